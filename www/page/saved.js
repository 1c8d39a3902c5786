// A page that was saved by a browser: its HTML, and the address that it had.

// Internet Explorer began it, and browsers still do; SingleFile has its own form.
const stamps = [/<!-- saved from url=\(\d+\)(https?:\S+) -->/, /\n url: (https?:\S+) *\n/];

/** The address that a page was saved from, as it says in front. @returns {string | undefined} */
export function savedFrom(html) {
  const start = html.slice(0, 4096);
  return stamps.map((stamp) => start.match(stamp)?.[1]).find(Boolean);
}

/**
 * The page in a web archive (MHTML, RFC 2557).
 * @param {Uint8Array} bytes
 * @returns {{ bytes: Uint8Array, charset?: string, url?: string } | undefined} undefined where it is none
 */
export function unpacked(bytes) {
  // One character a byte.
  const text = new TextDecoder('latin1').decode(bytes);
  const boundary = headers(text, 0).get('content-type')?.match(/^multipart\/related\b[^]*\bboundary="?([^"\s;]+)/i)?.[1];
  if (!boundary) return undefined;
  const mark = `--${boundary}`;
  for (let at = text.indexOf(mark); at !== -1;) {
    const next = text.indexOf(mark, at + mark.length);
    const start = at + mark.length + (text.slice(at + mark.length).match(/^\r?\n/)?.[0].length ?? 0);
    const said = headers(text, start);
    const type = said.get('content-type') ?? '';
    if (/^text\/html\b/i.test(type)) {
      const part = [said.end, next === -1 ? text.length : next];
      const body = decoded(bytes.subarray(...part), text.slice(...part), said.get('content-transfer-encoding'));
      return { bytes: body, charset: type.match(/charset="?([\w-]+)/i)?.[1], url: said.get('content-location') };
    }
    at = next;
  }
  return undefined;
}

/** The headers from a place on, names in small letters, and where they end. */
function headers(text, from) {
  const block = text.slice(from, from + 8192).match(/^(?:[^\r\n]+\r?\n)+\r?\n/)?.[0] ?? '';
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/).map((line) => line.match(/^([\w-]+):\s*(.*)$/)).filter(Boolean);
  return Object.assign(new Map(lines.map(([, name, value]) => [name.toLowerCase(), value])), { end: from + block.length });
}

function decoded(bytes, text, encoding = '') {
  switch (encoding.toLowerCase()) {
    case 'quoted-printable': return octets(text.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16))));
    case 'base64': return octets(atob(text.replace(/\s+/g, '')));
    default: return bytes;
  }
}

function octets(text) {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
