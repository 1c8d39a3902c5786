// How each of those compared is run, as its documentation says. A run takes one item and gives a number that only its result can
// tell, so that no engine may leave the work out.

import init, { parse, sanitize } from '/pkg/index.js';
import { contenders as rows } from './names.js';
import { Defuddle, DOMPurify, Readability, sanitizeHtml, TurndownService, versions } from './peers.js';

/** @typedef {import('./items.js').Item} Item */
/** @typedef {{ id: string, run(item: Item): number }} Contender */

const parser = new DOMParser();
const turndown = new TurndownService();
// Elements of this document load nothing.
const inert = document.implementation.createHTMLDocument('');

const open = (html) => parser.parseFromString(html, 'text/html');
const read = (html) => new Readability(open(html)).parse();
const defuddle = (html) => new Defuddle(open(html)).parse();

function setHTML({ html }) {
  const element = inert.createElement('div');
  element.setHTML(html);
  return element;
}

/** @type {Record<string, Contender['run']>} */
const runs = {
  parse: (item) => parse(item).html.length,
  markdown: (item) => parse(item, { output: { markdown: true } }).markdown.length,
  sanitize: ({ html }) => sanitize(html).length,
  domparser: ({ html }) => open(html).body.childNodes.length,
  sethtml: (item) => setHTML(item).childNodes.length,
  'sethtml-text': (item) => setHTML(item).innerHTML.length,
  dompurify: ({ html }) => DOMPurify.sanitize(html).length,
  'sanitize-html': ({ html }) => sanitizeHtml(html).length,
  readability: ({ html }) => read(DOMPurify.sanitize(html))?.content.length ?? 0,
  turndown({ html }) {
    const clean = DOMPurify.sanitize(html);
    // What it takes for no article is still an item.
    return turndown.turndown(read(clean)?.content ?? clean).length;
  },
  defuddle: ({ html }) => defuddle(DOMPurify.sanitize(html)).content.length,
  'bare-readability': ({ html }) => read(html)?.content.length ?? 0,
  'bare-defuddle': ({ html }) => defuddle(html).content.length,
};

const lacks = (id) => id.startsWith('sethtml') && !('setHTML' in Element.prototype);

const able = rows.filter(({ id }) => !lacks(id)).map(({ id, pages }) => ({ id, pages, run: runs[id] }));

/** Those that this browser has, for items. @type {Contender[]} */
export const contenders = able.filter(({ pages }) => !pages);
export const absent = rows.filter(({ id }) => lacks(id)).map(({ name }) => name);
export const named = (...ids) => able.filter(({ id }) => ids.includes(id));
export { init, versions };
