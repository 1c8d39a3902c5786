// What the extension is made of: the same files each time, few permissions, nothing that a store would object to.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { assembled, root } from './chromium.mjs';

const folder = assembled();
const manifest = (browser) => JSON.parse(readFileSync(join(folder, browser, 'manifest.json'), 'utf8'));
const files = (where) => readdirSync(where, { recursive: true }).filter((name) => statSync(join(where, name)).isFile()).sort();

test('it is the same each time, to the byte', () => {
  const again = assembled();
  assert.deepEqual(files(again), files(folder));
  for (const name of files(folder)) assert.ok(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name);
});

test('it holds what it uses', () => {
  const all = files(join(folder, 'chromium'));
  const texts = all.filter((name) => /\.(js|html|css|json)$/.test(name)).map((name) => readFileSync(join(folder, 'chromium', name), 'utf8')).join('\n');
  const unused = all.filter((name) => !/LICENSE|manifest\.json$/.test(name) && !texts.includes(name.split('/').pop()));
  assert.deepEqual(unused, []);
});

test('it asks for no site, and for no permission that README.md does not explain', () => {
  const readme = readFileSync(join(root, 'www/extension/README.md'), 'utf8');
  for (const browser of ['chromium', 'firefox']) {
    const { permissions, ...rest } = manifest(browser);
    for (const name of permissions) assert.match(readme, new RegExp(`^\\| \`${name}\` \\|`, 'm'), name);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
      assert.equal(rest[key], undefined, `${browser}: ${key}`);
    }
    assert.equal(rest.version, JSON.parse(readFileSync(join(root, 'pkg/package.json'), 'utf8')).version);
  }
});

test('no module writes markup or runs text', () => {
  for (const name of files(join(folder, 'chromium')).filter((file) => file.endsWith('.js') && !file.startsWith('pkg/'))) {
    const source = readFileSync(join(folder, 'chromium', name), 'utf8');
    assert.doesNotMatch(source, /(inner|outer)HTML\s*[+]?=[^=]|insertAdjacentHTML|document\.write|srcdoc|setHTML|DOMParser|eval\(|Function\(|import\(/, name);
  }
});

test('Mozilla’s linter has nothing to say', () => {
  const linter = join(root, 'www/node_modules/web-ext/bin/web-ext.js');
  const { stdout, stderr } = spawnSync(process.execPath, [linter, 'lint', '--no-config-discovery', '--no-input', '--source-dir', join(folder, 'firefox'), '--output', 'json'],
    { encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } });
  assert.match(stdout, /^\{/, stderr);
  const { errors, warnings, notices, summary } = JSON.parse(stdout);
  assert.deepEqual([...errors, ...warnings, ...notices], []);
  assert.deepEqual(summary, { errors: 0, notices: 0, warnings: 0 });
});
