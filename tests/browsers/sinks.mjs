// Every way in which a page puts a string of HTML on itself. Each leaves what it made in the connected document (in `host`, an
// empty element there), so that what is going to run or load does, and returns the nodes that have to be the article's.

import { watch } from './detectors.mjs';

/** @typedef {(html: string, host: HTMLElement, note: (finding: import('./detectors.mjs').Finding) => void) => Iterable<Node>} Sink */

const parsed = (text) => new DOMParser().parseFromString(text, 'text/html');
const all = ({ head, body }) => [...head.childNodes, ...body.childNodes];

/** @type {(before: string, after: string, inner: string) => Sink} */
const within = (before, after, inner) => (html, host) => {
  host.innerHTML = before + html + after;
  return host.querySelector(inner).childNodes;
};

/** @type {(start: string) => Sink} */
const written = (start) => (html, host, note) => {
  const frame = host.appendChild(document.createElement('iframe'));
  const view = frame.contentWindow;
  view.document.open();
  // Here, because open() takes all listeners away.
  watch(view, note);
  view.document.write(start + html);
  view.document.close();
  return all(view.document);
};

/** @type {Record<string, Sink>} */
const everywhere = {
  'innerHTML'(html, host) {
    host.innerHTML = html;
    return host.childNodes;
  },
  'insertAdjacentHTML'(html, host) {
    host.insertAdjacentHTML('beforeend', html);
    return host.childNodes;
  },
  'template'(html, host) {
    const template = document.createElement('template');
    template.innerHTML = html;
    host.append(template.content.cloneNode(true));
    return host.childNodes;
  },
  'DOMParser'(html, host) {
    host.append(...all(parsed(html)));
    return host.childNodes;
  },
  'DOMParser, a document with a doctype'(html, host) {
    host.append(...all(parsed(`<!doctype html><title></title><body>${html}`)).slice(1));
    return host.childNodes;
  },
  // The only one of these in which scripts run.
  'contextual fragment'(html, host) {
    const range = document.createRange();
    range.selectNodeContents(host);
    host.append(range.createContextualFragment(html));
    return host.childNodes;
  },
  'document.write, quirks': written('<body>'),
  'document.write, standards': written('<!doctype html><body>'),
  'innerHTML three times again'(html, host) {
    host.innerHTML = html;
    for (let n = 0; n < 3; n += 1) host.innerHTML = host.innerHTML;
    return host.childNodes;
  },
  'document serialised three times'(html, host) {
    let document = parsed(html);
    for (let n = 0; n < 3; n += 1) document = parsed(document.documentElement.outerHTML);
    host.append(...all(document));
    return host.childNodes;
  },
  'serialised as XML'(html, host) {
    const inert = parsed(html);
    host.innerHTML = all(inert).map((node) => new XMLSerializer().serializeToString(node).replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '')).join('');
    return host.childNodes;
  },
  'deeper in a page': within('<main><article><section><div><div>', '</div></div></section></article></main>', 'div > div'),
  'in a list in a quote': within('<blockquote><ul><li>', '</ul></blockquote>', 'li'),
  'in a cell': within('<table><tr><td>', '</table>', 'td'),
  'in a drawing': within('<svg><foreignObject><div>', '</div></foreignObject></svg>', 'div'),
  'in a shadow'(html, host) {
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = html;
    return shadow.childNodes;
  },
  'setHTMLUnsafe'(html, host) {
    host.setHTMLUnsafe(html);
    return host.childNodes;
  },
  // The engine's own sanitizer, told to take out only what is unsafe.
  'setHTML'(html, host) {
    host.setHTML(html, { sanitizer: {} });
    return host.childNodes;
  },
};

/** Those that this engine has. */
export const sinks = Object.fromEntries(Object.entries(everywhere).filter(([name]) => !/^setHTML/.test(name) || name in Element.prototype));
