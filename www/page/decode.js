// Bytes of a file → its text, in the encoding that it names; of an archive of a page, the page.

import { savedFrom, unpacked } from './saved.js';

const largest = 64 << 20;

/** @returns {Promise<{ text: string, url?: string }>} `url`: the address that a saved page says it had */
export async function textOf(file) {
  if (file.size > largest) throw refusal('file-too-large', `${file.name} has ${megabytes(file.size)}; this page takes files of up to ${megabytes(largest)}.`);
  const whole = new Uint8Array(await file.arrayBuffer());
  const page = /\.mht(ml)?$/i.test(file.name) ? unpacked(whole) : undefined;
  const bytes = page?.bytes ?? whole;
  const text = decoder(bytes, page?.charset).decode(bytes);
  if (text.slice(0, 4096).includes('\0')) throw refusal('not-text', `${file.name} is not text: this page reads HTML, MHTML, Markdown, plain text, RSS, Atom and JSON Feed.`);
  const url = page?.url ?? savedFrom(text);
  return { text, url: /^https?:/.test(url) ? url : undefined };
}

function decoder(bytes, charset) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const name = charset ?? start.match(/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i)?.[1] ?? start.match(/<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/i)?.[1];
  try {
    return new TextDecoder(name ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}

function megabytes(bytes) {
  return `${(bytes / (1 << 20)).toFixed(1)} MB`;
}

function refusal(code, message) {
  return Object.assign(new Error(message), { code });
}
