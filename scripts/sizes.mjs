// Tells what weighs how much in the package's module (make sizes): each crate, each module of ours, the data. It optimises what the
// last build left once more, with the names of functions; a minute. --write puts the table into docs/benchmarks.md.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { put } from './benchmarks.mjs';
import { optimise, unoptimised } from './optimise.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Parts with less are told together, in bytes. */
const LEAST = 8_000;

const named = 'target/named.wasm';
optimise(unoptimised, named, '--debuginfo');
const { bodies, names, data } = read(readFileSync(named));

const parts = new Map();
for (const [index, body] of bodies) {
  const part = partOf(names.get(index) ?? '');
  parts.set(part, [...(parts.get(part) ?? []), body]);
}
const rows = [...parts].map(([name, bodies]) => row(name, bodies)).sort((a, b) => b.raw - a.raw);
const small = rows.filter(({ raw }) => raw < LEAST);
const table = [
  '| Part | functions | kB | kB with brotli, by itself |',
  '| --- | --- | --- | --- |',
  ...[...rows.filter(({ raw }) => raw >= LEAST), {
    name: `${small.length} smaller parts`, count: sum(small, 'count'), raw: sum(small, 'raw'), packed: sum(small, 'packed'),
  }, { ...row('data: tables, texts, places of panics', [data]), count: '' }].map(({ name, count, raw, packed }) => `| ${name} | ${count} | ${thousands(raw)} | ${thousands(packed)} |`),
].join('\n');
console.log(table);
if (process.argv.includes('--write')) put('sizes', `${table}\n`);

function row(name, bodies) {
  const bytes = Buffer.concat(bodies);
  return { name, count: bodies.length, raw: bytes.length, packed: brotliCompressSync(bytes).length };
}

function sum(rows, field) {
  return rows.reduce((total, row) => total + row[field], 0);
}

function thousands(bytes) {
  return (bytes / 1000).toFixed(1);
}

/** `feed_article::read::blocks::walk::Walk::element` is of `read/blocks`. Of others' functions the crate says enough. */
function partOf(name) {
  const path = name.replace(/::h[0-9a-f]{16}$/, '').replace(/^[<&*]+(?:mut |dyn )?/, '').match(/^\w+(?:::[a-z_]+(?=::))*/)?.[0].split('::') ?? ['?'];
  if (path[0] !== 'feed_article') return `crate \`${path[0]}\``;
  return `\`src/${path.slice(1, path[1] === 'read' ? 3 : 2).join('/') || 'lib.rs'}\``;
}

/** The bodies of functions by index, their names by index, and the data of a module. */
function read(bytes) {
  let at = 0;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const piece = (length) => bytes.subarray(at, (at += length));
  const bodies = [];
  const names = new Map();
  let data = Buffer.alloc(0);
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === 'function').length;
  for (at = 8; at < bytes.length; ) {
    const [id, length] = [bytes[at++], number()];
    const end = at + length;
    if (id === 10) {
      const count = number();
      for (let index = imported; index < imported + count; index += 1) bodies.push([index, piece(number())]);
    } else if (id === 11) {
      data = piece(length);
    } else if (id === 0 && piece(number()).toString() === 'name') {
      while (at < end) {
        const [kind, length] = [bytes[at++], number()];
        const next = at + length;
        if (kind === 1) for (let count = number(); count > 0; count -= 1) names.set(number(), piece(number()).toString());
        at = next;
      }
    }
    at = end;
  }
  return { bodies, names, data };
}
