// Embed → a card that says what a click will do. Nothing is asked of the provider before that click.

import { element } from './element.js';
import { players } from './players.js';
import { names } from './providers.js';

const words = {
  video: { noun: 'video', verb: 'Watch it' },
  audio: { noun: 'recording', verb: 'Listen' },
  post: { noun: 'post', verb: 'Read it' },
  map: { noun: 'map', verb: 'See it' },
  document: { noun: 'document', verb: 'Read it' },
  code: { noun: 'listing', verb: 'See it' },
  other: { noun: 'player', verb: 'See it' },
};

const shapes = { video: 'embed wide', audio: 'embed low', other: 'embed' };

export function embed({ provider, kind, url, embedUrl, title }) {
  const { noun, verb } = words[kind] ?? words.other;
  const name = names[provider] ?? nameOf(provider);
  const card = element('div', { class: shapes[kind] ?? 'embed', lang: 'en', dir: 'ltr' });
  const host = hostOf(embedUrl);
  card.append(...host
    ? [button({ what: `the ${noun} from ${name}`, host, title, load: () => show(card, embedUrl, title ?? `${noun} from ${name}`) })]
    : [element('p', { class: 'what' }, title ? element('strong', { dir: 'auto' }, title) : undefined, `A ${noun} from ${name}; it opens on a page of its own.`)]);
  return [
    card,
    element('p', { class: 'away', lang: 'en', dir: 'ltr' },
      element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, `${verb} on ${name}`)),
  ];
}

function nameOf(provider) {
  return provider.includes('.') ? provider : provider.charAt(0).toUpperCase() + provider.slice(1);
}

function hostOf(embedUrl) {
  const player = embedUrl && new URL(embedUrl);
  return player && players.includes(player.origin) ? player.host : undefined;
}

function button({ what, host, title, load }) {
  const node = element('button', { type: 'button', class: 'load' },
    element('span', { class: 'play', 'aria-hidden': 'true' }),
    title ? element('span', { class: 'title', dir: 'auto' }, title) : undefined,
    element('strong', {}, `Load ${what}`),
    element('span', { class: 'consent' }, `${host} is contacted only when you press this, and then learns your address.`));
  node.addEventListener('click', load);
  return node;
}

function show(card, embedUrl, label) {
  const frame = element('iframe', {
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
    referrerpolicy: 'strict-origin-when-cross-origin',
    allow: 'fullscreen; encrypted-media; picture-in-picture',
    title: label,
    src: embedUrl,
  });
  card.classList.add('open');
  card.replaceChildren(frame);
  frame.focus();
}
