// Test runners, with and without jsdom.

import { before, test } from 'node:test';
import { npmRun, project } from './project.mjs';

let folder;
before(() => { folder = project('runners'); });

for (const [name, script] of [['Vitest', 'vitest'], ['Vitest with jsdom', 'vitest:jsdom'], ['Jest', 'jest'], ['Jest with jsdom', 'jest:jsdom']]) {
  test(name, () => {
    // Each fails where it finds no test.
    npmRun(folder, script);
  });
}
