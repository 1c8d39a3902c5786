// The package in a real browser: the fetching entry on a page and in a worker, the inline entry, render, and recovery there.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from './room.mjs';

const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];

let server;
let browser;
let page;

before(async () => {
  server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = await once(server.stdout.setEncoding('utf8'), 'data');
  browser = await chromium.launch({ executablePath: process.env.CHROME, args });
  page = await browser.newPage();
  // A page of our own, so that nothing is loaded but what a test loads.
  await page.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>blank</title>' }));
  await page.goto(`${address.trim()}/blank.html`);
});

after(async () => {
  await browser?.close();
  server?.kill();
});

const html = '<p>One <b>two</b> <a href="https://example.com/">three</a><script>alert(1)</script>';

test('the fetching entry loads the .wasm beside it, once', async () => {
  const fetched = [];
  page.on('request', (request) => request.url().endsWith('.wasm') && fetched.push(request.url()));
  const result = await page.evaluate(async (html) => {
    const { default: init, parse } = await import('/pkg/index.js');
    const early = await Promise.resolve().then(() => parse(html)).catch(({ code }) => code);
    await Promise.all([init(), init()]);
    return { early, html: parse(html).html };
  }, html);
  assert.equal(result.early, 'not-initialised');
  assert.match(result.html, /^<p>One <strong>two<\/strong>/);
  assert.equal(fetched.length, 1);
});

test('the module runs once when the page has nothing to do after init(), unless it was called before', async () => {
  for (const calls of [false, true]) {
    const fresh = await browser.newPage();
    await fresh.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>blank</title>' }));
    await fresh.goto(page.url());
    const runs = await fresh.evaluate(async (calls) => {
      let idle;
      globalThis.requestIdleCallback = (act) => { idle = act; };
      let counted = 0;
      const { Instance } = WebAssembly;
      WebAssembly.Instance = class {
        constructor(module, imports) {
          const { exports } = new Instance(module, imports);
          const parse = (...values) => {
            counted += 1;
            return exports.parse(...values);
          };
          return { exports: { ...exports, parse } };
        }
      };
      const { default: init, parse } = await import('/pkg/index.js');
      await init();
      const before = counted;
      if (calls) parse('<p>x');
      idle();
      return [before, counted];
    }, calls);
    assert.deepEqual(runs, [0, 1]);
    await fresh.close();
  }
});

test('the fragment that render builds is the tree that its html gives', async () => {
  const [built, parsed] = await page.evaluate(async (html) => {
    const { render } = await import('/pkg/index.js');
    const { article, fragment } = render(html);
    const template = document.createElement('template');
    template.innerHTML = article.html;
    const holder = document.createElement('template');
    holder.content.append(fragment);
    return [holder.innerHTML, template.innerHTML];
  }, html);
  assert.equal(built, parsed);
  assert.match(built, /<strong>two<\/strong>/);
});

test('a worker parses and posts the article', async () => {
  const article = await page.evaluate(async (html) => {
    const source = `
      import init, { parse, render } from '${location.origin}/pkg/index.js';
      await init();
      let code;
      try { render(${JSON.stringify(html)}); } catch (error) { ({ code } = error); }
      postMessage({ code, ...parse(${JSON.stringify(html)}) });
    `;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' });
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
  }, html);
  assert.equal(article.code, 'unsupported');
  assert.equal(article.blocks[0].type, 'paragraph');
});

test('the inline entry is ready on import, and fetches no .wasm', async () => {
  const fresh = await browser.newPage();
  await fresh.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await fresh.goto(page.url());
  const fetched = [];
  fresh.on('request', (request) => request.url().endsWith('.wasm') && fetched.push(request.url()));
  assert.equal(await fresh.evaluate(async () => (await import('/pkg/inline.js')).sanitize('<p>x')), '<p>x</p>');
  assert.deepEqual(fetched, []);
  await fresh.close();
});

test('an overflow of the stack does not kill later calls', async () => {
  const [before, after] = await page.evaluate(async (html) => {
    const { parse } = await import('/pkg/index.js');
    const before = parse(html);
    let done = false;
    const dive = () => {
      try {
        dive();
      } catch {
        // Too deep still.
      }
      if (done) return;
      parse(html);
      done = true;
    };
    dive();
    return [before, parse(html)];
  }, html);
  assert.deepEqual(after, before);
});

test('links are what the URL of this browser makes of them', async () => {
  const source = readFileSync(new URL('./addresses.mjs', import.meta.url), 'utf8');
  const { compared, different } = await page.evaluate(async (source) => {
    const { default: init, parse } = await import('/pkg/index.js');
    const { differences } = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    await init();
    return differences(parse, 20_000);
  }, source);
  assert.ok(compared > 5_000, `only ${compared} addresses were links`);
  assert.deepEqual(different, []);
});
