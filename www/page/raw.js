// The item as a browser would show it: in a frame without scripts and without network.

import { element } from './element.js';
import { untrusted } from './policy.js';

// What hangs a parser or a layout would hang this page, so an item that is larger is only shown as source.
const largest = 400_000;

// The policy forbids every request, but hints (preconnect) are none, and a refresh is a navigation: what asks for them is taken out.
const asking = 'link, meta, base, script, iframe, frame, object, embed, portal';

export function showRaw(root, html) {
  if (html.length > largest) {
    root.replaceChildren(element('p', { class: 'empty' }, `An item of ${Math.round(html.length / 1000)} kB is only shown as source.`));
    return;
  }
  const inert = new DOMParser().parseFromString(untrusted(html), 'text/html');
  for (const node of inert.querySelectorAll(asking)) node.remove();
  const frame = element('iframe', { sandbox: '', title: 'The item as a browser would show it', referrerpolicy: 'no-referrer', loading: 'eager' });
  frame.srcdoc = untrusted(`<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><meta name="color-scheme" content="light"><base target="_blank">${inert.body.innerHTML}`);
  root.replaceChildren(element('p', { class: 'reason' }, 'In a frame without scripts, styles and network: no picture is asked for.'), frame);
}
