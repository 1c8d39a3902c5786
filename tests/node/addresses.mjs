// Generated addresses, and where the package reads one otherwise than the platform's URL does.

const SCHEMES = ['https://', 'http://', 'HTTPS://', '//', '/', '', './', '../', 'https:', 'https:\\\\', 'mailto:', 'tel:', 'ftp://', 'java\tscript:', '\u0001https://', '?', 'data:text/html,', 'HtTp:/'];
const HOSTS = ['a.example', 'A.Example', 'xn--bcher-kva.example', 'bücher.example', '192.168.0.1', '0x7f.1', '[::1]', '[2001:db8::1]', 'a.example:443', 'a.example:80', 'a.example:8080', 'u:p@a.example', 'a..example', 'a.example.', '%61.example', '⒈.example', 'a_b.example', '', 'a b', '1.2.3', '-a.example', 'ａ.example'];
const PIECES = ['/', 'x', '..', '.', '%2e', '%2E%2e', '%', '%zz', ' ', '\t', '\n', '中文', 'é', '"', "'", '<', '>', '`', '{', '}', '|', '^', '\\', '#', '?', '&', '=', '+', '~', '(', ')', '*', '!', '$', ',', ';', ':', '@', '[', ']', '-', '_', '\u00a0', '\ud83d\ude00', '\u0000', '\u200b', 'a.b', '%C3%A9'];
const BASES = ['https://base.example/', 'https://base.example/a/b/c?d=e', 'http://base.example/a/../b/', 'https://base.example:8443/x', 'https://base.example/中/'];

/** Mulberry32: small, and the same everywhere. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param {typeof import('../../www/lib/index.d.ts').parse} parse
 * @param {number} count
 */
export function differences(parse, count) {
  const next = random(1);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const options = { output: { html: false, text: false }, links: { stripTracking: false, unwrapRedirects: false } };
  const different = [];
  let compared = 0;
  for (let n = 0; n < count; n += 1) {
    const path = Array.from({ length: Math.floor(next() * 8) }, () => pick(PIECES)).join('');
    const raw = pick(SCHEMES) + pick(HOSTS) + (next() < 0.7 ? '/' : '') + path;
    const base = pick(BASES);
    const expected = linkable(raw, base);
    if (expected === undefined) continue;
    const [link] = parse({ html: `<a href="${escaped(raw)}">x</a>`, url: base }, options).links;
    compared += expected === null ? 0 : 1;
    if ((link?.url ?? null) !== expected) different.push({ raw, base, expected, found: link?.url ?? null });
  }
  return { compared, different: different.slice(0, 20) };
}

/** What the link should be, `null` for none; `undefined` for a place in the item's own page, which becomes a fragment. */
function linkable(raw, base) {
  // What HTML itself replaces.
  const read = raw.replaceAll('\0', '\ufffd');
  // An empty address is none, and a fragment is the article's own.
  if (read === '' || read.startsWith('#')) return undefined;
  // Not canParse(), which in some versions of Node refuses what the constructor reads.
  let url;
  try {
    url = new URL(read, base);
  } catch {
    return null;
  }
  const page = ({ href }) => href.split('#')[0];
  if (url.href.includes('#') && page(url) === page(new URL(base))) return undefined;
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;');
}
