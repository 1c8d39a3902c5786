// Image → a picture in a frame that has its size before the picture is there, and keeps it when the picture never comes.

import { element } from './element.js';

/** The pictures of one figure. */
export function pictures(images) {
  const frames = images.map(picture);
  return frames.length > 1 ? element('div', { class: 'gallery' }, frames) : frames;
}

/** A picture in a run of text: a smiley, a formula, a small drawing. */
export function inlinePicture(image) {
  const { alt = '', width, height } = image;
  if (!shown(image.url)) return document.createTextNode(alt);
  const node = element('img', { ...request(image), class: 'inline', alt, width, height });
  node.addEventListener('error', () => node.replaceWith(alt), { once: true });
  return node;
}

/** This page asks for pictures over https only, as its policy says. */
export function secure(url) {
  return url.replace(/^http:/i, 'https:');
}

export function picture(image) {
  const { width, height, link } = image;
  const frame = element('div', { class: 'frame' });
  if (width && height) {
    frame.style.setProperty('aspect-ratio', `${width} / ${height}`);
    frame.style.setProperty('max-inline-size', `${width}px`);
  }
  if (!shown(image.url)) {
    frame.append(absent('A picture inside the item; this page shows pictures from the web only.'));
    return frame;
  }
  const node = element('img', { ...request(image), alt: image.alt || image.caption || image.title || '', title: image.title });
  node.addEventListener('load', () => settle(frame, node), { once: true });
  node.addEventListener('error', () => frame.replaceChildren(absent('This picture could not be loaded.', image.url)), { once: true });
  frame.append(link ? element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, node) : node);
  return frame;
}

let drawing;
const drawn = (url) => drawing && new URL(url).hostname.endsWith('.example');

/** Shows a drawing in place of pictures of hosts that don't exist (RFC 2606), as the samples have them. */
export function draw(address) {
  drawing = address;
}

function request({ url, srcset }) {
  if (drawn(url)) return { src: drawing };
  const candidates = srcset
    ?.filter((candidate) => shown(candidate.url) && !/[\s,]/.test(candidate.url))
    .map((candidate) => `${secure(candidate.url)} ${candidate.width ? `${candidate.width}w` : `${candidate.density ?? 1}x`}`);
  return {
    srcset: candidates?.length ? candidates.join(', ') : undefined,
    sizes: candidates?.some((candidate) => candidate.endsWith('w')) ? '(min-width: 45rem) 43rem, 100vw' : undefined,
    src: secure(url),
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'no-referrer',
  };
}

const shown = (url) => /^https?:/i.test(url);

// The true proportions may only replace the guessed ones where nobody is looking: nothing on the screen moves.
function settle(frame, { naturalWidth, naturalHeight }) {
  if (frame.style.aspectRatio || frame.getBoundingClientRect().top < innerHeight) return;
  frame.style.setProperty('aspect-ratio', `${naturalWidth} / ${naturalHeight}`);
}

function absent(sentence, url) {
  return element('p', { class: 'absent', lang: 'en', dir: 'ltr' },
    element('span', {}, sentence),
    url && element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, 'Open its address'));
}
