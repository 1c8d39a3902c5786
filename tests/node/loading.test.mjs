// init(): each test runs in a thread of its own, because a module once loaded stays loaded.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { pkg } from './room.mjs';

const bytes = readFileSync(join(pkg, 'feed_article_bg.wasm'));

let address;
let requests = 0;
const server = createServer((request, response) => {
  requests += 1;
  const types = { '/typed.wasm': 'application/wasm', '/untyped.wasm': 'application/octet-stream', '/page.wasm': 'text/html; charset=utf-8' };
  const type = types[request.url];
  response.writeHead(type ? 200 : 404, type ? { 'Content-Type': type } : {});
  response.end(type ? bytes : 'not found');
});

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

/** What `body` returns in a thread where the entry is `entry`. */
async function fresh(entry, body) {
  const source = `
    import { parentPort } from 'node:worker_threads';
    import { readFileSync } from 'node:fs';
    import init, * as fa from ${JSON.stringify(pathToFileURL(join(pkg, entry)))};
    const address = ${JSON.stringify(address)};
    const bytes = readFileSync(${JSON.stringify(join(pkg, 'feed_article_bg.wasm'))});
    const told = (error) => ({ code: error.code, message: error.message });
    const attempt = (call) => { try { return call(); } catch (error) { return told(error); } };
    parentPort.postMessage(await (async () => { ${body} })());
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  const [result] = await once(worker, 'message');
  return result;
}

const inputs = {
  'a string': 'address + "/typed.wasm"',
  'a URL': 'new URL("/typed.wasm", address)',
  'a Request': 'new Request(address + "/typed.wasm")',
  'a Response': 'await fetch(address + "/typed.wasm")',
  'a promise of a Response': 'fetch(address + "/typed.wasm")',
  'a Response of another type': 'fetch(address + "/untyped.wasm")',
  'an ArrayBuffer': 'new Uint8Array(bytes).buffer',
  'a view': 'bytes',
  'a module': 'new WebAssembly.Module(bytes)',
};

for (const [name, input] of Object.entries(inputs)) {
  test(`init takes ${name}`, async () => {
    assert.equal(await fresh('index.js', `await init(${input}); return fa.parse('<p>x').html`), '<p>x</p>');
  });
}

for (const name of ['parse', 'parseMany', 'sanitize']) {
  test(`${name} before init says what to do`, async () => {
    const { code, message } = await fresh('index.js', `return attempt(() => fa.${name}('<p>'))`);
    assert.equal(code, 'not-initialised');
    assert.equal(message, `the WebAssembly module is not loaded yet: await init() once before ${name}()`);
  });
}

test('concurrent and repeated calls share one load', async () => {
  requests = 0;
  const body = `
    const url = address + '/typed.wasm';
    await Promise.all([init(url), init(url), init(url)]);
    await init(url);
    await init();
    return fa.sanitize('<p>x');
  `;
  assert.equal(await fresh('index.js', body), '<p>x</p>');
  assert.equal(requests, 1);
});

test('a failed load says why, and a later call tries again', async () => {
  const body = `
    const failures = [];
    const inputs = [address + '/missing.wasm', address + '/page.wasm', new Uint8Array(8), 3, 'nowhere:', new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))];
    for (const input of inputs) failures.push(await init(input).catch(told));
    failures.push(attempt(() => fa.parse('<p>')));
    await init(bytes);
    return { failures, html: fa.parse('<p>x').html };
  `;
  const { failures, html } = await fresh('index.js', body);
  assert.equal(html, '<p>x</p>');
  assert.deepEqual(failures.map(({ code }) => code), [
    'not-initialised', 'not-initialised', 'not-initialised', 'invalid-input', 'not-initialised', 'not-initialised', 'not-initialised',
  ]);
  assert.match(failures[0].message, /could not be loaded: status 404 from http:.*missing\.wasm$/);
  assert.match(failures[1].message, /could not be loaded: http:.*page\.wasm is HTML, not the \.wasm$/);
  assert.match(failures[3].message, /^init: expected a URL, a Request, a Response, bytes or a WebAssembly\.Module$/);
});

for (const entry of ['node.js', 'inline.js']) {
  test(`${entry} is ready on import, and init is harmless`, async () => {
    const body = `
      const first = fa.parse('<p>x').html;
      const returned = [await init(), await init('nowhere:')];
      return { first, returned, second: fa.sanitize('<p>x') };
    `;
    assert.deepEqual(await fresh(entry, body), { first: '<p>x</p>', returned: [undefined, undefined], second: '<p>x</p>' });
  });
}
