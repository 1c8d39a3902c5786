//! What lines around an article say: words by what they stand for, and how much each counts.
//!
//! No word makes a line boilerplate by itself. What a line says, how long it is and where its links lead is added up
//! (`read/boilerplate/signals.rs`); the limits come from labelled articles (`make report` prints how they do on hosts that they were
//! not chosen on).

/// What a word stands for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A demand that only a site makes of its readers: follow, subscribe, donate.
    Demand,
    /// A demand that articles make as well: read, download, visit.
    Offer,
    /// A place where readers are, or a way to reach them: networks, stores, newsletters.
    Medium,
    /// The site, or the text itself: our, this article.
    Own,
    /// The reader.
    Reader,
    /// Thanks for reading.
    Thanks,
    /// Who may use the text.
    Rights,
    /// Who answers for the text.
    Disclaimer,
    /// An advertisement.
    Advertisement,
    /// Where and under what the text is filed.
    Filing,
    /// What a person does for a living.
    Living,
}

/// The kinds in their order: points where a word begins a clause, points elsewhere, the rule that takes a line for which the kind
/// counts most.
pub(crate) const KINDS: [(i8, i8, &str); 11] = [
    (3, 1, "promo-line"),
    (2, 0, "promo-line"),
    (2, 2, "promo-line"),
    (1, 1, "promo-line"),
    (1, 1, "promo-line"),
    (4, 2, "promo-line"),
    (3, 2, "rights-line"),
    (3, 2, "disclaimer-line"),
    (4, 0, ADVERTISEMENT),
    (4, 0, "filing-line"),
    (2, 2, "author-note"),
];

/// The rule of lines about sponsors.
pub(crate) const ADVERTISEMENT: &str = "advertisement-line";

/// What stands behind the name of an author in a line that says who the author is, in small letters.
pub(crate) const TELLS_WHO: &[&str] = &[
    "is a ",
    "is an ",
    "is the ",
    "is our ",
    "is one of ",
    "is editor",
    "is author",
    "is professor",
    "writes ",
    "covers ",
    "works ",
    "ist redakteur",
    "ist autor",
    "ist journalist",
    "ist freie",
    "est journaliste",
    "est l'auteur",
    "est professeur",
    "es periodista",
    "es autor",
    "é jornalista",
    "é autor",
    "è giornalista",
    "is journalist",
    "is redacteur",
    "jest dziennikar",
];

/// What a line says, beside the word for an advertisement, that stands where one interrupts an article, in small letters.
pub(crate) const GOES_ON: &[&str] = &["continues below", "continues after", "continue reading"];

/// The words with which a person tells of themselves; a site says `we`.
pub(crate) const FIRST_PERSON: &[&str] = &["i", "je", "ich", "yo", "eu", "io", "я"];

/// Points from which on a line below an article is boilerplate, and a line above one. Source: labelled articles, limits chosen on
/// the hosts that a line is not from.
pub(crate) const BELOW: i8 = 5;
pub(crate) const ABOVE: i8 = 7;

/// Words in small letters with `|` between them, by language. One ends where a word ends, unless it ends with `*`; characters of
/// East Asian scripts are not parted into words. A colon is written as `:`, and no space
/// stands before it. A single word of a notice of advertisements or filing counts where a mark or nothing follows. Source: last and first lines of feed items; what systems for blogs, newsletters and
/// podcasts print, in the languages that they have; the same demands in other languages.
#[rustfmt::skip]
pub(crate) const WORDS: &[(Kind, &str)] = &[
    // English
    (Kind::Demand, "follow|subscribe|sign up|signup|join us|join our|join the conversation|join the discussion|donate|support us|support our|support my|support me|support the show|support this|support independent|become a member|become a supporter|become a patron|become a subscriber|become a paid|like us|like our|find us|find me|visit us|share this|share on|share it|share via|share with|tweet this|tell us|tell your friends|let us know|let me know|let me hear|share your thoughts|share your opinion|leave a comment|leave comments|leave a reply|leave us|leave a review|post a comment|add a comment|add your comment|view comments|read comments|show comments|comment on this|to comment|comment below|comments are|discuss on|discuss this|discuss in|send us|send feedback|send in a|send a message|email us|email me|e-mail us|e-mail me|email this|mail us|write to us|contact us|contact the author|contact me|get in touch|reach us|reach out to|reach out on|reach out via|help us|buy me a|rate us|rate and review|review us|give us|stay tuned|stay up to date|stay connected|stay informed|keep up with|don't miss|never miss|enjoyed this|enjoyed the|enjoy this|enjoying this|if you enjoyed|if you liked|if you like this|if you found this|like this|want more|have a tip|got a tip|have a story|have a question|got a question|have questions|got feedback|reply to this|reply by|reply via|refer a friend|join the club|connect with|pledge|chip in|log in|sign in|pin this|see a typo|spotted an error|spot a mistake|report an error|reblog|add to|be the first|already a subscriber|already a member|subscribers only|to continue reading|create an account|create a free account|unlock this|help keep|help support|consider supporting|consider donating|consider becoming|consider subscribing|say hi|ping me|ping us|drop me|dm me|tweet me|tweet at|reach me|write to me|shoot me|hit me up|reply on|forward it|forward this|your support makes|your support helps|press contact|media contact|press contacts|media contacts|for media inquiries|media inquiries|press inquiries|for press inquiries|you can find me|you can find us|rate this|save this|pin for later"),
    (Kind::Offer, "read more|read the full|read the rest|read this|read it|read our|read on|view the full|view this|view on|view in|view original|see the full|see more|see our|see all|learn more|more from|more information|for more|download|listen|watch|check out|visit|go to|head over|continue|try|buy|order|pre-order|shop|register|apply|book|click|tap here|take our|browse|explore|discover|want to|looking for|have you|do you have|are you|interested in|questions|enter|vote|available|join|find|write|send|get"),
    (Kind::Medium, "twitter*|facebook*|instagram*|mastodon|bluesky|threads|telegram*|whatsapp|wechat|linkedin|pinterest|youtube|tiktok|reddit|discord|slack|vk|flipboard|google+|google plus|google news|apple news|tumblr|snapchat|signal|medium|substack|patreon|paypal|ko-fi|kofi|buymeacoffee|buy me a coffee|kickstarter|liberapay|flattr|venmo|google play|play store|apple podcasts|itunes|spotify|stitcher|overcast|amazon music|soundcloud|podcast|podcasts|podcatcher|newsletter*|mailing list|inbox|alerts|rss|atom feed|feed reader|our feed|mobile app|our app|the app|apps|website|web site|hashtag|comments section|comment section|in the comments|comments below|forums|membership|merch|subscribers|subscription|ad-free|sponsors|del.icio.us|digg|stumbleupon|hacker news|lobsters|a comment|our sponsor*"),
    (Kind::Own, "our|us on|us at|us a|my blog|my newsletter|my book|my podcast|my site|my email|this post|this article|this story|this column|this essay|this review|this piece|this interview|this blog|this entry|this episode|this podcast|this newsletter|this email|this page|this site|this feed|the author|the show|the podcast|the blog|this work|this content|content on|all content|this issue"),
    (Kind::Reader, "you|your|readers|subscribers"),
    (Kind::Thanks, "this is a public episode|this is a free preview|see omnystudio*|see acast*|see pcm.adswizz*|see privacy policy|our gdpr|view this email|view in browser|you can follow any responses|rss feed generated|thanks for reading|thanks for joining|thanks for stopping|thanks for visiting|thanks for taking the time|thank you for reading|thank you for joining|thank you for stopping|thank you for visiting|thank you for taking the time|thanks for listening|thank you for listening|thanks for watching|thanks for subscribing|thank you for subscribing|thanks for your support|thank you for your support|you're receiving this|you are receiving this|you received this|you're reading|you are reading|you're currently a free subscriber|you are currently subscribed|was this forwarded|hosted on acast|hosted by simplecast|powered by|sent from my|feed enhanced by|feed provided by|this feed is|like loading|posted via|posted from|sent via|published with|created with|generated by|this email was sent|this post is public|this post is for paid|this post is for subscribers|this post is only for|this is not legal advice|this is not financial advice|this is not investment advice|this is not medical advice|view this post on|read the original|read this post on my|read this post on our|open in app|open in browser|read in app|unsubscribe"),
    (Kind::Rights, "all rights reserved|some rights reserved|copyright|licensed under|released under a|creative commons|cc by|cc-by|may not be reproduced|may not be published|may not be used|without permission|without prior|written permission|reprinted with permission|republished with permission|reprint|republish|reproduced with|for personal use|non-commercial use|noncommercial|public domain|is a registered trademark|registered trademarks|terms of use|terms of service|terms and conditions|privacy policy|© *|(c) *"),
    (Kind::Disclaimer, "disclaimer|disclosure|this post contains|this article contains|this page contains|privacy & opt-out|privacy information|the views expressed|views expressed|the opinions expressed|the opinions in|the views in|opinions expressed|the views of|not necessarily reflect|do not necessarily|not represent the|not responsible for|not investment advice|not financial advice|not constitute|informational purposes|information purposes|affiliate link|affiliate links|affiliate commission|earn a commission|earn commission|earn from qualifying|amazon associate|amazon services llc|ad choices|adchoices|for privacy|opt-out information|privacy and opt-out|editor's note|correction policy|commenting guidelines|commenting policy|comment policy|community guidelines|as an amazon associate|may contain|contains affiliate|contain affiliate|views are|opinions are|are my own|reflect those of|do not reflect|reflect the views|of my employer|nothing in this|legal advice|medical advice|financial advice|investment advice"),
    (Kind::Advertisement, "advertisement|advertisements|advertising|advertise|story continues below|article continues below|story continues after advertisement|article continues after advertisement|continue reading below advertisement|skip advertisement|sponsored by|sponsored content|sponsored post|sponsored|sponsor|this episode is sponsored|brought to you by|supported by|promoted|paid content|paid post|partner content|ad:|ads by|use code|use promo code|promo code|discount code|coupon code"),
    (Kind::Filing, "original article|filed under|filed in|filed to|posted in|posted by|posted on|posted at|tagged|tagged as|tagged with|tags|tag|labels|categories|category|topics|post tags|keywords|permalink|permanent link|trackback|pingback|trackbacks|article url|comments url|originally published|originally posted|originally appeared|first published|first appeared|originally ran|first ran|a version of this|cross-posted|crossposted|reading time|read time|estimated reading|min read|word count|time to read|last updated|last modified|updated on|published on|published by|published in|updated at|print version|printer-friendly|email this|save to|short url|shortlink|story url|from our wires|via rss|via ifttt|post views|print friendly|printer friendly|digital fingerprint|next post|previous post|next article|previous article|back to top|comments off|no comments|related tags|older post|newer post|back to the blog|back to blog|back to all posts|back to all articles|back to posts|edit this page|edit this post|edit this article|edit on github|suggest an edit|syndicated from|was syndicated|reposted from|republished from"),
    (Kind::Living, "is a|is an|is the|was a|writes|covers|reporter|correspondent|editor|staff writer|freelance|journalist|author of|columnist|contributor|contributing|novelist|producer|professor|based in|lives in|fellow at|blogger|photographer|his latest|her latest|his book|her book|has written|has been"),
    (Kind::Demand, "in your inbox every|not a subscriber yet|spotted a typo"),
    (Kind::Demand, "leave me a comment|leave me a review|to read this article in full|for the latest|for all the latest"),
    (Kind::Medium, "our website"),
    (Kind::Thanks, "our standards|thank you for keeping up|subscribe now|subscribe today|sign up now|sign up today|join now"),
    (Kind::Disclaimer, "this post may contain|this article may contain"),
    // German
    (Kind::Demand, "folgen sie|folge uns|folgt uns|abonnieren sie|abonniere|abonniert|jetzt abonnieren|hier abonnieren|melden sie sich|melde dich|anmelden|jetzt anmelden|spenden|spende|unterstützen sie|unterstütze|unterstützt|teilen|teile diesen|diskutieren sie|diskutiere|diskutiert|kommentieren|kommentar schreiben|kommentare lesen|kommentare anzeigen|schreibt uns|schreib uns|schreiben sie|kontaktieren sie|hier klicken|klicken sie hier|klickt hier|klick hier|empfehlen|drucken|per e-mail|bewerten sie|bewertet|sagen sie uns|besuchen sie uns|besucht uns|verpassen sie|bleiben sie|hat ihnen|hat dir|gefällt ihnen|fehler gefunden|zur diskussion|zum forum|merken|schreibt es in|schreibt es uns|schreibt sie in|schreibt mir|schreib mir|lasst es|sie können uns|ihr könnt uns|du kannst uns|pressekontakt|kontakt für journalisten|rückfragen|für rückfragen"),
    (Kind::Offer, "lesen sie|jetzt lesen|weiterlesen|hier lesen|mehr lesen|mehr dazu|mehr zu|mehr infos|weitere infos|weitere informationen|hören sie|sehen sie|jetzt herunterladen|herunterladen|laden sie|jetzt kaufen|jetzt bestellen|bestellen sie|besuchen sie|entdecken sie|jetzt testen|erfahren sie|folge|folgt|hinterlasse|schreibe|schau|schaut|hol dir|holt euch|schick|schickt"),
    (Kind::Medium, "e-mail|app|kanal|postfach|abo|forum|in die kommentare|einen kommentar"),
    (Kind::Own, "unser*|dieser artikel|diesen artikel|dieser beitrag|diesen beitrag|dieser text|uns auf|uns bei"),
    (Kind::Reader, "sie|ihr|ihre|ihnen|du|dein*|euch"),
    (Kind::Thanks, "danke fürs lesen|vielen dank fürs|danke, dass"),
    (Kind::Rights, "alle rechte vorbehalten|urheberrecht*|lizenz|lizenziert|nachdruck|weiterverbreitung|vervielfältigung|nutzungsbedingungen|datenschutzerklärung"),
    (Kind::Disclaimer, "haftungsausschluss|die meinung|die in diesem|transparenzhinweis|hinweis der redaktion|affiliate-link*|partnerlink*|provision|keine anlageberatung|ohne gewähr|alle angaben"),
    (Kind::Advertisement, "anzeige|anzeigen|werbung|gesponsert|präsentiert von"),
    (Kind::Filing, "schlagwörter|schlagworte|kategorien|kategorie|stichworte|veröffentlicht am|veröffentlicht in|erschien zuerst|erschien in|erschien auf|zuerst erschienen|erstmals erschienen|der artikel erschien|lesezeit|zuletzt aktualisiert|zur startseite|nach oben|vorheriger beitrag|nächster beitrag|zurück zur übersicht|zurück zum blog|dieser post erschien"),
    (Kind::Living, "ist redakteur*|ist freier|ist freie|ist autor*|ist journalist*|korrespondent*|redakteur*|schreibt|arbeitet|lebt in"),
    (Kind::Demand, "bewertung bei|hinterlasst|mit einer spende|newsletter bestellen|unsere werbepartner"),
    (Kind::Medium, "iban"),
    (Kind::Disclaimer, "geäußerten ansichten|provisions-link*"),
    // French
    (Kind::Demand, "suivez|suivre|abonnez-vous|s'abonner|inscrivez-vous|inscription|partagez|partager|donnez|faites un don|soutenez|rejoignez|retrouvez|aimez|commentez|réagir|réagissez|laissez un commentaire|laisser un commentaire|commenter|cliquez|écrivez-nous|contactez|dites-nous|imprimer|ne manquez|ne ratez|signaler une erreur|signalez|vous avez aimé|cet article vous a|dites-le|vous pouvez nous|nous suivre|contact presse|contacts presse"),
    (Kind::Offer, "lire la suite|lisez|lire l'article|découvrez|téléchargez|télécharger|écoutez|écouter|regardez|voir aussi|en savoir plus|pour en savoir plus|plus d'infos|plus d'informations|achetez|commandez|visitez|profitez|consultez|retrouver|laissez|envoyez|écrivez|participez|faites"),
    (Kind::Medium, "en commentaire|dans les commentaires|infolettre|lettre d'information|balado|réseaux sociaux|appli|application|chaîne|boîte mail|flux rss|courriel|un commentaire"),
    (Kind::Own, "nos|notre|cet article|ce billet|cet épisode|ce podcast|nous sur"),
    (Kind::Reader, "vous|votre|vos"),
    (Kind::Thanks, "merci de nous lire|merci de votre lecture|merci d'avoir lu|merci pour votre"),
    (Kind::Rights, "tous droits réservés|droits réservés|droits de reproduction|reproduction|sous licence|licence|mentions légales|conditions d'utilisation|droits d'auteur"),
    (Kind::Disclaimer, "les opinions exprimées|les propos|n'engagent que|avertissement|liens affiliés|lien affilié|à titre informatif|note de la rédaction"),
    (Kind::Advertisement, "publicité|sponsorisé|contenu sponsorisé|annonce|en partenariat avec|code promo"),
    (Kind::Filing, "mots-clés|mots clés|catégories|catégorie|étiquettes|publié le|publié dans|publié par|article publié|est paru|a été publié|est apparu|initialement publié|article original|temps de lecture|mis à jour|permalien|haut de page|retour en haut|article précédent|article suivant"),
    (Kind::Living, "est journaliste|est l'auteur*|journaliste|correspondant*|rédact*|écrivain*"),
    (Kind::Demand, "je fais un don|nous soutenir|laissez-nous|lire les commentaires|voir les commentaires"),
    (Kind::Thanks, "hébergé par acast"),
    // Spanish
    (Kind::Demand, "síguenos|síganos|sígueme|seguir|sigue a|regístrate|regístrese|inscríbete|únete|únase|comparte|compartir|comparta|dona|haz una donación|apóyanos|apoya|hazte socio|hazte miembro|déjanos|deja un comentario|deja tu|comenta|comentar|cuéntanos|escríbenos|contáctanos|contacta|haz clic|haga clic|haz click|pincha aquí|clic aquí|búscanos|encuéntranos|envíanos|no te pierdas|no se pierda|recibe|reciba|danos|dale me gusta|imprimir|si te ha gustado|te gustó|puedes seguirnos|puede seguirnos|contacto de prensa|contacto prensa|déjame|cuéntame|suscrib*|suscríb*"),
    (Kind::Offer, "lee|leer más|leer también|descarga|descargue|escucha|ver más|más información|para más|compra|visita|visite|conoce|consulta|descubre|accede|deja|envía|escribe|mira|encuentra|participa"),
    (Kind::Medium, "en los comentarios|boletín|boletines|redes sociales|correo|aplicación|canal|un comentario|tu comentario"),
    (Kind::Own, "nuestr*|este artículo|esta nota|este post|esta entrada|esta noticia|este episodio"),
    (Kind::Reader, "tu|tus|usted|te|su correo"),
    (Kind::Thanks, "gracias por leer|gracias por escuchar|gracias por tu"),
    (Kind::Rights, "todos los derechos reservados|derechos reservados|derechos de autor|prohibida la reproducción|prohibida su reproducción|reproducción total|licencia|aviso legal|política de privacidad|términos y condiciones"),
    (Kind::Disclaimer, "las opiniones|descargo de responsabilidad|nota del editor|nota de la redacción|enlaces de afiliados|enlace de afiliado|no se hace responsable"),
    (Kind::Advertisement, "publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|patrocinador"),
    (Kind::Filing, "etiquetas|etiquetado|categorías|categoría|archivado en|publicado en|publicado por|publicado el|palabras clave|publicado originalmente|se publicó primero|se publicó originalmente|apareció primero|este artículo fue publicado|este artículo apareció|tiempo de lectura|última actualización|enlace permanente|volver arriba|entrada anterior|entrada siguiente|siguiente entrada|artículo anterior|artículo siguiente"),
    (Kind::Living, "es periodista|es autor*|periodista|corresponsal|redactor*|escritor*"),
    (Kind::Disclaimer, "no representan la postura|responsabilidad exclusiva"),
    // Portuguese
    (Kind::Demand, "siga|segue-nos|sigam|inscreva-se|subscreva|subscreve|assine|cadastre-se|compartilhe|partilhe|compartilhar|partilhar|doe|apoie|junte-se|deixe um comentário|deixe seu|comente|conte-nos|escreva para|entre em contato|fale conosco|clique|curta|receba|envie|não perca|participe do|entre no|gostou|deixe sua|você pode nos|conte para|contato para imprensa"),
    (Kind::Offer, "leia|baixe|baixar|ouça|assista|veja|saiba mais|mais informações|compre|conheça|confira|acesse|descubra|deixe|acompanhe|participe"),
    (Kind::Medium, "nos comentários|boletim|redes sociais|aplicativo|grupo|um comentário|seu comentário"),
    (Kind::Own, "noss*|este artigo|esta matéria|este texto|esta reportagem|este episódio"),
    (Kind::Reader, "você|seu|sua|teu|tua"),
    (Kind::Thanks, "obrigado por ler|obrigada por ler|obrigado por ouvir"),
    (Kind::Rights, "todos os direitos reservados|direitos reservados|direitos autorais|proibida a reprodução|reprodução|licença|política de privacidade|termos de uso"),
    (Kind::Disclaimer, "as opiniões expressas|não reflete necessariamente|não refletem|aviso legal|links de afiliados|nota da redação|nota do editor"),
    (Kind::Advertisement, "publicidade|anúncio|conteúdo patrocinado|propaganda|continua após a publicidade"),
    (Kind::Filing, "categorias|categoria|marcadores|publicado em|postado por|palavras-chave|arquivado em|apareceu primeiro|este artigo foi publicado|tempo de leitura|última atualização|link permanente|voltar ao topo|post anterior|próximo post|artigo anterior|próximo artigo"),
    (Kind::Living, "é jornalista|é autor*|jornalista|correspondente|repórter"),
    (Kind::Demand, "fique por dentro"),
    (Kind::Filing, "este conteúdo foi publicado|com informações da|com informações do|edição:"),
    // Italian
    (Kind::Demand, "seguici|segui|seguiteci|iscriviti|iscrivetevi|abbonati|condividi|condividere|fai una donazione|sostieni|sostienici|unisciti|lascia un commento|commenta|commenti|scrivici|scriveteci|contattaci|clicca|metti mi piace|ricevi|non perdere|trovaci|raccontaci|dicci|stampa|ti è piaciuto|se ti è piaciuto|puoi seguirci|fateci sapere|facci sapere|scrivimi|contatti stampa|ufficio stampa:"),
    (Kind::Offer, "leggi|scarica|ascolta|guarda|scopri|acquista|vai al|per saperne di più|maggiori informazioni|ulteriori informazioni|approfondisci|lascia|scrivi|invia|resta"),
    (Kind::Medium, "nei commenti|social|gruppo|pagina facebook|canale|un commento"),
    (Kind::Own, "nostr*|questo articolo|questo post|questa notizia|quest'articolo|questo episodio"),
    (Kind::Reader, "tuo|ti|vostr*"),
    (Kind::Thanks, "grazie per aver letto|grazie per l'attenzione"),
    (Kind::Rights, "tutti i diritti riservati|diritti riservati|riproduzione riservata|riproduzione vietata|diritto d'autore|licenza|informativa sulla privacy"),
    (Kind::Disclaimer, "le opinioni espresse|non riflettono necessariamente|link di affiliazione|link affiliati|nota della redazione"),
    (Kind::Advertisement, "pubblicità|sponsorizzato|contenuto sponsorizzato|annuncio"),
    (Kind::Filing, "categorie|etichette|pubblicato il|pubblicato in|pubblicato da|parole chiave|archiviato in|pubblicato originariamente|proviene da|questo articolo è stato|questo articolo è apparso|tempo di lettura|ultimo aggiornamento|torna su|articolo precedente|articolo successivo"),
    (Kind::Living, "è giornalista|è autore|è autrice|giornalista|corrispondente|scrittor*|scrittrice"),
    (Kind::Demand, "hai una segnalazione|scrivi a"),
    // Dutch
    (Kind::Demand, "volg|abonneer|schrijf je in|meld je aan|aanmelden|doneer|steun|deel|delen via|reageer|reageren|laat een reactie|plaats een reactie|geef een reactie|reacties|mail ons|neem contact|tip de redactie|laat ons|word lid|like ons|mis niets|print|fout gezien|vond je dit|laat het weten|laat het ons|laat weten|je kunt ons|perscontact"),
    (Kind::Offer, "lees|luister|bekijk|koop|bestel|bezoek|meer informatie|meer weten|ontdek|laat|stuur|schrijf|meld"),
    (Kind::Medium, "in de reacties|nieuwsbrief|mailbox|een reactie"),
    (Kind::Own, "ons|onze|dit artikel|dit bericht|deze aflevering|deze podcast"),
    (Kind::Reader, "je|jouw|uw"),
    (Kind::Thanks, "bedankt voor het lezen|bedankt voor het luisteren"),
    (Kind::Rights, "alle rechten voorbehouden|auteursrecht*|licentie|overname|privacyverklaring"),
    (Kind::Disclaimer, "de meningen|affiliatelink*"),
    (Kind::Advertisement, "advertentie|gesponsord|reclame"),
    (Kind::Filing, "categorieën|trefwoorden|geplaatst door|geplaatst in|geplaatst op|gepubliceerd op|dit artikel verscheen|dit bericht verscheen|verscheen eerst|leestijd|laatst bijgewerkt|naar boven|vorig bericht|volgend bericht|vorige bericht|volgende bericht"),
    (Kind::Living, "is journalist|is redacteur|redacteur|schrijft"),
    (Kind::Demand, "niets missen|heb je een tip"),
    // Swedish, Danish, Norwegian, Finnish
    (Kind::Demand, "följ|prenumerera|anmäl dig|dela|kommentera|lämna en kommentar|klicka här|stöd oss|tipsa|kontakta|skriv till|gilla|følg|abonner|tilmeld dig|meld deg på|del på|kommenter|skriv en kommentar|klikk her|støt|støtt|seuraa|tilaa|jaa|kommentoi|klikkaa"),
    (Kind::Offer, "läs|ladda ner|lyssna|köp|besök|læs|hent|last ned|lyt|lytt|se mere|se mer|lataa|kuuntele"),
    (Kind::Medium, "nyhetsbrev|nyhedsbrev|podd|poddcast|e-post|mejl|uutiskirje|en kommentar|i kommentarerna|i kommentarfältet|i kommentarfeltet|kommenteissa"),
    (Kind::Own, "vår|vårt|våra|vores|våre|inlägget|artikeln|artiklen|artikkelen"),
    (Kind::Reader, "dig|din|deg|sinun"),
    (Kind::Thanks, "tack för att|tak fordi|takk for"),
    (Kind::Rights, "alla rättigheter|alle rettigheder|alle rettigheter|upphovsrätt|kaikki oikeudet"),
    (Kind::Advertisement, "annons|annonse|reklam|reklame|mainos|sponsrat|i samarbete med|betalt innehåll"),
    (Kind::Filing, "etiketter|kategorier|taggar|publicerad i|postet i|udgivet i|dök först upp|blev først udgivet|kategoriat|avainsanat|uppdaterad|oppdatert|opdateret|källa:|kilde:|lähde:|föregående inlägg|nästa inlägg"),
    (Kind::Demand, "stötta oss|swisha"),
    (Kind::Disclaimer, "åsikterna som|skribentens egna"),
    // Polish, Czech, Slovak
    (Kind::Demand, "obserwuj|śledź|subskrybuj|zasubskrybuj|zapisz się|dołącz|udostępnij|podziel się|polub|wesprzyj|wspieraj|skomentuj|dodaj komentarz|zostaw komentarz|napisz do|skontaktuj|kliknij|daj znać|postaw kawę|nie przegap|drukuj|znalazłeś błąd|sledujte|sleduj|odebírejte|přihlaste se|sdílet|sdílejte|komentovat|diskuse|klikněte|podpořte|zdieľať|zdieľajte|odoberajte|prihláste sa|podporte|napíšte nám|kliknite|dajcie znać|napiszcie|napište"),
    (Kind::Offer, "czytaj|przeczytaj|zobacz|pobierz|posłuchaj|kup|odwiedź|sprawdź|dowiedz się|więcej informacji|więcej na|čtěte|přečtěte|stáhněte|kupte|navštivte|více|prečítajte|čítajte|stiahnite|navštívte|viac|zostaw|napisz|wejdź|sleduj"),
    (Kind::Medium, "w komentarzach|v komentářích|biuletyn|patronite|zrzutka|zpravodaj|aplikac*|komentarz|komentář"),
    (Kind::Own, "nasz*|ten artykuł|tego artykułu|ten wpis|naš*|náš|tento článek|tento článok"),
    (Kind::Reader, "ty|twój|twoje|twojej|państw*|vám|vás|vaš*"),
    (Kind::Thanks, "dziękujemy za|dzięki za przeczytanie|děkujeme za|ďakujeme za"),
    (Kind::Rights, "wszelkie prawa zastrzeżone|prawa zastrzeżone|prawa autorskie|licencja|przedruk|všechna práva vyhrazena|všetky práva vyhradené|autorské právo"),
    (Kind::Advertisement, "reklama|artykuł sponsorowany|materiał partnera|sponsorowane|inzerce|inzercia|reklamní sdělení"),
    (Kind::Filing, "tagi|kategoria|opublikowano|słowa kluczowe|pochodzi z serwisu|artykuł ukazał się|czas czytania|štítky|kategórie|klíčová slova|zveřejněno|publikováno|zdroj|poprzedni wpis|następny wpis"),
    (Kind::Living, "jest dziennikark*|jest dziennikarzem|dziennikarz|dziennikarka|redaktor*|autor|autorka"),
    (Kind::Demand, "podobał ci się|postaw mi kawę|líbil se vám|líbil se ti"),
    (Kind::Thanks, "dziękujemy, że|bądź na bieżąco"),
    (Kind::Disclaimer, "opinie wyrażone|nie muszą odzwierciedlać|názory autora|názory v textu|nemusí se shodovat"),
    // Russian, Ukrainian
    (Kind::Demand, "подписывайтесь|подпишитесь|подписаться|подпишись|следите|присоединяйтесь|вступайте|поделиться|поделитесь|поделись|поддержите|поддержать|пожертвовать|комментировать|оставьте комментарий|оставить комментарий|комментарии|напишите нам|пишите|свяжитесь|нажмите|жмите|кликните|расскажите|сообщите|нашли ошибку|заметили ошибку|обсудить|обсуждение|распечатать|понравилась|підписуйтесь|підпишіться|стежте за|приєднуйтесь|поділитися|підтримайте|коментувати|пишіть|натисніть|ставьте лайк*|делитесь|вы можете подписаться"),
    (Kind::Offer, "читайте|читать|смотрите|слушайте|скачать|скачайте|купить|узнать больше|подробнее|узнайте|посетите|перейти|больше новостей|все новости|читати|дивіться|завантажити|детальніше|оставляйте|пиши|заходите|присылайте|делитесь"),
    (Kind::Medium, "в комментариях|у коментарях|твиттер*|фейсбук*|инстаграм*|телеграм*|вконтакте|дзен|яндекс.дзен|яндекс.новост*|ютуб*|рассылк*|подкаст*|канал|канале|соцсет*|социальных сет*|приложени*|почт*|вайбер*|viber|одноклассники|розсилк*|соцмереж*|мессенджер*"),
    (Kind::Own, "наш*|нас|нам|эта статья|эту статью|этот материал|этот пост"),
    (Kind::Reader, "вы|вас|вам|ваш*|ви"),
    (Kind::Thanks, "спасибо за внимание|спасибо за чтение|спасибо, что|благодарим за|дякуємо за"),
    (Kind::Rights, "все права защищены|права защищены|авторские права|при использовании материалов|при цитировании|перепечатка|копирование|использование материалов|лицензи*|гиперссылк*|усі права захищено|всі права захищені|при використанні"),
    (Kind::Disclaimer, "мнение автора|мнение редакции|может не совпадать|не несёт ответственности|не несет ответственности|не является|иностранн* агент*|думка автора"),
    (Kind::Advertisement, "реклама|на правах рекламы|партнёрский материал|партнерский материал|спонсор|erid|промокод"),
    (Kind::Filing, "теги|метки|рубрика|рубрики|категории|категория|опубликовано|источник|впервые опубликован*|впервые появилась|появились сначала|время чтения|обновлено|теґи|категорії|джерело|позначки|наверх|предыдущая запись|следующая запись"),
    (Kind::Living, "журналист*|корреспондент*|писател*|редактор*|обозревател*"),
    (Kind::Demand, "нашли опечатку|ctrl+enter|присылайте ваши|ещё больше новостей|знайшли помилку|підписуйтеся"),
    (Kind::Disclaimer, "може не збігатися"),
    (Kind::Advertisement, "erid:|при поддержке"),
    // Turkish
    (Kind::Demand, "takip edin|bizi takip|takip et|abone olun|abone ol|üye olun|kaydolun|katılın|paylaş|paylaşın|bağış yapın|destek olun|yorum yap|yorum yazın|yorumlar|bize yazın|bize ulaşın|tıklayın|tıklayınız|buraya tıklayın|beğenin|kaçırmayın|siz ne düşünüyorsunuz"),
    (Kind::Offer, "okuyun|oku|izleyin|dinleyin|indirin|indir|satın al|ziyaret edin|devamı|detaylar|daha fazla"),
    (Kind::Medium, "yorumlarda|bülten*|e-bülten*|uygulama*|e-posta|sosyal medya*"),
    (Kind::Own, "bizi|bize|bizim|haberimiz*|bu yazı|bu haber|sitemiz*|kanalımız*|haberlerimiz*|yazımız*"),
    (Kind::Rights, "tüm hakları saklıdır|her hakkı saklıdır|telif hak*|izinsiz|kaynak gösterilmeden|kopyalanamaz|lisans*"),
    (Kind::Advertisement, "sponsorlu|ilan"),
    (Kind::Filing, "etiketler|kategoriler|kategori|kaynak|yayınlandı|yayın tarihi|güncelleme|okuma süresi"),
    (Kind::Demand, "beğendiyseniz|destek olabilirsiniz|abone olmayı unutmayın"),
    // Chinese
    (Kind::Demand, "微信搜|搜索公众号|共享此|共享到|点击以在|赞正在加载|正在加载|分享此|喜欢本文|喜欢这篇|喜歡這篇|喜欢今天的|关注|關注|订阅|訂閱|扫码|掃碼|扫描|掃描|长按|長按|点赞|點讚|點贊|在看|打赏|打賞|赞赏|讚賞|转发|轉發|分享至|分享到|分享给|分享給|分享本文|请分享|分享:|加入我们|加入我們|加入会员|加入會員|加微信|添加微信|加群|入群|进群|投稿|来稿|爆料|留言|评论区|評論區|下方评论|下方評論|文末评论|交流讨论|交流討論|拍手|联系我们|聯絡我們|聯繫我們|请联系|請聯繫|请联络|联系方式|点击这里|點擊這裡|点击此处|點擊此處|点击链接|点击下方|点击上方|點擊下方|点击关注|点击订阅|点击查看|點擊查看|点此|點此|点我|戳这里|支持我们|支持我們|赞助|贊助|捐款|捐助|请我喝|請我喝|设为星标|星标|收藏|来信|來信|发送邮件|欢迎访问|歡迎訪問|欢迎收听|歡迎收聽|敬请收看|敬请收听|敬請|按讚|按赞|追蹤|追踪我們|開啟小鈴鐺|小鈴鐺|发表评论|發表評論|发表您的|我要评论|查看评论|纠错|举报|登录后|付费阅读|会员专享|开通会员|如果觉得|如果你觉得|对你有帮助|對你有幫助|点个赞"),
    (Kind::Offer, "阅读|閱讀|查看|收看|收听|收聽|观看|觀看|下载|下載|购买|購買|了解更多|瞭解更多|了解详情|更多|访问|訪問|前往|点击|點擊|点开|获取|獲取|领取|领券|第一时间|歡迎|欢迎|获悉"),
    (Kind::Medium, "微信|公众号|公眾號|公众帐号|公众账号|服务号|视频号|小程序|微博|知乎|抖音|小红书|豆瓣|b站|哔哩|推特|脸书|臉書|油管|頻道|频道|客户端|应用商店|二维码|二維碼|播客|电子报|電子報|電郵|邮箱|郵箱|邮件|官网|官網|粉絲專頁|粉丝专页|粉絲團|社交媒体|社群|群组|qq群|电报|小号|喜马拉雅|小宇宙|网易云|爱发电|愛發電|一席|line|打赏码|首页"),
    (Kind::Own, "这篇文章|這篇文章|今天的内容|今天的文章|本期内容|本期節目|本期节目|本文|本刊|本站|本报|本網|本网|本公众号|本公眾號|本號|本節目|本号|本台|本节目|我们|我們|作者|编辑部|該文|原文|全文"),
    (Kind::Reader, "您|读者|讀者|聽眾|听众|网友|大家|你"),
    (Kind::Thanks, "感谢阅读|感謝閱讀|感谢您的|感謝您的|感谢收听|感谢收看|谢谢阅读|感谢关注|谢谢观看|感謝收看"),
    (Kind::Rights, "版权所有|版权声明|版权说明|版权归|版权属|版權所有|版權聲明|版權歸|版权为|转载请|转载自|转载须|请勿转载|转载授权|轉載自|轉載請|经授权|经作者授权|经许可|授权转载|授权刊发|授权发布|授权使用|特别授权|授權轉載|未经授权|未經授權|著作权法|著作权归|著作權法|著作權歸|违者必究|刑事追究|许可协议|創用cc|创意共享|知识共享|署名|原创文章|原创内容|未经许可|未經許可|不得使用|禁止复制|侵权必究|共享协议|注明出处|註明出處"),
    (Kind::Disclaimer, "免责声明|免責聲明|不代表|个人观点|個人觀點|仅代表|僅代表|仅供参考|僅供參考|不构成|不構成|投资建议|观点不|文责自负|文責自負|声明:|聲明:|郑重声明|风险提示"),
    (Kind::Advertisement, "广告:|廣告:|【广告】|[广告]|推广:|推廣:|赞助商:|贊助商:|广告声明|商务合作|商業合作|商业合作|合作请|优惠码|優惠碼"),
    (Kind::Filing, "标签:|標籤:|分类:|分類:|关键词:|關鍵詞:|关键字:|文档信息|来源:|來源:|本文来自|本文來自|本文来源|原标题|原標題|原题:|首发于|首發於|原载于|原載於|本文首发|本文原载|本文转自|转自|轉自|摘自|原文链接|原文鏈接|原文連結|原文地址|文章链接|发布时间:|发表日期:|发布日期:|發佈時間:|發表日期:|更新时间:|更新時間:|字数:|阅读时间|閱讀時間|返回顶部|上一篇|下一篇|阅读数:|浏览:|本文链接|本文鏈接|本文地址"),
    (Kind::Living, "记者|記者|编辑|編輯|作家|剧作家|教授|学者|學者|评论员|評論員|撰稿人|专栏|專欄|作者|研究员|研究員|主编|主編|博士|律师|主播|常驻|駐|驻"),
    (Kind::Demand, "点个“在看”|点个在看|左下角|欢迎赞赏|歡迎贊賞"),
    (Kind::Thanks, "阅读原文"),
    (Kind::Rights, "侵删|侵刪"),
    (Kind::Filing, "文章来源:|文章來源:"),
    // Japanese
    (Kind::Demand, "フォロー|登録|購読|シェア|ツイート|いいね|コメント|お問い合わせ|問い合わせ|ご連絡|お寄せ|クリック|こちらから|応援|寄付|サポート|共有|印刷|チャンネル登録|会員登録|ブックマーク|ログイン|ポスト|気に入ったら|よろしければ"),
    (Kind::Offer, "続きを読む|詳しくは|詳細は|こちら|ダウンロード|購入|お申し込み|ご覧|視聴|全文を|もっと見る|記事を読む|一覧へ"),
    (Kind::Medium, "ツイッター|フェイスブック|インスタグラム|メルマガ|ニュースレター|ポッドキャスト|アプリ|公式サイト|公式アカウント|はてな|note|メール|チャンネル|sns|コメント欄|コメントを"),
    (Kind::Own, "当サイト|本サイト|弊社|当社|この記事|本記事|私たち|公式|当ブログ"),
    (Kind::Reader, "皆様|皆さん|あなた|読者"),
    (Kind::Thanks, "フォローする|フォローお願い|登録お願い|サポートをして|サポートしてみませんか|最後まで読んで|お読みいただき|ありがとうございました|最後までお読み"),
    (Kind::Rights, "無断転載|無断複製|禁じます|著作権|転載を禁|ライセンス|©*"),
    (Kind::Disclaimer, "免責事項|個人の見解|見解であり|アフィリエイト|プロモーションを含|責任を負い"),
    (Kind::Advertisement, "広告:|【広告】|[広告]|スポンサー:|スポンサードリンク|提供:|pr:|[pr]|【pr】"),
    (Kind::Filing, "カテゴリ:|カテゴリー:|タグ:|関連タグ|投稿日:|公開日:|更新日:|最終更新:|出典:|元記事:|トップへ|前の記事|次の記事|初出:|転載元:|最初に表示|ソース:"),
    (Kind::Living, "ライター|編集者|特派員|ジャーナリスト|生まれ"),
    (Kind::Demand, "友だち追加|ランキングに参加|お便りは"),
    (Kind::Medium, "ブログランキング|ブログ村"),
    (Kind::Filing, "元記事は"),
    (Kind::Advertisement, "プロモーションが含まれ"),
    // Korean
    (Kind::Demand, "구독|팔로우|좋아요|공유|제보|댓글|후원|문의|가입|클릭|신청|추가하기|알림|공감"),
    (Kind::Thanks, "구독하기|구독하세요|팔로우하기|제보하기|제보:|추가하기|구독과|공유하기"),
    (Kind::Offer, "더보기|바로가기|보러가기|다운로드|자세히|확인하기|읽기|시청"),
    (Kind::Medium, "트위터|페이스북|인스타그램|카카오|네이버|유튜브|텔레그램|뉴스레터|팟캐스트|채널|앱|이메일|메일|홈페이지|블로그"),
    (Kind::Own, "본지|저희|우리|당사|이 기사|이 글|본 기사|이 콘텐츠"),
    (Kind::Reader, "여러분|독자|당신"),
    (Kind::Rights, "무단 전재|무단전재|재배포|저작권|무단 복제|무단복제|ai 학습|ⓒ*"),
    (Kind::Advertisement, "광고:|[광고]|협찬:|스폰서:"),
    (Kind::Filing, "태그:|카테고리:|입력:|수정:|출처:|원문:|기사입력|최종수정|등록:"),
    (Kind::Living, "기자|특파원|교수|작가|편집장"),
    (Kind::Demand, "이웃 추가|부탁드려요|부탁드립니다"),
    (Kind::Filing, "먼저 게재되었습니다"),
    (Kind::Disclaimer, "편집 방향과 다를"),
    (Kind::Advertisement, "쿠팡 파트너스"),
    // Arabic, Persian
    (Kind::Demand, "تابعونا|تابعنا|تابع|اشترك|اشتركوا|انضم|انضموا|شارك|شاركنا|تبرع|ادعم|ادعمنا|اترك تعليق*|أضف تعليق*|التعليقات|راسلنا|اتصل بنا|اضغط|انقر هنا|أرسل|أخبرنا|دنبال کنید|ما را دنبال|عضو شوید|به اشتراک|اشتراک‌گذاری|نظر بدهید|کلیک کنید"),
    (Kind::Offer, "اقرأ|شاهد|استمع|حمّل|حمل|للمزيد|المزيد|بخوانید|بیشتر|دانلود"),
    (Kind::Medium, "تويتر|فيسبوك|انستغرام|إنستغرام|تيليغرام|تلغرام|تليجرام|واتساب|يوتيوب|النشرة|البريد|بودكاست|تطبيق*|قناة|قناتنا|تلگرام|اینستاگرام|خبرنامه|توییتر|کانال"),
    (Kind::Own, "قناتنا|صفحتنا|موقعنا|هذا المقال|هذه المقالة|نشرتنا|این مطلب|این مقاله"),
    (Kind::Rights, "جميع الحقوق محفوظة|حقوق النشر|حقوق الطبع|إعادة نشر|ترخيص|کپی‌رایت|حق نشر|تمامی حقوق"),
    (Kind::Disclaimer, "لا يعبر عن|لا تعبر عن|يعبر عن رأي|إخلاء مسؤولية|بالضرورة"),
    (Kind::Advertisement, "إعلان|إعلانات|برعاية|تبلیغات|آگهی"),
    (Kind::Filing, "الوسوم|وسوم|التصنيف|التصنيفات|كلمات مفتاحية|المصدر|نشر في|نشر بواسطة|برچسب‌ها|برچسب|دسته‌بندی|منبع"),
    (Kind::Demand, "للاشتراك في|برای حمایت از ما"),
    (Kind::Disclaimer, "الآراء الواردة|لا تعكس بالضرورة|تعبر عن رأي"),
    // Hebrew, Hindi, Indonesian, Vietnamese, Greek, Hungarian, Romanian
    (Kind::Demand, "עקבו אחרינו|הירשמו|שתפו|תגובות|צרו קשר|לחצו כאן|फॉलो करें|सब्सक्राइब|शेयर करें|क्लिक करें|जुड़ें|ikuti|berlangganan|bagikan|gabung|klik|komentar|theo dõi|đăng ký|chia sẻ|bình luận|bấm vào|ακολουθήστε|εγγραφείτε|μοιραστείτε|σχόλια|κλικ εδώ|kövess minket|kövessen|iratkozz fel|oszd meg|megosztás|hozzászól*|kattints ide|urmărește|abonează-te|distribuie|comentează|click aici|donează"),
    (Kind::Medium, "ניוזלטר|פייסבוק|טוויטר|טלגרם|पॉडकास्ट|व्हाट्सएप|फेसबुक|ट्विटर|यूट्यूब|ऐप|saluran|aplikasi|email|ứng dụng|fanpage|zalo|ενημερωτικό|hírlevél|hírlevel*|csatorna|buletin"),
    (Kind::Own, "artikel ini|tulisan ini|kami|chúng tôi|bài viết này|यह लेख"),
    (Kind::Rights, "כל הזכויות שמורות|सर्वाधिकार सुरक्षित|hak cipta|bản quyền|με επιφύλαξη|minden jog fenntartva|toate drepturile rezervate"),
    (Kind::Advertisement, "פרסומת|תוכן שיווקי|विज्ञापन|iklan|quảng cáo|διαφήμιση|hirdetés|publicitate"),
    (Kind::Filing, "תגיות|קטגוריות|टैग|sumber|chuyên mục|nguồn|từ khóa|ετικέτες|κατηγορία|πηγή|címkék|kategória|etichete|categorii|sursa|स्रोत"),
    (Kind::Demand, "कमेंट करके|jangan lupa|suka dengan tulisan|traktir|simak berita|nhấn đăng ký|để không bỏ lỡ|στηρίξτε|κάντε μια δωρεά"),
    (Kind::Disclaimer, "डिस्क्लेमर|quan điểm cá nhân|không phản ánh quan điểm"),
    (Kind::Filing, "pewarta:|με πληροφορίες από"),
];

/// Hosts of networks and of what takes money, subscriptions or downloads. Source: links of last lines.
pub(crate) const PLACES: &str = "twitter.com x.com facebook.com fb.com fb.me m.me instagram.com threads.net bsky.app t.me telegram.me \
 telegram.org whatsapp.com wa.me linkedin.com pinterest.com vk.com ok.ru weibo.com line.me tiktok.com twitch.tv discord.gg discord.com \
 snapchat.com tumblr.com reddit.com youtube.com flipboard.com plus.google.com mastodon.social patreon.com paypal.com \
 paypal.me ko-fi.com buymeacoffee.com liberapay.com opencollective.com kickstarter.com gofundme.com boosty.to afdian.net steadyhq.com \
 venmo.com flattr.com apps.apple.com itunes.apple.com podcasts.apple.com play.google.com open.spotify.com overcast.fm pca.st \
 feeds.feedburner.com feedburner.google.com feedly.com tinyletter.com mailchi.mp list-manage.com buttondown.email eepurl.com acast.com \
 megaphone.fm anchor.fm podcasters.spotify.com podtrac.com delicious.com del.icio.us digg.com stumbleupon.com addtoany.com addthis.com \
 getpocket.com instapaper.com news.ycombinator.com lobste.rs buycoffee.to patronite.pl hithit.com darujme.cz trakteer.id saweria.co \
 ulule.com max.ru lin.ee zalo.me vocus.cc matters.town linktr.ee with2.net blogmura.com";

/// Parts of addresses that make something of a page and are no page. Source: share buttons of blogs.
pub(crate) const ACTIONS: [&str; 26] = [
    "/intent/",
    "/sharer",
    "/share?",
    "/share/",
    "share.php",
    "/submit?",
    "/dialog/",
    "sharearticle",
    "/subscribe",
    "/newsletter",
    "/signup",
    "/donate",
    "/support-us",
    "/tag/",
    "/tags/",
    "/category/",
    "/categories/",
    "/search/label/",
    "/topics/",
    "#comments",
    "#respond",
    "#disqus_thread",
    "/feed/",
    "/unsubscribe",
    "/membership",
    "adtraction.",
];

/// What may stand before a demand that begins a clause.
pub(crate) const POLITE: [&str; 36] = [
    "please",
    "remember to",
    "don't forget to",
    "don’t forget to",
    "do not forget to",
    "be sure to",
    "feel free to",
    "n'hésitez pas à",
    "n’hésitez pas à",
    "не забудьте",
    "не забывайте",
    "no olvides",
    "no olvide",
    "não esqueça de",
    "não se esqueça de",
    "n'oubliez pas de",
    "n’oubliez pas de",
    "non dimenticare di",
    "vergiss nicht",
    "nie zapomnij",
    "đừng quên",
    "make sure to",
    "gerne",
    "bitte",
    "por favor",
    "if you",
    "lütfen",
    "пожалуйста",
    "proszę",
    "请",
    "請",
    "欢迎",
    "歡迎",
    "敬请",
    "敬請",
    "也",
];

/// How a demand ends of which the verb stands last.
pub(crate) const ASKED: [&str; 8] =
    ["してください", "して下さい", "お願い", "をお願い", "하세요", "해주세요", "해 주세요", "부탁"];
