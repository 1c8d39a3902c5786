// The samples: look-alikes in our own words of shapes that feeds have. The fields are what a feed would say about the item.

export const samples = [
  { id: 'wordpress', name: 'WordPress blog', file: 'wordpress.html', fields: { title: 'Repairing a rowing boat in eleven evenings', url: 'https://boatyard.example/2024/05/rowing-boat/', siteName: 'Boatyard Notes', published: 'Sat, 11 May 2024 07:30:00 +0200', authors: ['Marta Lind'] } },
  { id: 'zh-news', name: 'Chinese news mirror', file: 'zh-news.txt' },
  { id: 'wechat', name: 'WeChat article', file: 'wechat.html', fields: { title: '湖边早市：卖藕的人凌晨三点出门', url: 'https://mp.weixin.qq.com/s/example-lotus-market', siteName: '湖畔生活', published: '2026-02-01T00:41:00.000Z' } },
  { id: 'medium', name: 'Medium story', file: 'medium.html', fields: { title: 'What a lighthouse taught me about error messages', url: 'https://medium.com/@example/what-a-lighthouse-taught-me-0a1b2c3d4e5f?source=rss-0123456789ab------2', authors: ['Ines Okafor'], published: 'Tue, 12 Mar 2024 09:15:30 GMT' } },
  { id: 'reddit', name: 'Reddit post', file: 'reddit.html', fields: { title: 'What do you pack for a week on the water?', url: 'https://www.reddit.com/r/lakeboats/comments/1abcde/what_do_you_pack/', siteName: 'Lake boats', authors: ['/u/quay_sider'], published: '2024-06-02T18:20:11+00:00' } },
  { id: 'hacker-news', name: 'Hacker News link', file: 'hacker-news.html', fields: { title: 'How the ferry timetable is computed', url: 'https://ferries.example/timetable', siteName: 'Hacker News', published: '2024-09-18T06:02:44.000Z' } },
  { id: 'bbc', name: 'Broadcaster’s page (BBC)', file: 'bbc.html', fields: { title: 'Lake ferries to run through the night after winter trial', url: 'https://www.bbc.com/news/example-66123456?at_medium=RSS&at_campaign=KARANGA', siteName: 'BBC News', published: 'Thu, 14 Mar 2024 17:05:12 GMT' } },
  { id: 'page', name: 'A whole saved page', file: 'page.html' },
  { id: 'blocks', name: 'Every kind of block', file: 'blocks.html' },
  { id: 'arabic', name: 'Arabic news', file: 'arabic.html', fields: { title: 'عودة العبّارات الليلية إلى البحيرة بعد شتاء طويل', url: 'https://akhbar.example/lake/ferries', siteName: 'أخبار البحيرة', published: '2024-03-14T20:10:00+03:00', authors: ['ليلى حداد'], language: 'ar' } },
  { id: 'japanese', name: 'Japanese essay', file: 'japanese.html', fields: { title: '湖畔の古い時計台が、四十年ぶりに鐘を鳴らした日', url: 'https://kohan.example/essay/clock', siteName: '湖畔だより', published: '2024-04-03T08:00:00+09:00', language: 'ja' } },
  { id: 'podcast', name: 'Podcast episode', file: 'podcast.html', fields: { title: 'Episode 41: The man who winds the town clock', url: 'https://slowwater.example/41', siteName: 'Slow Water', authors: ['Slow Water Radio'], published: 'Fri, 05 Apr 2024 05:00:00 +0000', image: 'https://slowwater.example/covers/41.jpg', attachments: [{ url: 'https://media.slowwater.example/41.mp3?utm_source=feed', type: 'audio/mpeg', size: 38215004, duration: 2388 }] } },
  { id: 'hostile', name: 'Hostile item', file: 'hostile.html' },
  { id: 'feed', name: 'A whole feed (RSS)', file: 'feed.xml' },
  { id: 'courier', name: 'A feed with a footer (8 items)', file: 'courier.xml' },
];
