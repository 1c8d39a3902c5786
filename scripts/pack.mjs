// Builds the npm package into pkg/: the crate by wasm-pack, optimised by Binaryen, behind the façade of www/lib, with pkg.json
// laid over the manifest. If nothing has changed since the last time, neither what it is made of nor pkg/ itself, it is left as it is.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { optimise, unoptimised } from './optimise.mjs';
import { overlay } from './overlay.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });
const wasm = 'pkg/feed_article_bg.wasm';
const glue = 'pkg/feed_article.js';

const parts = ['src', 'www/lib', 'Cargo.toml', 'Cargo.lock', '.cargo', 'rust-toolchain.toml', 'pkg.json', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE',
  'scripts/pack.mjs', 'scripts/optimise.mjs', 'scripts/overlay.mjs', 'scripts/tools', 'www/package-lock.json'];
const stamp = 'target/pkg.sum';
const version = execFileSync('rustc', ['--version'], { encoding: 'utf8' }) + (process.env.RUSTFLAGS ?? '');
const state = () => [sum(parts, version), sum(['pkg'])].join(' ');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state()) {
  console.log('pack: pkg/ is up to date');
  process.exit();
}

rmSync('pkg', { recursive: true, force: true });
run('wasm-pack', '--log-level', 'warn', 'build', '--mode', 'no-install', '--target', 'web', '--release', '--no-typescript',
  '--no-gitignore', '--out-dir', 'pkg', '--out-name', 'feed_article', '--', '--config', `target.wasm32-unknown-unknown.rustflags=${JSON.stringify(remapped())}`);
console.log('pack: wasm-opt, about a minute');
mkdirSync('target', { recursive: true });
cpSync(wasm, unoptimised);
optimise(unoptimised, wasm, '--strip-debug');
const module = readFileSync(wasm);

cpSync('www/lib', 'pkg', { recursive: true });
for (const file of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE']) cpSync(file, `pkg/${file}`);
writeFileSync('pkg/embedded.js', `export default '${module.toString('base64')}';\n`);
const imports = "import { TextDecoder, TextEncoder } from './text.js';\n";
writeFileSync(glue, imports + restartable(readFileSync(glue, 'utf8')));

const written = JSON.parse(readFileSync('pkg/package.json', 'utf8'));
// The form that npm would rewrite it to when publishing.
written.repository.url = `git+${written.repository.url}.git`;
const manifest = overlay(written, JSON.parse(readFileSync('pkg.json', 'utf8')));
writeFileSync('pkg/package.json', `${JSON.stringify(manifest, null, 2)}\n`);

writeFileSync(stamp, state());

const kilobytes = (bytes) => `${(bytes.length / 1000).toFixed(1)} kB`;
console.log(`${wasm}: ${kilobytes(module)}, gzip ${kilobytes(gzipSync(module, { level: 9 }))}, brotli ${kilobytes(brotliCompressSync(module))}`);

/** Panics name the file that they come from: not where it lies on this machine. */
function remapped() {
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry/src');
  const folders = existsSync(sources) ? readdirSync(sources) : [];
  return folders.map((folder) => `--remap-path-prefix=${join(sources, folder)}/=`);
}

/** Of the names and bytes of all files in these files and folders, and of what else counts. */
function sum(paths, more = '') {
  const hash = createHash('sha256').update(more);
  const add = (path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`\0${path}\0`).update(readFileSync(path));
  };
  for (const path of paths.filter((path) => existsSync(path))) add(path);
  return hash.digest('hex');
}

// wasm-bindgen's glue keeps its one instance in a variable of its own, and initSync() returns early while that is set: after a
// trap there is no way to a new instance from outside. (wasm-bindgen's own reset function is experimental, and wasm-pack can't
// ask for it.) Everything else that belongs to an instance is a cached view of its memory.
function restartable(source) {
  const state = source.match(/^let (?:wasmModule, )?wasmInstance, wasm;$/m);
  const views = [...source.matchAll(/^let (cached\w+Memory\w*) = null;$/gm)].map((match) => match[1]);
  const kept = [...source.matchAll(/^let (\w+)/gm)].map((match) => match[1]);
  const known = ['WASM_VECTOR_LEN', 'cachedTextDecoder', 'numBytesDecoded', 'wasmModule', '__wbg_init_promise', ...views];
  const strangers = kept.filter((name) => !known.includes(name));
  if (!state || views.length === 0 || strangers.length > 0) {
    throw new Error(`pack: the glue of this wasm-bindgen is not known here (${strangers.join(', ')}); see restartable() in scripts/pack.mjs`);
  }
  return `${source}
export function reset() {
    wasm = wasmInstance = undefined;
    ${views.join(' = ')} = null;
}
`;
}
