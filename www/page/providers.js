// What the page calls the providers of embeds.

/** Names as their owners write them; any other provider is called by its id. */
export const names = {
  'apple-music': 'Apple Music',
  'apple-podcasts': 'Apple Podcasts',
  blogger: 'Blogger',
  documentcloud: 'DocumentCloud',
  'facebook-video': 'Facebook',
  giphy: 'GIPHY',
  gist: 'GitHub Gist',
  'google-maps': 'Google Maps',
  'netease-music': 'NetEase Cloud Music',
  openstreetmap: 'OpenStreetMap',
  soundcloud: 'SoundCloud',
  ted: 'TED',
  tencent: 'Tencent Video',
  tiktok: 'TikTok',
  twitter: 'X',
  xiaoyuzhou: '小宇宙',
  youtube: 'YouTube',
};
