// The item as a browser would show it: in a frame without scripts and without network.

import { element } from './element.js';
import { untrusted } from './policy.js';

// What hangs a parser or a layout would hang this page, so an item that is larger is only shown as source.
const largest = 400_000;

// The policy forbids every request, but hints (preconnect) are none, and a refresh is a navigation: what asks for them is taken out.
const asking = 'link, meta, base, script, iframe, frame, object, embed, portal';

// The rest is written and read once more, by the frame. What is text the first time and markup the second goes as well.
const shifting = 'svg, math, style, template, noscript, noembed, noframes, xmp, plaintext, textarea, title';

// A parser opens these again in every block, until they are closed.
const reopened = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;
const mostReopened = 50_000;

export function showRaw(root, html) {
  if (html.length > largest) {
    root.replaceChildren(element('p', { class: 'empty' }, `An item of ${Math.round(html.length / 1000)} kB is only shown as source.`));
    return;
  }
  if (reopenings(html) > mostReopened) {
    root.replaceChildren(element('p', { class: 'empty' }, 'An item made to hang browsers is only shown as source.'));
    return;
  }
  const inert = new DOMParser().parseFromString(untrusted(html), 'text/html');
  for (const node of inert.querySelectorAll(`${asking}, ${shifting}`)) node.remove();
  const frame = element('iframe', { sandbox: '', title: 'The item as a browser would show it', referrerpolicy: 'no-referrer', loading: 'eager' });
  frame.srcdoc = untrusted(`<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><meta name="color-scheme" content="light"><base target="_blank">${inert.body.innerHTML}`);
  root.replaceChildren(element('p', { class: 'reason' }, 'In a frame without scripts, styles and network: no picture is asked for.'), frame);
}

/** How many elements a parser makes besides those that are written; an estimate, as the tree is not known. */
function reopenings(html) {
  const open = new Map();
  let unclosed = 0;
  let made = 0;
  const shown = html.split('<!--').map((part, at) => (at === 0 ? part : part.split('-->').slice(1).join('-->'))).join('');
  for (const [, closes, written] of shown.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = written.toLowerCase();
    if (!reopened.test(name)) {
      made += closes ? 0 : unclosed;
    } else if (!closes || open.get(name) > 0) {
      const step = closes ? -1 : 1;
      open.set(name, (open.get(name) ?? 0) + step);
      unclosed += step;
    }
  }
  return made;
}
