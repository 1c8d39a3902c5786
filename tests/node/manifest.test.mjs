// The package as npm sees it.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { overlay } from '../../scripts/overlay.mjs';
import { pkg, room, root, tool } from './room.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('pkg/package.json'));

/** In bytes. The package sets itself the first; the second is a little above what it weighs: raise it only for what is worth it. */
const ceilings = { brotli: 576_500, unpacked: 4_300_000 };

test('objects are merged, null deletes, anything else replaces', () => {
  const below = { keep: 1, gone: 2, list: [1, 2], deep: { keep: 1, gone: 2 } };
  const above = { gone: null, absent: null, list: [3], deep: { gone: null, added: { x: 1 } } };
  assert.deepEqual(overlay(below, above), { keep: 1, list: [3], deep: { keep: 1, added: { x: 1 } } });
  assert.equal(below.gone, 2);
});

test('the overlay repeats nothing that stands in Cargo.toml', () => {
  const above = JSON.parse(read('pkg.json'));
  for (const key of ['name', 'version', 'license', 'description', 'repository']) {
    assert.ok(!(key in above), key);
    assert.ok(key in manifest, key);
  }
});

test('types come first in every condition', () => {
  const conditions = Object.values(manifest.exports).filter((target) => typeof target === 'object');
  assert.equal(conditions.length, 6);
  for (const target of conditions) assert.equal(Object.keys(target)[0], 'types');
});

test('only modules that do something on import count as side effects', () => {
  const acting = readdirSync(pkg).filter((file) => file.endsWith('.js') && /^(load|addEventListener)\(/m.test(readFileSync(join(pkg, file), 'utf8')));
  assert.deepEqual(manifest.sideEffects.toSorted(), acting.map((file) => `./${file}`).toSorted());
});

for (const file of readdirSync(pkg).filter((file) => file.endsWith('.d.ts'))) {
  test(`no type is any in ${file}`, () => {
    const code = read(`pkg/${file}`).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    assert.doesNotMatch(code, /\bany\b/);
  });
}

const files = [
  'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'adapters.d.ts', 'adapters.js', 'adapters/field.js', 'adapters/footnotes.js',
  'adapters/from-feedsmith.js', 'adapters/from-json-feed.js', 'adapters/from-rss-parser.js', 'adapters/html.js', 'adapters/mdast-line.js',
  'adapters/mdast-table.js', 'adapters/to-json-feed.js', 'adapters/to-json-ld.js', 'adapters/to-mdast.js', 'adapters/to-readability.js',
  'batches.js', 'decode.js', 'embedded.js', 'error.js', 'feed-article.js', 'feed-inline.js', 'feed-node.js', 'feed-workerd.js',
  'feed.d.ts', 'feed.js', 'feed_article.js', 'feed_article_bg.wasm', 'index.d.ts', 'index.js',
  'inline.js', 'node.js', 'package.json', 'read-feed.js', 'text.js', 'worker-thread.d.ts', 'worker-thread.js', 'worker.d.ts', 'worker.js', 'workerd.js',
];

test('the packed package holds what it should, and Node can import it', (t) => {
  const folder = room(t, {});
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: pkg, encoding: 'utf8' });
  const [tarball] = JSON.parse(packed);
  assert.deepEqual(tarball.files.map(({ path }) => path).toSorted(), files);
  t.diagnostic(`${tarball.unpackedSize} bytes unpacked`);
  assert.ok(tarball.unpackedSize <= ceilings.unpacked, `${tarball.unpackedSize} bytes unpacked`);

  const installed = join(folder, 'node_modules/feed-article');
  rmSync(installed);
  mkdirSync(installed);
  execFileSync('tar', ['-xf', join(folder, tarball.filename), '-C', installed, '--strip-components=1']);
  const use = (entry) => `import init, { parse } from '${entry}'; await init(); console.log(parse('<p>x').html)`;
  for (const entry of ['feed-article', 'feed-article/inline']) {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', use(entry)], { cwd: folder, encoding: 'utf8' });
    assert.equal(printed, '<p>x</p>\n');
  }
  const others = `
    import { connect, FeedArticleError } from 'feed-article/worker';
    import { FeedArticleError as same } from 'feed-article';
    import * as adapters from 'feed-article/adapters';
    try { connect(); } catch (error) { console.log(error instanceof same && FeedArticleError === same, error.code, Object.keys(adapters).length); }
  `;
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', others], { cwd: folder, encoding: 'utf8' }), 'true unsupported 7\n');

  // Every entry resolves, with types of its own kind, as TypeScript of each module setting sees the tarball. What is no code has none.
  const attw = join(dirname(tool('@arethetypeswrong/cli/package.json')), 'dist/index.js');
  const options = ['--profile', 'esm-only', '--exclude-entrypoints', './feed_article_bg.wasm', '--no-color'];
  const { stdout, status } = spawnSync(process.execPath, [attw, join(folder, tarball.filename), ...options], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
  for (const entry of Object.keys(manifest.exports).filter((entry) => !entry.endsWith('.wasm'))) {
    assert.ok(stdout.includes(JSON.stringify(join('feed-article', entry))), `${entry} is not in\n${stdout}`);
  }
});

// With node_modules beside it: the release publishes after the tests.
test('the packed crate holds the sources, what their benchmark needs, and nothing else', () => {
  const packed = execFileSync('cargo', ['package', '--list', '--allow-dirty'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const under = (folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`).filter((file) => statSync(join(root, file)).isFile());
  const sources = ['src', 'benches', 'tests/shapes'].flatMap(under);
  assert.deepEqual(sources.filter((file) => !/\.(?:rs|tsv|json)$/.test(file)), []);
  const others = ['CHANGELOG.md', 'Cargo.lock', 'Cargo.toml', 'Cargo.toml.orig', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md'];
  // In a checkout cargo adds which commit it was.
  assert.deepEqual(packed.filter((file) => file !== '.cargo_vcs_info.json').toSorted(), [...sources, ...others].toSorted());
});

test('the .wasm weighs no more than it did', (t) => {
  const { length } = brotliCompressSync(readFileSync(join(pkg, 'feed_article_bg.wasm')));
  t.diagnostic(`${length} bytes with brotli`);
  assert.ok(length <= ceilings.brotli, `${length} bytes with brotli`);
});

test('the adapters import no WebAssembly, and one alone brings no other', async () => {
  const imported = (file, seen = new Set()) => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, address] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) .* from '(.*)';$/gm)) imported(join(dirname(file), address), seen);
    return seen;
  };
  const all = [...imported(join(pkg, 'adapters.js'))];
  assert.ok(all.slice(1).every((file) => dirname(file) === join(pkg, 'adapters')), all.join());
  assert.deepEqual([...imported(join(pkg, 'adapters/to-readability.js'))], [join(pkg, 'adapters/to-readability.js')]);
});

test('publint has nothing to say', async () => {
  const { publint } = await import(pathToFileURL(tool('publint')));
  const { messages } = await publint({ pkgDir: pkg, strict: true });
  assert.deepEqual(messages, []);
});
