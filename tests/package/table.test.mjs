// The table in README.md names the versions that are tried.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');
const { packages } = JSON.parse(read('package-lock.json'));
const tools = Object.keys(JSON.parse(read('package.json')).devDependencies);
const rows = [...read('README.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm)].map(([, what, version]) => [what.split(',')[0], version]);

for (const tool of tools) {
  test(`the table names the version of ${tool}`, () => {
    const versions = rows.filter(([what]) => what === tool).map(([, version]) => version);
    assert.ok(versions.length > 0, `${tool} has no row`);
    for (const version of versions) assert.equal(version, packages[`node_modules/${tool}`].version);
  });
}
