// Made-up feed items of any size, the same on every machine: our own words in the markup that feeds have.

/** @typedef {{ html: string, url?: string, title?: string }} Item */

const words = `the of and to in a is that it was for on with as by at from river council harbour bridge minister season report
market water engineers said after before years people city north light train winter school money garden board while because could
would first second morning evening road house plan cost ship rain field study letter question answer music paper window`.split(/\s+/);
const signs = '城市新闻记者昨天表示这座桥梁将在冬季之前完成修复工作居民们对此感到满意政府计划投入更多资金改善道路与学校';

/** A generator of numbers from 0 to 1, always the same for a seed. */
export function chance(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The pieces that an item of each kind is put together from. */
const kinds = {
  news: (say) => say.pick([say.paragraph, say.paragraph, say.paragraph, say.linked, say.linked, say.picture, say.heading, say.quote])(),
  wordpress: (say) => say.pick([say.blockParagraph, say.blockParagraph, say.blockPicture, say.linked])(),
  chinese: (say) => say.pick([say.signs, say.signs, say.signs, say.picture])(),
  links: (say) => say.list(),
  tables: (say) => say.pick([say.table, say.paragraph])(),
  plain: (say) => `${say.sentence(40)}\n\n`,
};

export const names = Object.keys(kinds);

function speaker(random) {
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  const sentence = (length) => {
    const said = Array.from({ length }, () => pick(words)).join(' ');
    return `${said[0].toUpperCase()}${said.slice(1)}.`;
  };
  const address = (end) => `https://news.example/${pick(words)}/${pick(words)}-${below(1e6)}${end}`;
  const link = () => `<a href="${address('.html?utm_source=feed&amp;utm_medium=rss')}" target="_blank" rel="noopener">${pick(words)} ${pick(words)}</a>`;
  const paragraph = () => `<p>${sentence(18 + below(30))} ${sentence(12 + below(20))}</p>\n`;
  const image = () => `<img src="${address('.jpg')}" alt="${sentence(4)}" width="640" height="360" loading="lazy">`;
  return {
    pick,
    sentence,
    paragraph,
    linked: () => `<p>${sentence(15 + below(20))} ${link()} ${sentence(12)} <strong>${pick(words)}</strong> &amp; <em>${pick(words)}</em> ${sentence(9)}</p>\n`,
    picture: () => `<figure>${image()}<figcaption>${sentence(9)}</figcaption></figure>\n<p>${sentence(30)}</p>\n`,
    heading: () => `<h2>${sentence(5)}</h2>\n<p>${sentence(40)}</p>\n`,
    quote: () => `<blockquote><p>${sentence(30)}</p></blockquote>\n`,
    blockParagraph: () => `<p class="wp-block-paragraph has-text-align-left" style="font-size:16px;line-height:1.5" data-id="${below(1e6)}">${sentence(35)} ${link()} ${sentence(8)}</p>\n\n`,
    blockPicture: () => `<div class="wp-block-image"><figure class="aligncenter size-large is-resized" id="attachment_${below(1e5)}"><img decoding="async" class="wp-image-1 lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${address('.jpg')}" srcset="${address('.jpg')} 640w, ${address('.jpg')} 1280w" sizes="100vw" alt="${pick(words)}" onload="this.className=''"><figcaption class="wp-element-caption">${sentence(9)}</figcaption></figure></div>\n`,
    signs: () => `<p>${Array.from({ length: 60 + below(80) }, () => pick(signs)).join('')}。</p>\n`,
    list: () => `<ul>${Array.from({ length: 6 }, () => `<li>${link()}: ${sentence(8)}</li>`).join('')}</ul>\n`,
    table: () => `<table>${Array.from({ length: 5 }, () => `<tr><th>${sentence(4)}</th><td>${sentence(8)}</td><td>${sentence(6)}</td></tr>`).join('')}</table>\n`,
  };
}

const encoder = new TextEncoder();
export const bytesOf = (text) => encoder.encode(text).length;

/**
 * An item of at least `bytes` bytes of UTF-8, and at most one piece more.
 * @param {number} bytes
 * @param {keyof typeof kinds} [kind]
 * @returns {Item}
 */
export function make(bytes, kind = 'news', seed = 1) {
  const say = speaker(chance(seed * 7919));
  const pieces = [];
  for (let length = 0; length < bytes; ) {
    const piece = kinds[kind](say);
    length += bytesOf(piece);
    pieces.push(piece);
  }
  return { html: pieces.join(''), url: `https://news.example/${kind}/${seed}.html`, title: say.sentence(6) };
}

/** Where the corpus is not at hand: items of all kinds, in the sizes that feed items have (a median of 4 kB, a few of 60). */
export function madeUp(count) {
  return Array.from({ length: count }, (_, at) => make([500, 1000, 2000, 4000, 4000, 8000, 12_000, 60_000][at % 8], names[at % names.length], at + 1));
}
