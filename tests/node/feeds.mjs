// Feeds as publishers write them, in our own words, and what their items say once parsed.

const body = `<p>The <b>ferry</b> is back after a year &amp; a day, the council said on Monday at the quay.</p>
<p><img src="/pictures/quay.jpg" alt="The quay"></p><p>It runs four times a day.</p>`;
const escaped = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const words = 'The ferry is back after a year & a day, the council said on Monday at the quay.\n\nIt runs four times a day.';

export const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>Harbour &amp;amp; Coast</title>
  <link>https://harbour.example/</link>
  <description>News of the coast</description>
  <language>en-GB</language>
  <item>
    <title>The ferry &amp;amp; the quay</title>
    <link>https://harbour.example/ferry?utm_source=rss&amp;id=7</link>
    <guid isPermaLink="false">tag:harbour.example,2023:7</guid>
    <dc:creator>Nora Vale</dc:creator>
    <pubDate>Wed, 14 Jun 2023 06:13:45 +0200</pubDate>
    <description>A short version.</description>
    <content:encoded><![CDATA[${body}]]></content:encoded>
    <enclosure url="https://harbour.example/pictures/lead.jpg" length="53120" type="image/jpeg"/>
  </item>
  <item>
    <title>Only a summary</title>
    <guid>https://harbour.example/summary</guid>
    <author>tom@harbour.example (Tom Reed)</author>
    <pubDate>Wed, 14 Jun 2023 06:13:45 GMT</pubDate>
    <description>&lt;p&gt;The mill was sold &amp;amp; closed, and nobody in the town knows yet who bought it.&lt;/p&gt;</description>
    <enclosure url="https://harbour.example/mill.pdf" length="1200" type="application/pdf"/>
  </item>
</channel>
</rss>`;

export const rssArticle = {
  title: 'The ferry & the quay',
  url: 'https://harbour.example/ferry?id=7',
  siteName: 'Harbour & Coast',
  authors: [{ name: 'Nora Vale' }],
  published: '2023-06-14T06:13:45+02:00',
  modified: null,
  language: 'en-GB',
  image: 'https://harbour.example/pictures/lead.jpg',
  attachments: [],
  text: words,
};

export const rssSummary = {
  title: 'Only a summary',
  url: 'https://harbour.example/summary',
  siteName: 'Harbour & Coast',
  authors: [{ name: 'Tom Reed' }],
  published: '2023-06-14T06:13:45Z',
  modified: null,
  language: 'en-GB',
  image: null,
  attachments: [{ url: 'https://harbour.example/mill.pdf', type: 'application/pdf', size: 1200 }],
  text: 'The mill was sold & closed, and nobody in the town knows yet who bought it.',
};

export const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-IE">
  <title>Harbour &amp; Coast</title>
  <id>https://harbour.example/</id>
  <updated>2023-06-15T00:00:00Z</updated>
  <author><name>The desk</name></author>
  <entry>
    <id>tag:harbour.example,2023:7</id>
    <title type="html">The ferry &amp;amp; the &lt;i&gt;quay&lt;/i&gt;</title>
    <link rel="alternate" type="text/html" href="https://harbour.example/ferry"/>
    <link rel="enclosure" type="audio/mpeg" length="9000" href="https://harbour.example/ferry.mp3"/>
    <author><name>Nora Vale</name><uri>https://harbour.example/nora</uri></author>
    <published>2023-06-14T06:13:45+02:00</published>
    <updated>2023-06-14T09:00:00+02:00</updated>
    <summary>A short version.</summary>
    <content type="html">${escaped}</content>
  </entry>
  <entry>
    <id>https://harbour.example/plain</id>
    <title>1 &lt; 2 &amp;amp; so on</title>
    <updated>2023-06-14T09:00:00+02:00</updated>
    <content type="text">Tides rise &lt;b&gt; and fall.</content>
  </entry>
</feed>`;

export const atomArticle = {
  title: 'The ferry & the quay',
  url: 'https://harbour.example/ferry',
  siteName: 'Harbour & Coast',
  authors: [{ name: 'Nora Vale', url: 'https://harbour.example/nora' }],
  published: '2023-06-14T06:13:45+02:00',
  modified: '2023-06-14T09:00:00+02:00',
  language: 'en-IE',
  image: 'https://harbour.example/pictures/quay.jpg',
  attachments: [{ url: 'https://harbour.example/ferry.mp3', type: 'audio/mpeg', size: 9000 }],
  text: words,
};

export const atomText = {
  title: '1 < 2 &amp; so on',
  url: 'https://harbour.example/plain',
  siteName: 'Harbour & Coast',
  authors: [{ name: 'The desk' }],
  published: '2023-06-14T09:00:00+02:00',
  modified: '2023-06-14T09:00:00+02:00',
  language: 'en-IE',
  image: null,
  attachments: [],
  text: 'Tides rise <b> and fall.',
};

export const rdf = `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel rdf:about="https://port.example/rss"><title>Le Port</title><link>https://port.example/</link><description>Nouvelles</description>
    <dc:language>fr-CA</dc:language></channel>
  <item rdf:about="https://port.example/bac">
    <title>Le bac revient</title>
    <link>https://port.example/bac</link>
    <description>En bref.</description>
    <dc:creator>Anne Morel</dc:creator>
    <dc:date>2023-06-14T06:13:45+02:00</dc:date>
    <content:encoded><![CDATA[<p>Le bac est de retour après une année de travaux, avec quatre trajets par jour.</p>]]></content:encoded>
  </item>
</rdf:RDF>`;

export const rdfArticle = {
  title: 'Le bac revient',
  url: 'https://port.example/bac',
  siteName: 'Le Port',
  authors: [{ name: 'Anne Morel' }],
  published: '2023-06-14T06:13:45+02:00',
  modified: null,
  language: 'fr-CA',
  image: null,
  attachments: [],
  text: 'Le bac est de retour après une année de travaux, avec quatre trajets par jour.',
};

export const podcast = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel>
  <title>Tide Table</title><link>https://tide.example/</link><description>Talks</description><language>en</language>
  <item>
    <title>Episode 3: Ropes</title>
    <link>https://tide.example/3</link>
    <pubDate>Wed, 14 Jun 2023 06:13:45 +0000</pubDate>
    <itunes:author>Mia Lund</itunes:author>
    <itunes:image href="https://tide.example/3.jpg"/>
    <itunes:duration>1:02:03</itunes:duration>
    <description>We talk about ropes, knots and the people who tie them every day.</description>
    <enclosure url="https://tide.example/3.mp3" length="24986239" type="audio/mpeg"/>
  </item>
</channel>
</rss>`;

export const podcastArticle = {
  title: 'Episode 3: Ropes',
  url: 'https://tide.example/3',
  siteName: 'Tide Table',
  authors: [{ name: 'Mia Lund' }],
  published: '2023-06-14T06:13:45Z',
  modified: null,
  language: 'en',
  image: 'https://tide.example/3.jpg',
  attachments: [{ url: 'https://tide.example/3.mp3', type: 'audio/mpeg', size: 24986239, duration: 3723 }],
  text: 'We talk about ropes, knots and the people who tie them every day.',
};

export const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour <& Coast>',
  home_page_url: 'https://harbour.example/',
  language: 'en-GB',
  authors: [{ name: 'The desk' }],
  items: [
    {
      id: '7',
      url: 'https://harbour.example/ferry',
      title: 'The ferry & the <b> quay',
      content_html: body,
      content_text: words,
      summary: 'A short version.',
      banner_image: 'https://harbour.example/pictures/banner.jpg',
      date_published: '2023-06-14T06:13:45+02:00',
      date_modified: '2023-06-14T09:00:00+02:00',
      authors: [{ name: 'Nora Vale', url: 'https://harbour.example/nora' }, { name: 'Tom Reed' }],
      language: 'en-IE',
      attachments: [{ url: 'https://harbour.example/ferry.mp3', mime_type: 'audio/mpeg', size_in_bytes: 9000, duration_in_seconds: 61 }],
    },
    { id: 'https://harbour.example/8', content_text: 'Tides rise <b> and fall.\n\nAnd rise & fall again, as they did the day before.' },
  ],
});

export const jsonArticle = {
  title: 'The ferry & the <b> quay',
  url: 'https://harbour.example/ferry',
  siteName: 'Harbour <& Coast>',
  authors: [{ name: 'Nora Vale', url: 'https://harbour.example/nora' }, { name: 'Tom Reed' }],
  published: '2023-06-14T06:13:45+02:00',
  modified: '2023-06-14T09:00:00+02:00',
  language: 'en-IE',
  image: 'https://harbour.example/pictures/banner.jpg',
  attachments: [{ url: 'https://harbour.example/ferry.mp3', type: 'audio/mpeg', size: 9000, duration: 61 }],
  text: words,
};

export const jsonText = {
  title: null,
  url: 'https://harbour.example/8',
  siteName: 'Harbour <& Coast>',
  authors: [{ name: 'The desk' }],
  published: null,
  modified: null,
  language: 'en-GB',
  image: null,
  attachments: [],
  text: 'Tides rise <b> and fall.\n\nAnd rise & fall again, as they did the day before.',
};
