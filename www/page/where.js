// Where in the source of an item something stood.

import { mark } from './marks.js';

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' };
// What scripts, styles and the like hold is no text.
const piece = /<!--[^]*?(?:-->|$)|<(?:script|style|template)\b[^]*?(?:<\/(?:script|style|template)\s*>|$)|<\/?[a-zA-Z][^>]*(?:>|$)|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));?|\s+|[^<&\s]+|[<&]/g;

/**
 * The text of a source as one reads it, white space folded, and for each of its characters the place in the source.
 * @returns {{ text: string, starts: number[], ends: number[] }}
 */
export function visible(source) {
  const parts = [];
  const starts = [];
  const ends = [];
  const put = (text, start, end) => {
    parts.push(text);
    for (let n = 0; n < text.length; n++) {
      starts.push(end === undefined ? start + n : start);
      ends.push(end ?? start + n + 1);
    }
  };
  let spaced = true;
  for (const found of source.matchAll(piece)) {
    const [whole, decimal, hexadecimal, name] = found;
    const from = found.index;
    const to = from + whole.length;
    const character = whole[0] === '<' && whole.length > 1 ? ' ' : whole[0] === '&' ? decoded(decimal, hexadecimal, name) ?? whole : whole.trim() || ' ';
    if (character === ' ') {
      if (!spaced) put(' ', from, to);
      spaced = true;
    } else {
      if (character === whole) put(whole, from);
      else put(character, from, to);
      spaced = false;
    }
  }
  return { text: parts.join(''), starts, ends };
}

function decoded(decimal, hexadecimal, name) {
  if (name) return named[name];
  const point = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
  return point === 160 || point === 32 ? ' ' : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/**
 * @param {string} source
 * @returns {(entry: { text?: string, url?: string, kind?: string, rule?: string }, from?: number) => { start: number, end: number, before: string, after: string } | undefined}
 *   the place in the source from `from` on, and the words around it
 */
export function finder(source) {
  let seen;
  const around = (start, end) => {
    seen ??= visible(source);
    const first = bound(seen.starts, start);
    const next = bound(seen.starts, end);
    return { start, end, before: seen.text.slice(Math.max(0, first - 60), first), after: seen.text.slice(next, next + 60) };
  };
  return (entry, from = 0) => {
    const { text, url, rule } = entry;
    if (text) {
      seen ??= visible(source);
      const words = squeezed(text);
      const tight = tightened(seen);
      const at = words ? tight.text.indexOf(words, bound(tight.starts, from)) : -1;
      if (at !== -1) return around(tight.starts[at], tight.ends[at + words.length - 1]);
    }
    // The head of a page names its picture as well.
    for (const start of url ? new Set([Math.max(from, source.search(/<body[\s>]/i)), from]) : []) {
      for (const form of forms(url)) {
        const at = source.indexOf(form, start);
        if (at !== -1) return around(at, at + form.length);
      }
    }
    const marked = !text && !url && rule ? mark(source, entry, from) : undefined;
    return marked && around(marked.start, marked.end);
  };
}

// Markup decides where white space stands, so it is left out of the comparison.
function tightened(seen) {
  seen.tight ??= (() => {
    const kept = [];
    for (let at = 0; at < seen.text.length; at++) if (seen.text[at] !== ' ') kept.push(at);
    return { text: kept.map((at) => seen.text[at]).join(''), starts: kept.map((at) => seen.starts[at]), ends: kept.map((at) => seen.ends[at]) };
  })();
  return seen.tight;
}

const squeezed = (text) => text.replace(/\s+/g, '');

/** The ways in which an address may be written in a source. */
function forms(url) {
  const bare = url.replace(/^https?:/i, '');
  const all = [url, bare, decodeURI(safe(bare)), encodeURIComponent(bare.replace(/^\/\//, ''))];
  return [...new Set(all.flatMap((form) => [form, form.replaceAll('&', '&amp;')]))].filter(Boolean);
}

function safe(url) {
  try {
    decodeURI(url);
    return url;
  } catch {
    return '';
  }
}

/** The first place in a rising list that is not below `value`. */
function bound(list, value) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
