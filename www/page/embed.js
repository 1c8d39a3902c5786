// Embed → a card that says what a click will do. Nothing is asked of the provider before that click.

import { element } from './element.js';

/** Players that the page may frame; frame-src in index.html says the same. */
export const players = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'];

const names = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  soundcloud: 'SoundCloud',
  tiktok: 'TikTok',
  twitter: 'X',
  x: 'X',
};

export function embed({ provider, kind, url, embedUrl, title, start }) {
  const name = names[provider] ?? provider.charAt(0).toUpperCase() + provider.slice(1);
  const card = element('div', { class: kind === 'video' ? 'embed wide' : 'embed', lang: 'en', dir: 'ltr' });
  const host = embedUrl && players.includes(new URL(embedUrl).origin) ? new URL(embedUrl).host : undefined;
  if (host) card.append(button({ name, kind, host, embedUrl, title, start }, card));
  else card.append(element('p', { class: 'what' }, title ?? `${kinds[kind] ?? 'Something'} from ${name}`));
  return [
    card,
    element('p', { class: 'away', lang: 'en', dir: 'ltr' },
      element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, `${verbs[kind] ?? 'See it'} on ${name}`)),
  ];
}

function button({ name, kind, host, embedUrl, title }, card) {
  const node = element('button', { type: 'button', class: 'load' },
    element('span', { class: 'play', 'aria-hidden': 'true' }),
    element('strong', {}, `Load the ${(kinds[kind] ?? 'player').replace(/^An? /, '').toLowerCase()} from ${name}`),
    element('span', { class: 'consent' }, `${host} is contacted only when you press this, and then learns your address.`));
  node.addEventListener('click', () => {
    const frame = player({ embedUrl, label: title ?? `${kinds[kind] ?? 'Player'} from ${name}` });
    card.replaceChildren(frame);
    frame.focus();
  });
  return node;
}

function player({ embedUrl, label }) {
  return element('iframe', {
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
    referrerpolicy: 'strict-origin-when-cross-origin',
    allow: 'fullscreen; encrypted-media; picture-in-picture',
    loading: 'eager',
    title: label,
    src: embedUrl,
  });
}

const kinds = { video: 'A video', audio: 'A recording', post: 'A post', map: 'A map', document: 'A document', code: 'A piece of code', other: 'A player' };
const verbs = { video: 'Watch it', audio: 'Listen', post: 'Read it' };
