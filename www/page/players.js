// Players that a click may load; frame-src in index.html says the same. The address of a player comes from the package; the page
// only agrees to frame it.

export const players = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://player.bilibili.com',
  'https://www.dailymotion.com',
  'https://geo.dailymotion.com',
  'https://rutube.ru',
  'https://embed.nicovideo.jp',
  'https://v.qq.com',
  'https://player.youku.com',
  'https://streamable.com',
  'https://embed.ted.com',
  'https://giphy.com',
  'https://open.spotify.com',
  'https://w.soundcloud.com',
  'https://embed.podcasts.apple.com',
  'https://embed.music.apple.com',
  'https://playlist.megaphone.fm',
  'https://music.163.com',
  'https://embed.documentcloud.org',
  'https://flo.uri.sh',
  'https://datawrapper.dwcdn.net',
  'https://www.scribd.com',
  'https://bandcamp.com',
];
