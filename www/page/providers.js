// What the page calls the providers of embeds.

/** Names as their owners write them; any other provider is called by its id. */
export const names = {
  acfun: 'AcFun',
  'apple-music': 'Apple Music',
  'apple-podcasts': 'Apple Podcasts',
  bbc: 'BBC',
  blogger: 'Blogger',
  codesandbox: 'CodeSandbox',
  documentcloud: 'DocumentCloud',
  'facebook-video': 'Facebook',
  giphy: 'GIPHY',
  eagleplatform: 'EaglePlatform',
  gist: 'GitHub Gist',
  'google-maps': 'Google Maps',
  'netease-music': 'NetEase Cloud Music',
  ok: 'OK',
  openstreetmap: 'OpenStreetMap',
  peertube: 'PeerTube',
  soundcloud: 'SoundCloud',
  ted: 'TED',
  tencent: 'Tencent Video',
  tiktok: 'TikTok',
  twitter: 'X',
  xiaoyuzhou: '小宇宙',
  youtube: 'YouTube',
};
