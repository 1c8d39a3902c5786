// What bundlers make of the package, opened in Chromium.

import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { assertPage, launch, serve } from './browser.mjs';
import { npmRun, project } from './project.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const [name, folders] of Object.entries({ vite: ['page'], vite7: ['page', 'vite7'] })) {
  test(`${name}: the dev server`, async (t) => {
    const { createServer } = await import(name);
    const server = await createServer({ root: project(`${name}-dev`, folders), server: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' });
    t.after(() => server.close());
    await server.listen();
    await assertPage(browser, `http://127.0.0.1:${server.httpServer.address().port}/`);
  });

  test(`${name}: the build`, async (t) => {
    const { build } = await import(name);
    const folder = project(`${name}-build`, folders);
    const mode = process.env.NODE_ENV;
    t.after(() => { if (mode === undefined) delete process.env.NODE_ENV; else process.env.NODE_ENV = mode; });
    await build({ root: folder, logLevel: 'warn' });
    await assertPage(browser, await serve(t, join(folder, 'dist')));
  });
}

for (const name of ['webpack', 'esbuild', 'rollup']) {
  test(`${name}: the build`, async (t) => {
    const folder = project(name, ['page', name]);
    npmRun(folder, 'build');
    await assertPage(browser, await serve(t, join(folder, 'dist')));
  });
}
