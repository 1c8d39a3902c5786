// Feeds as the large publishing systems write them, in our own words: what stands where, not what anybody wrote.

const words = [
  ['The bridge will be repaired', 'The council met on Tuesday and talked for three hours about the bridge over the river.'],
  ['The largest loaf in town', 'A baker from the old town has baked the largest loaf that anyone here has ever seen.'],
  ['Two roads stay closed', 'Heavy rain fell in the valley all night, and two roads to the coast stayed closed.'],
  ['The library opens on Sundays', 'The library will open on Sundays again, because readers had asked for it for years.'],
];
const prose = words.map(([, text]) => text);
const each = (write) => words.map(([title, text], n) => write({ n, title, text, day: `0${n + 1}`, slug: title.toLowerCase().replaceAll(' ', '-') })).join('\n');
const cdata = (html) => `<![CDATA[${html}]]>`;
const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const rss = (channel, items) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:webfeeds="http://webfeeds.org/rss/1.0"><channel>${channel}${items}</channel></rss>`;
const atom = (head, entries) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:thr="http://purl.org/syndication/thread/1.0">${head}${entries}</feed>`;

/** `first` is what the first article says; `gone` are lines of the frame. */
export const feeds = {
  WordPress: {
    text: rss(
      '<title>Valley Post</title><atom:link href="https://post.example/feed/" rel="self"/><link>https://post.example</link><description>News of the valley</description><language>en-GB</language>',
      each(({ n, title, text, day, slug }) => `<item><title>${title}</title><link>https://post.example/2024/05/${slug}/?utm_source=rss&amp;utm_medium=rss</link>
        <comments>https://post.example/2024/05/${slug}/#comments</comments><dc:creator>${cdata('Ann Lee')}</dc:creator><pubDate>Wed, ${day} May 2024 08:00:00 +0000</pubDate>
        <category>${cdata('Town')}</category><guid isPermaLink="false">https://post.example/?p=${n}</guid><description>${cdata(`<p>${text.slice(0, 40)} [&#8230;]</p>`)}</description>
        <content:encoded>${cdata(`<p>${text}</p><p>Enjoying our stories? Bring a friend to the Thursday tea.</p><p>The post <a href="https://post.example/${slug}/">${title}</a> appeared first on <a href="https://post.example">Valley Post</a>.</p>`)}</content:encoded>
        <slash:comments>${n}</slash:comments></item>`),
    ),
    feed: { title: 'Valley Post', url: 'https://post.example/', language: 'en-GB', description: 'News of the valley' },
    first: { title: words[0][0], url: 'https://post.example/2024/05/the-bridge-will-be-repaired/', siteName: 'Valley Post', authors: [{ name: 'Ann Lee' }], published: '2024-05-01T08:00:00Z' },
    gone: ['Thursday tea', 'appeared first'],
  },
  Substack: {
    text: rss(
      '<title><![CDATA[Letters from the valley]]></title><link>https://letters.example</link><description><![CDATA[A letter a week]]></description><language><![CDATA[en]]></language>',
      each(({ n, title, text, day, slug }) => `<item><title>${cdata(title)}</title><description>${cdata(text.slice(0, 30))}</description><link>https://letters.example/p/${slug}</link>
        <guid isPermaLink="false">https://letters.example/p/${slug}</guid><dc:creator>${cdata('Bob Ray')}</dc:creator><pubDate>Wed, ${day} May 2024 08:00:00 GMT</pubDate>
        <enclosure url="https://cdn.letters.example/${n}.jpg" length="0" type="image/jpeg"/>
        <content:encoded>${cdata(`<p><em>Welcome to our letter. It comes on Fridays.</em></p><p>${text}</p><div class="subscription-widget-wrap-editor"><p>Letters from the valley lives from its readers. To get new letters, become one.</p></div><p>Tell me what you think of it, I read all of it.</p>`)}</content:encoded></item>`),
    ),
    feed: { title: 'Letters from the valley', url: 'https://letters.example/', language: 'en', description: 'A letter a week' },
    first: { title: words[0][0], url: 'https://letters.example/p/the-bridge-will-be-repaired', authors: [{ name: 'Bob Ray' }] },
    image: 'https://cdn.letters.example/0.jpg',
    gone: ['comes on Fridays', 'lives from its readers', 'Tell me what you think'],
  },
  Ghost: {
    text: rss(
      '<title><![CDATA[Ghost of the mill]]></title><description><![CDATA[Old mills]]></description><link>https://mill.example/</link><image><url>https://mill.example/favicon.png</url><title>Ghost of the mill</title><link>https://mill.example/</link></image>',
      each(({ n, title, text, day, slug }) => `<item><title>${cdata(title)}</title><description>${cdata(text)}</description><link>https://mill.example/${slug}/</link>
        <guid isPermaLink="false">${'0123'[n].repeat(24)}</guid><category>${cdata('Mills')}</category><dc:creator>${cdata('Cy Dunn')}</dc:creator><pubDate>Wed, ${day} May 2024 08:00:00 GMT</pubDate>
        <media:content url="https://mill.example/content/${n}.jpg" medium="image"/>
        <content:encoded>${cdata(`<img src="https://mill.example/content/${n}.jpg" alt="${title}"><p>${text}</p><div class="kg-card kg-cta-card"><p>Mills need friends. Ours meet at the pond.</p></div>`)}</content:encoded></item>`),
    ),
    feed: { title: 'Ghost of the mill', url: 'https://mill.example/', language: null, description: 'Old mills' },
    first: { title: words[0][0], url: 'https://mill.example/the-bridge-will-be-repaired/', authors: [{ name: 'Cy Dunn' }] },
    image: 'https://mill.example/content/0.jpg',
    gone: ['meet at the pond'],
  },
  Blogger: {
    text: atom(
      '<id>tag:blogger.example,1999:blog-1</id><updated>2024-05-05T00:00:00.000-07:00</updated><title type="text">Birds of the valley</title><subtitle type="html">Seen &amp;amp; heard</subtitle><link rel="self" href="https://birds.example/feeds/posts/default"/><link rel="alternate" type="text/html" href="https://birds.example/"/><author><name>Dee Poe</name><uri>https://blogger.example/profile/1</uri><email>noreply@blogger.example</email></author>',
      each(({ n, title, text, day, slug }) => `<entry><id>tag:blogger.example,1999:blog-1.post-${n}</id><published>2024-05-${day}T08:00:00.000-07:00</published><updated>2024-05-${day}T09:00:00.000-07:00</updated>
        <title type="text">${title}</title><content type="html">${escaped(`<div class="separator"><a href="https://birds.example/s1600/${n}.jpg"><img src="https://birds.example/s320/${n}.jpg" /></a></div>${text}<br /><br />See you at the pond!<br />Dee`)}</content>
        <link rel="replies" type="application/atom+xml" href="https://birds.example/feeds/${n}/comments"/><link rel="alternate" type="text/html" href="https://birds.example/2024/05/${slug}.html" title="${title}"/>
        <author><name>Dee Poe</name><uri>https://blogger.example/profile/1</uri></author><thr:total>0</thr:total></entry>`),
    ),
    feed: { title: 'Birds of the valley', url: 'https://birds.example/', language: null, description: 'Seen & heard' },
    first: { title: words[0][0], url: 'https://birds.example/2024/05/the-bridge-will-be-repaired.html', authors: [{ name: 'Dee Poe', url: 'https://blogger.example/profile/1' }], published: '2024-05-01T08:00:00-07:00' },
    gone: ['See you at the pond'],
  },
  YouTube: {
    text: atom(
      '<link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=UCx"/><id>yt:channel:x</id><yt:channelId>x</yt:channelId><title>Valley walks</title><link rel="alternate" href="https://www.youtube.com/channel/UCx"/><author><name>Valley walks</name><uri>https://www.youtube.com/channel/UCx</uri></author><published>2014-01-01T00:00:00+00:00</published>',
      each(({ n, title, text, day }) => `<entry><id>yt:video:aaaaaaaaaa${n}</id><yt:videoId>aaaaaaaaaa${n}</yt:videoId><yt:channelId>x</yt:channelId><title>${title}</title><link rel="alternate" href="https://www.youtube.com/watch?v=aaaaaaaaaa${n}"/>
        <author><name>Valley walks</name><uri>https://www.youtube.com/channel/UCx</uri></author><published>2024-05-${day}T08:00:00+00:00</published><updated>2024-05-${day}T09:00:00+00:00</updated>
        <media:group><media:title>${title}</media:title><media:content url="https://www.youtube.com/v/aaaaaaaaaa${n}?version=3" type="application/x-shockwave-flash" width="640" height="390"/><media:thumbnail url="https://i.ytimg.com/vi/aaaaaaaaaa${n}/hqdefault.jpg" width="480" height="360"/>
        <media:description>${text}\n\nBoots by the old cobbler: https://boots.example/walks\nMusic: the village band</media:description></media:group></entry>`),
    ),
    feed: { title: 'Valley walks', url: 'https://www.youtube.com/channel/UCx', language: null, description: null },
    first: { title: words[0][0], url: 'https://www.youtube.com/watch?v=aaaaaaaaaa0', authors: [{ name: 'Valley walks', url: 'https://www.youtube.com/channel/UCx' }] },
    image: 'https://i.ytimg.com/vi/aaaaaaaaaa0/hqdefault.jpg',
    gone: ['Boots by the old cobbler', 'the village band'],
  },
  Reddit: {
    text: atom(
      '<category term="valley" label="r/valley"/><updated>2024-05-05T00:00:00+00:00</updated><icon>https://www.redditstatic.com/icon.png/</icon><id>/r/valley/.rss</id><link rel="self" href="https://www.reddit.com/r/valley/.rss" type="application/atom+xml"/><link rel="alternate" href="https://www.reddit.com/r/valley/" type="text/html"/><subtitle>All about the valley</subtitle><title>The valley</title>',
      each(({ n, title, text, day }) => `<entry><author><name>/u/walker${n}</name><uri>https://www.reddit.com/user/walker${n}</uri></author><category term="valley" label="r/valley"/>
        <content type="html">${escaped(`<!-- SC_OFF --><div class="md"><p>${text}</p> </div><!-- SC_ON --> &#32; submitted by &#32; <a href="https://www.reddit.com/user/walker${n}"> /u/walker${n} </a> <br/> <span><a href="https://www.reddit.com/r/valley/comments/${n}/x/">[link]</a></span> &#32; <span><a href="https://www.reddit.com/r/valley/comments/${n}/x/">[comments]</a></span>`)}</content>
        <id>t3_${n}</id><link href="https://www.reddit.com/r/valley/comments/${n}/x/"/><updated>2024-05-${day}T08:00:00+00:00</updated><published>2024-05-${day}T08:00:00+00:00</published><title>${title}</title></entry>`),
    ),
    feed: { title: 'The valley', url: 'https://www.reddit.com/r/valley/', language: null, description: 'All about the valley' },
    first: { title: words[0][0], url: 'https://www.reddit.com/r/valley/comments/0/x/' },
    gone: ['submitted by', '[link]', '[comments]'],
  },
  Mastodon: {
    text: rss(
      '<title>Ann in the valley</title><description>Public posts from @ann@social.example</description><link>https://social.example/@ann</link><image><url>https://files.social.example/ann.png</url><title>Ann in the valley</title><link>https://social.example/@ann</link></image><lastBuildDate>Sun, 05 May 2024 08:00:00 +0000</lastBuildDate><webfeeds:icon>https://files.social.example/ann.png</webfeeds:icon><generator>Mastodon v4.2.0</generator>',
      each(({ n, text, day }) => `<item><guid isPermaLink="true">https://social.example/@ann/10${n}</guid><link>https://social.example/@ann/10${n}</link><pubDate>Wed, ${day} May 2024 08:00:00 +0000</pubDate>
        <description>${escaped(`<p>${text} <a href="https://social.example/tags/valley" class="mention hashtag" rel="tag">#<span>valley</span></a></p>`)}</description>
        <media:content url="https://files.social.example/${n}.png" type="image/png" fileSize="1234" medium="image"><media:description type="plain">The place</media:description></media:content><category>valley</category></item>`),
    ),
    feed: { title: 'Ann in the valley', url: 'https://social.example/@ann', language: null, description: 'Public posts from @ann@social.example' },
    first: { url: 'https://social.example/@ann/100', siteName: 'Ann in the valley' },
    image: 'https://files.social.example/0.png',
    gone: [],
  },
  'a podcast host': {
    text: rss(
      '<title>Valley talk</title><link>https://talk.example</link><language>en-us</language><description><![CDATA[<p>Two people <b>talk</b></p>]]></description><itunes:author>Ann and Bob</itunes:author><itunes:image href="https://talk.example/cover.jpg"/>',
      each(({ n, title, text, day }) => `<item><title>Ep. ${n + 1}: ${title}</title><itunes:title>${title}</itunes:title><itunes:episode>${n + 1}</itunes:episode><guid isPermaLink="false">ep-${n}</guid><link>https://talk.example/${n + 1}</link>
        <description>${cdata(`<p>${text}</p><p>Our sponsor bakes bread: ask for the talk loaf.</p><p>Write to us: <a href="mailto:talk@talk.example">talk@talk.example</a></p>`)}</description>
        <pubDate>Wed, ${day} May 2024 08:00:00 +0000</pubDate><enclosure url="https://media.talk.example/${n}.mp3?src=rss" length="1234567" type="audio/mpeg"/><itunes:duration>00:31:0${n}</itunes:duration></item>`),
    ),
    feed: { title: 'Valley talk', url: 'https://talk.example/', language: 'en-US', description: 'Two people talk' },
    first: { title: `Ep. 1: ${words[0][0]}`, url: 'https://talk.example/1', attachments: [{ url: 'https://media.talk.example/0.mp3?src=rss', type: 'audio/mpeg', size: 1234567, duration: 1860 }] },
    gone: ['talk loaf', 'Write to us'],
  },
  'GitHub releases': {
    text: atom(
      '<id>tag:github.com,2008:https://github.com/valley/mill/releases</id><link type="text/html" rel="alternate" href="https://github.com/valley/mill/releases"/><link type="application/atom+xml" rel="self" href="https://github.com/valley/mill/releases.atom"/><title>Release notes from mill</title><updated>2024-05-04T08:00:00Z</updated>',
      each(({ n, text, day }) => `<entry><id>tag:github.com,2008:Repository/1/v1.${n}.0</id><updated>2024-05-${day}T08:00:00Z</updated><link rel="alternate" type="text/html" href="https://github.com/valley/mill/releases/tag/v1.${n}.0"/><title>v1.${n}.0</title>
        <content type="html">${escaped(`<h2>What's Changed</h2><ul><li>${text}</li></ul><p><strong>Full Changelog</strong>: <a class="commit-link" href="https://github.com/valley/mill/compare/v1.${n}.0...v1.${n + 1}.0"><tt>v1.${n}.0...v1.${n + 1}.0</tt></a></p>`)}</content>
        <author><name>ann</name></author></entry>`),
    ),
    feed: { title: 'Release notes from mill', url: 'https://github.com/valley/mill/releases', language: null, description: null },
    first: { title: 'v1.0.0', url: 'https://github.com/valley/mill/releases/tag/v1.0.0', authors: [{ name: 'ann' }] },
    kept: ["What's Changed"],
    gone: [],
  },
  arXiv: {
    text: rss(
      '<title>cs.VL updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.VL</link><description>cs.VL updates on the arXiv.org e-print archive.</description><language>en-us</language>',
      each(({ n, title, text, day }) => `<item><title>${title}</title><link>https://arxiv.org/abs/2405.0000${n}</link><description>arXiv:2405.0000${n}v1 Announce Type: new \nAbstract: ${text}</description><guid isPermaLink="false">oai:arXiv.org:2405.0000${n}v1</guid>
        <category>cs.VL</category><pubDate>Wed, ${day} May 2024 00:00:00 -0400</pubDate><dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights><dc:creator>Ann Lee, Bob Ray</dc:creator></item>`),
    ),
    feed: { title: 'cs.VL updates on arXiv.org', url: 'http://rss.arxiv.org/rss/cs.VL', language: 'en-US', description: 'cs.VL updates on the arXiv.org e-print archive.' },
    first: { title: words[0][0], url: 'https://arxiv.org/abs/2405.00000', authors: [{ name: 'Ann Lee' }, { name: 'Bob Ray' }] },
    gone: [],
  },
  'JSON Feed': {
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1', title: 'Pages & more', home_page_url: 'https://pages.example/', description: 'All of it', language: 'en',
      items: words.map(([title, text], n) => ({ id: `${n}`, url: `https://pages.example/${n}`, title, content_html: `<p>${text}</p><p>Printed on paper from the mill.</p>`, date_published: `2024-05-0${n + 1}T08:00:00Z`, authors: [{ name: 'Ann Lee' }] })),
    }),
    feed: { title: 'Pages & more', url: 'https://pages.example/', language: 'en', description: 'All of it' },
    first: { title: words[0][0], url: 'https://pages.example/0', siteName: 'Pages & more', authors: [{ name: 'Ann Lee' }] },
    gone: ['paper from the mill'],
  },
  RDF: {
    text: `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="https://old.example/rdf"><title>Old news</title><link>https://old.example/</link><description>News of old</description><items><rdf:Seq>${each(({ n }) => `<rdf:li rdf:resource="https://old.example/${n}"/>`)}</rdf:Seq></items></channel>
      ${each(({ n, title, text, day }) => `<item rdf:about="https://old.example/${n}"><title>${title}</title><link>https://old.example/${n}</link><description>${text}</description><dc:date>2024-05-${day}T08:00:00+09:00</dc:date><content:encoded>${cdata(`<p>${text}</p><p>Old news keeps for a hundred years.</p>`)}</content:encoded></item>`)}</rdf:RDF>`,
    feed: { title: 'Old news', url: 'https://old.example/', language: null, description: 'News of old' },
    first: { title: words[0][0], url: 'https://old.example/0', published: '2024-05-01T08:00:00+09:00' },
    gone: ['a hundred years'],
  },
};

export { prose };
