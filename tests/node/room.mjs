// A folder outside the repository in which the built package is installed, as it would be at a user's.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const pkg = join(root, 'pkg');

/** The dev tools are those of www/. */
export const { resolve: tool } = createRequire(join(root, 'www/package.json'));

/**
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string>} files
 */
export function room(t, files) {
  const folder = mkdtempSync(join(tmpdir(), 'feed-article-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(pkg, join(folder, 'node_modules/feed-article'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The cases of tests/cases: what goes in, and what Rust makes of it. */
export const cases = readdirSync(join(root, 'tests/cases')).map((name) => {
  const path = (file) => join(root, 'tests/cases', name, file);
  const read = (file) => readFileSync(path(file), 'utf8');
  const has = (file) => existsSync(path(file));
  return {
    name,
    input: has('item.json') ? JSON.parse(read('item.json')) : read(has('input.txt') ? 'input.txt' : 'input.html'),
    options: has('options.json') ? JSON.parse(read('options.json')) : undefined,
    /** Other items of the feed, of which a profile is learnt. */
    feed: has('feed.json') ? JSON.parse(read('feed.json')) : undefined,
    expected: JSON.parse(read('expected.json')),
  };
});
