// What the project's texts name is there: links, commands, options and fields.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const repository = 'https://github.com/feed-article/feed-article';
const read = (file) => readFileSync(join(root, file), 'utf8');
const guides = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`);
const texts = ['README.md', ...guides, 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'www/extension/README.md', 'tests/package/README.md'];

test('the README can be read in a hurry', () => {
  const lines = read('README.md').trimEnd().split('\n').length;
  assert.ok(lines <= 150, `${lines} lines`);
});

test('commands that are named are there', () => {
  const goals = new Set([...read('Makefile').matchAll(/^([a-z-]+):/gm)].map(([, goal]) => goal));
  const all = texts.map(read).join('\n');
  const named = [...all.matchAll(/(?:^|`)make ([a-z-]+)/gm)].map(([, goal]) => goal);
  assert.ok(named.length > 10, `only ${named.length} were found`);
  assert.deepEqual(named.filter((goal) => !goals.has(goal)), []);
  for (const [, script] of all.matchAll(/node (scripts\/[\w.-]+)/g)) assert.ok(existsSync(join(root, script)), script);
});

/** The fragments of a text's headings, as GitHub makes them. */
const fragments = (file) => [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-'));

/** A link as the file of the repository that it leads to; undefined where it leads out. */
function target(from, link) {
  const [address, fragment] = link.split('#');
  const inside = [`${repository}/blob/main/`, `${repository}/tree/main/`, 'https://raw.githubusercontent.com/feed-article/feed-article/main/'].find((start) => address.startsWith(start));
  if (inside) return { file: address.slice(inside.length), fragment };
  if (/^[a-z]+:/.test(address)) return undefined;
  return { file: address === '' ? from : normalize(join(dirname(from), address)), fragment };
}

const links = (file) => [...read(file).replace(/^```.*?^```$/gms, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);

for (const file of texts) {
  test(`the links of ${file} lead somewhere`, () => {
    for (const link of links(file)) {
      const found = target(file, link);
      if (!found) {
        assert.match(link, /^https:\/\//, link);
        continue;
      }
      assert.ok(existsSync(join(root, found.file)), `${link}: no ${found.file}`);
      if (link.includes('/blob/main/')) assert.ok(statSync(join(root, found.file)).isFile(), `${link} is a folder: /tree/main/`);
      if (found.fragment) assert.ok(fragments(found.file).includes(found.fragment), `${link}: no such heading in ${found.file}`);
    }
  });
}

test('the README can be read on its own: in a package, on a registry\'s page', () => {
  assert.ok(links('README.md').length > 8);
  assert.deepEqual(links('README.md').filter((link) => !/^(?:https:|#)/.test(link)), []);
});

test('the links of the crate\'s documentation lead somewhere', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((file) => file.endsWith('.rs'));
  const all = files.flatMap((file) => [...read(`src/${file}`).matchAll(/\/\/[/!].*?\]\((https:[^)\s]+)\)/g)].map(([, link]) => target(`src/${file}`, link))).filter(Boolean);
  assert.deepEqual(all.filter(({ file }) => !existsSync(join(root, file))), []);
});

/** The names in an interface of the types, with those of the objects in it: `limits.depth`. */
function names(interfaceName) {
  const [, inside] = read('www/lib/index.d.ts').match(new RegExp(`^export interface ${interfaceName} \\{$(.*?)^\\}$`, 'ms'));
  const code = inside.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/^ {2}(\w+)\??: /gm)].map(([, name]) => name);
}

test('docs/options.md names every option, every field of an item and of an article', () => {
  const cells = read('docs/options.md').split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split(' | ')[0]).join();
  for (const kind of ['Options', 'FeedItem', 'Article']) {
    assert.ok(names(kind).length > 9);
    for (const name of names(kind)) assert.match(cells, new RegExp(`\`${name}[.\`]`), `${kind}.${name}`);
  }
});

test('docs/removed.md names every rule that acts on a case', () => {
  const listed = new Map();
  for (const [, kind, rows] of read('docs/removed.md').matchAll(/^## `(\w+)`$(.*?)(?=^## |(?![\s\S]))/gms)) {
    const cells = rows.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split(' | ')[0]).join();
    listed.set(kind, new Set([...cells.matchAll(/`([\w-]+)`/g)].map(([, rule]) => rule)));
  }
  const cases = readdirSync(join(root, 'tests/cases')).map((name) => `tests/cases/${name}/expected.json`).filter((file) => existsSync(join(root, file)));
  const removals = cases.flatMap((file) => JSON.parse(read(file)).removed ?? []);
  assert.ok(removals.length > 500, `only ${removals.length} were found`);
  const isListed = ({ kind, rule }) => listed.get(kind)?.has(rule) || listed.get(kind)?.has(rule.replace(/-[a-z]{2}$/, ''));
  assert.deepEqual([...new Set(removals.filter((removal) => !isListed(removal)).map(({ kind, rule }) => `${kind} ${rule}`))], []);
});
