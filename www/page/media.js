// Media block → a player that asks for nothing until it is started.

import { element } from './element.js';
import { secure } from './picture.js';

export function media({ kind, sources, poster, loop }) {
  const list = sources.map(({ url, type }) => element('source', { src: secure(url), type }));
  const player = kind === 'audio'
    ? element('audio', { controls: true, preload: 'none' }, list)
    : element('video', { controls: true, preload: 'none', playsinline: true, loop, muted: loop, poster: poster && secure(poster) }, list);
  const [first] = sources;
  return [
    player,
    first && element('p', { class: 'away', lang: 'en' },
      element('a', { href: first.url, target: '_blank', rel: 'noopener noreferrer' }, kind === 'audio' ? 'Open the sound file' : 'Open the video file')),
  ];
}
