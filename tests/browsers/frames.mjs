// The hosts whose players a page may show in frames, spelled out once more.

const hosts = [
  'www.youtube-nocookie.com',
  'player.vimeo.com',
  'player.bilibili.com',
  'www.dailymotion.com',
  'rutube.ru',
  'embed.nicovideo.jp',
  'v.qq.com',
  'player.youku.com',
  'streamable.com',
  'embed.ted.com',
  'giphy.com',
  'open.spotify.com',
  'w.soundcloud.com',
  'embed.podcasts.apple.com',
  'embed.music.apple.com',
  'playlist.megaphone.fm',
  'music.163.com',
  'embed.documentcloud.org',
  'flo.uri.sh',
  'datawrapper.dwcdn.net',
  'www.scribd.com',
  'bandcamp.com',
  'www.openstreetmap.org',
  'www.google.com',
];

/** @param {string} url */
export function isPlayer(url) {
  const { protocol, host } = new URL(url);
  return protocol === 'https:' && hosts.includes(host);
}
