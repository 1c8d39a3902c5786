//! What tells languages apart that share a script: function words, and characters of one orthography only.

/// The commonest function words of languages in Latin script, with spaces between them. Source: the first of each language's
/// frequency list that tell it from the others together.
pub(crate) const LATIN: [(&str, &str); 20] = [
    (
        "en",
        "the and of to is that with was this are have you from they a for it be by not his but as in on at or an who \
         which will has had been were would their more than about into when its after what how our your my",
    ),
    (
        "de",
        "was am zum zur der die und das ist nicht mit den von ein eine auf für sich auch in im zu dem wie bei dass sind war hat als an es wird nach aus um noch nur oder aber wir ich sie er werden",
    ),
    (
        "fr",
        "le les des et est une dans pour qui sur pas au avec du cette de la que en un il ce plus par ne a sont ont nous vous je on ou mais leur ses son sa aux comme été si se",
    ),
    (
        "es",
        "el los las del y una por con para su más pero como está se de la que en un no al lo fue a es ha sobre entre son sus le me si ya este esta también cuando",
    ),
    (
        "pt",
        "o os do da e um uma não em para com mais são ao dos na no de que a se por como foi mas ser tem seu sua até isso ele ela está pelo pela quando muito já",
    ),
    (
        "it",
        "il di che è gli della per non una sono con del nel anche alla la le i un in e a si ma come più ha al dei delle dal dalla questo se",
    ),
    (
        "nl",
        "het een van en niet op zijn voor met dat aan ook wordt naar bij de in is te ik je die er maar om hij we of als door uit over nog dan heeft worden kan",
    ),
    (
        "sv",
        "och att det som är för inte med av på jag ett har till en i den de om så vi men från kan sig han hon var eller",
    ),
    (
        "da",
        "og det er ikke af til på som med der jeg har et også blev en i den at de om så vi men fra kan sig han hun var eller nogen siger",
    ),
    (
        "nb",
        "og det er ikke av til på som med jeg har et også ble fra en i den at de om så vi men kan seg han hun var eller å der noen sier",
    ),
    ("fi", "ja on ei että se oli ovat mutta myös kun tai jos ovat hän sen tämä mitä niin vain jo"),
    ("pl", "i w nie na się z że jest do jak ale przez dla są był a po za od tym tak co czy tylko oraz które"),
    ("cs", "a se je na že v to s pro jsou ale jako který byl při si z k o i tak po nebo jsem"),
    ("sk", "a sa je na že v to s pre sú ale ako ktorý bol pri z k o i tak po alebo som"),
    ("tr", "ve bir bu için ile da de çok olarak olan gibi daha ama değil ne ki kadar sonra her mi"),
    ("vi", "và của là có được trong cho không người một các những với đã"),
    ("id", "yang dan di dengan untuk tidak ini dari itu pada adalah akan dalam juga oleh karena saya kita bisa"),
    ("ro", "și în de la cu este nu pe din care pentru sunt mai fost că un au al se a o cel sau dar lui"),
    ("hu", "a az és hogy nem is egy meg de van ez volt csak mint már ha azt ezt vagy lehet ki"),
    (
        "ca",
        "el la els les de del dels i a al als en un una que no es per amb és són més com però ha han va seva seu aquest aquesta què també ja o entre sobre fins",
    ),
];

/// Letters besides those of English that some of these languages write in every other sentence, in small letters: a text without
/// any is of another one, however many of its words are theirs.
pub(crate) const LETTERS: [(&str, &str); 13] = [
    ("sv", "åäö"),
    ("da", "æøå"),
    ("nb", "æøå"),
    ("fi", "äö"),
    ("pl", "ąćęłńóśźż"),
    ("cs", "áéíěščřžýůú"),
    ("sk", "áéíšččžýúľôä"),
    ("tr", "çğıöşü"),
    ("vi", "ăâđêôơưàáạảãèéìíòóùúýạậấầệếềộốồợớờựứừ"),
    ("ro", "ăâîșțşţ"),
    ("hu", "áéíóöőúüű"),
    ("pt", "ãáâàçéêíóõôú"),
    ("ca", "àèïòç"),
];

/// The same for Cyrillic script.
pub(crate) const CYRILLIC: [(&str, &str); 4] = [
    ("ru", "и в не на что с по как это он для из его но был также же"),
    ("uk", "і в не на що з та як це він для із його але був також є й"),
    ("bg", "и в не на че с по като това той за от са но беше също ще"),
    ("sr", "и у не на да је за се од су као што али био који са"),
];

/// Letters of Cyrillic script that only some languages write; the first language of which a text has some is it.
pub(crate) const CYRILLIC_LETTERS: [(&str, &str); 7] =
    [("be", "ў"), ("kk", "әғқңұһ"), ("mk", "ѓќѕ"), ("sr", "ђћљњџ"), ("mn", "өү"), ("uk", "іїєґ"), ("ru", "ыэё")];

/// Letters of Arabic script that only some languages write.
pub(crate) const ARABIC: [(&str, &str); 2] = [("ur", "ٹڈڑےںھہ"), ("fa", "پچژگکی")];

/// Characters that only simplified Chinese writes. Source: the commonest of the pairs in the Unihan database.
pub(crate) const HANS: &str = "们这国说对时会来个为学过还没发经进种样头动现长问两东车门见开关儿书气马鸟鱼风飞龙电话语请谁让认识论许设证议订计记讲读课谈调谢义乌习乡买乱于云亚产亲仅从仓仪价众优伟传伤伦体余佣侠侧侨俭债倾偿储兰兴养兽冈册写军农冯冲决况冻净凉减凤凭击划刘则刚创删别剂剑剧劝办务劢励劲劳势匀区医华协单卖卢卫却厂厅历厉压厌厕县参双变叙叠叶号叹吓吕吗听启吴呐呕员呛响哑唤啰啸喷团园围图圆圣场坏块坚坛坝坞坟坠垄垒垦垫堑堕墙壮声壳处备复够头夹夺奋奖奥妇妈娱娄婴孙宁宝实宠审宪宫宽宾对寻导寿将尔尘尝层届属岁岂岗岛岭峡币帅师帐帘帜带帮并广庄庆库应庙庞废开异弃张弥弯弹强归当录彻径忆忧怀态怜总恋恳恶恼悦悬惊惧惨惩惫惭惯愤愿懒戏战户扑执扩扫扬扰抚抛抢护报担拟拢拣拥拦择挂挚挥损换据掳掷掸";

/// Characters that only traditional Chinese writes.
pub(crate) const HANT: &str = "們這國說對時會來個為學過還沒發經進種樣頭動現長問兩東車門見開關兒書氣馬鳥魚風飛龍電話語請誰讓認識論許設證議訂計記講讀課談調謝義烏習鄉買亂於雲亞產親僅從倉儀價眾優偉傳傷倫體餘傭俠側僑儉債傾償儲蘭興養獸岡冊寫軍農馮衝決況凍淨涼減鳳憑擊劃劉則剛創刪別劑劍劇勸辦務勱勵勁勞勢勻區醫華協單賣盧衛卻廠廳歷厲壓厭廁縣參雙變敘疊葉號嘆嚇呂嗎聽啟吳吶嘔員嗆響啞喚囉嘯噴團園圍圖圓聖場壞塊堅壇壩塢墳墜壟壘墾墊塹墮牆壯聲殼處備復夠夾奪奮獎奧婦媽娛婁嬰孫寧寶實寵審憲宮寬賓尋導壽將爾塵嘗層屆屬歲豈崗島嶺峽幣帥師帳簾幟帶幫並廣莊慶庫應廟龐廢異棄張彌彎彈強歸當錄徹徑憶憂懷態憐總戀懇惡惱悅懸驚懼慘懲憊慚慣憤願懶戲戰撲執擴掃揚擾撫拋搶護報擔擬攏揀擁攔擇掛摯揮損換據擄擲撣";

/// Silent reading rates: characters a minute where words are not parted by spaces, by language. Source: Trauzettel-Klosinski
/// and Dietz 2012 and later studies as compared by Zola's reading-time table.
pub(crate) const CHARACTERS_A_MINUTE: [(&str, u32); 3] = [("zh", 439), ("ja", 653), ("th", 600)];

/// Words a minute, by language. Source: Brysbaert 2019 (doi:10.1016/j.jml.2019.104047), mean of silent reading of English
/// non-fiction; the Korean rate as in Zola's table.
pub(crate) const WORDS_A_MINUTE: [(&str, u32); 2] = [("ko", 202), ("", 238)];
