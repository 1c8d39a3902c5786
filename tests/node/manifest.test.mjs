// The package as npm sees it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { overlay } from '../../scripts/overlay.mjs';
import { pkg, room, root, tool } from './room.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('pkg/package.json'));

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
  assert.equal(conditions.length, 2);
  for (const target of conditions) assert.equal(Object.keys(target)[0], 'types');
});

test('only modules that do something on import count as side effects', () => {
  const acting = readdirSync(pkg).filter((file) => file.endsWith('.js') && /^load\(/m.test(readFileSync(join(pkg, file), 'utf8')));
  assert.deepEqual(manifest.sideEffects.toSorted(), acting.map((file) => `./${file}`).toSorted());
});

test('no type is any', () => {
  const code = read('pkg/index.d.ts').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  assert.doesNotMatch(code, /\bany\b/);
});

const files = [
  'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'embedded.js', 'feed-article.js', 'feed_article.js', 'feed_article_bg.wasm',
  'index.d.ts', 'index.js', 'inline.js', 'node.js', 'package.json',
];

test('the packed package holds what it should, and Node can import it', (t) => {
  const folder = room(t, {});
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: pkg, encoding: 'utf8' });
  const [tarball] = JSON.parse(packed);
  assert.deepEqual(tarball.files.map(({ path }) => path).toSorted(), files);

  const installed = join(folder, 'node_modules/feed-article');
  rmSync(installed);
  mkdirSync(installed);
  execFileSync('tar', ['-xf', join(folder, tarball.filename), '-C', installed, '--strip-components=1']);
  const use = (entry) => `import init, { parse } from '${entry}'; await init(); console.log(parse('<p>x').html)`;
  for (const entry of ['feed-article', 'feed-article/inline']) {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', use(entry)], { cwd: folder, encoding: 'utf8' });
    assert.equal(printed, '<p>x</p>\n');
  }
});

test('publint has nothing to say', async () => {
  const { publint } = await import(pathToFileURL(tool('publint')));
  const { messages } = await publint({ pkgDir: pkg, strict: true });
  assert.deepEqual(messages, []);
});
