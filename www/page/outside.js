// What of a whole page is outside its article: where in it the article stands, and what stood between its parts.

import { element } from './element.js';
import { nodeOf } from './link.js';
import { placer, places } from './place.js';

/** The rule that leaves out what is around the article of a page. */
export const rule = 'outside-article';

const containers = 'main|article|section|div|td|form|aside|header|footer';
const piece = new RegExp(`<!--[^]*?(?:-->|$)|<(?:script|style|template)\\b[^]*?(?:</(?:script|style|template)|$)|<(/?)(${containers})\\b([^<>]*)>`, 'gi');
const preview = 140;

/** Where what was left out stood. @returns {Array<{ before: number, text: string }>} in their order; `before`: the index of a block, or their number */
export function gaps(article, find) {
  const place = placer(article, find);
  let from = 0;
  return article.removed.filter((entry) => entry.rule === rule && entry.text).flatMap(({ text }) => {
    const found = find({ text }, from) ?? find({ text: text.slice(0, 60) }, from);
    if (!found) return [];
    from = found.end;
    return { before: place(found.start), text };
  });
}

/** The start tag of the element of a page that its article stands in, without what is of no use to a reader. @returns {string | undefined} */
export function holder(source, { blocks }, find) {
  const known = places(blocks, find, Math.max(0, source.search(/<body[\s>]/i)));
  if (!known.length) return undefined;
  const [first, last] = [known[0].start, known.at(-1).start];
  const open = [];
  for (const { index, 1: closes, 2: name, 3: attributes } of source.slice(0, last).matchAll(piece)) {
    if (closes) open.length = Math.max(0, open.findLastIndex((one) => one.name === name.toLowerCase()));
    else if (name) open.push({ name: name.toLowerCase(), attributes, around: index < first });
  }
  const around = open.filter((one) => one.around);
  const found = around.findLast(({ name, attributes }) => /^(main|article)$/.test(name) || /\b(itemprop\s*=|role\s*=\s*["']?(main|article)\b)/i.test(attributes))
    ?? around.findLast(({ attributes }) => /\b(id|class)\s*=/i.test(attributes));
  return found && `<${found.name}${telling(found.attributes)}>`;
}

function telling(attributes) {
  const [name] = attributes.match(/\b(?:id|itemprop|role|class)\s*=\s*(?:"[^"]{1,40}"|'[^']{1,40}'|[\w-]{1,40})/i) ?? [];
  return name ? ` ${name}` : '';
}

/** Says in which element of the page the article was found, and how much is around it. @returns {boolean} whether there is anything to say */
export function showWhere(root, { removed, flags }, tag) {
  const parts = removed.filter((entry) => entry.rule === rule).length;
  if (!flags.page || (!tag && !parts)) return false;
  root.replaceChildren('The article of this page was found', ...(tag ? [' in ', element('code', {}, tag)] : []), parts ? `; ${parts} ${parts === 1 ? 'part' : 'parts'} of the page ${parts === 1 ? 'is' : 'are'} around it.` : '.');
  return true;
}

/** Shows between the blocks of the article what stood there. @returns {() => void} takes it away again */
export function showOutside({ blocks, language }, parts) {
  const nodes = parts.map(({ before, text }) => {
    const node = part(text, { class: 'outside', lang: language, dir: 'auto' });
    const shown = (from, to) => blocks.slice(from, to).map(nodeOf).filter((one) => one?.isConnected);
    const [next] = shown(before);
    if (next) next.before(node);
    else shown(0, before).at(-1)?.after(node);
    return node;
  });
  return () => { for (const node of nodes) node.remove(); };
}

function part(text, attributes) {
  if (text.length <= preview) return element('p', attributes, text);
  return element('details', attributes, element('summary', {}, `${text.slice(0, preview).trimEnd()}…`), element('p', {}, text));
}
