// feed-article/worker in Chromium: the same answers as the direct calls, failures of the worker survived, a page that stays
// responsive.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { feeds } from './in-the-wild.mjs';
import { cases as all, root } from './room.mjs';
import { readFeed } from '../../pkg/feed-node.js';
import { FeedArticleError, learn, parse, parseMany, sanitize } from '../../pkg/node.js';
import { connect } from '../../pkg/worker.js';

const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];

const cases = all.map((one) => (one.feed ? { ...one, options: { ...one.options, profile: learn(one.feed, one.options) } } : one));

let server;
let address;
let browser;
let page;

before(async () => {
  server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  address = String(await once(server.stdout.setEncoding('utf8'), 'data')).trim();
  browser = await chromium.launch({ executablePath: process.env.CHROME, args });
});
after(async () => {
  await browser?.close();
  server?.kill();
});

beforeEach(async () => {
  page = await open();
});
afterEach(() => page.close());

/** A page of our own, with `connect`, and with `told`, which says of a promise what it became. */
async function open({ policy = '', folder = '' } = {}) {
  const fresh = await browser.newPage();
  const head = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  await fresh.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${head}<title>blank</title>` }));
  await fresh.goto(`${address}${folder}/blank.html`);
  await fresh.evaluate(async () => {
    const { connect, FeedArticleError } = await import('/pkg/worker.js');
    const sort = (error) => (error instanceof FeedArticleError ? 'FeedArticleError' : error?.name ?? typeof error);
    const say = (error) => ({ sort: sort(error), code: error?.code, message: error?.message ?? String(error) });
    const told = (promise) => promise.then((value) => ({ value }), (error) => ({ error: say(error) }));
    // A worker of one's own: first another script, then the package's.
    const own = (before) => () => {
      const imports = [`data:text/javascript,${encodeURIComponent(before)}`, `${location.origin}/pkg/worker-thread.js`];
      const script = imports.map((address) => `import ${JSON.stringify(address)};`).join('');
      globalThis.latest = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { type: 'module' });
      return globalThis.latest;
    };
    Object.assign(globalThis, { connect, FeedArticleError, own, say, told });
  });
  return fresh;
}

const outcome = (call) => {
  try {
    return { value: call() };
  } catch (error) {
    assert.ok(error instanceof FeedArticleError);
    return { error: { sort: 'FeedArticleError', code: error.code, message: error.message } };
  }
};


test('each case gives what the direct call gives, be it an article or an error', async () => {
  const parsed = await page.evaluate((cases) => {
    const feed = connect();
    return Promise.all(cases.map(({ input, options }) => told(feed.parse(input, options))));
  }, cases);
  assert.deepEqual(parsed, cases.map(({ input, options }) => outcome(() => parse(input, options))));
});

test('sanitize gives what the direct call gives', async () => {
  const html = '<p onclick=x>One <script>alert(1)</script><b>two</b>';
  const told = await page.evaluate(async (html) => {
    const feed = connect();
    return [await told(feed.sanitize(html, { idPrefix: 'x' })), await told(feed.sanitize({ html })), await told(feed.sanitize(html, { idPrefix: ' ' }))];
  }, html);
  assert.deepEqual(told, [() => sanitize(html), () => sanitize({ html }), () => sanitize(html, { idPrefix: ' ' })].map(outcome));
});

test('a list keeps its order, and a bad item is an error in its place', async () => {
  const good = cases.filter(({ options }) => !options).map(({ input }) => input);
  const inputs = [...good, 3, ...good, { html: 1 }, { html: '', titel: 'x' }, 'last'];
  const { results, arrived, fields } = await page.evaluate(async (inputs) => {
    const fields = [];
    const arrived = [];
    const onArticle = (result, index) => arrived.push([index, result]);
    const results = await connect().parseMany([...inputs, () => {}, Symbol('x')].values(), undefined, { onArticle });
    const same = results.every((result, at) => arrived[at][0] === at && arrived[at][1] === result);
    for (const result of results) if (result instanceof FeedArticleError) fields.push(say(result));
    return { results: results.slice(0, -2).map((result) => (result instanceof FeedArticleError ? say(result) : result)), arrived: same, fields };
  }, inputs);
  const direct = parseMany(inputs).map((result) => (result instanceof FeedArticleError ? outcome(() => { throw result; }).error : result));
  assert.deepEqual(results, direct);
  assert.ok(arrived);
  const [copied, uncopied] = [fields.slice(0, -2), fields.slice(-2)];
  assert.equal(copied.length, 3);
  for (const error of uncopied) {
    assert.equal(error.code, 'invalid-input');
    assert.match(error.message, /^input: expected plain data, which can be copied to the worker: /);
  }
});

test('what is wrong for the whole list rejects the call', async () => {
  const told = await page.evaluate(async () => {
    const feed = connect();
    const wrong = { boilerplate: 'delete' };
    return Promise.all([
      feed.parseMany([], wrong), feed.parseMany(['<p>'], wrong), feed.parseMany(3, wrong), feed.parseMany([() => {}], wrong),
      feed.parseMany('<p>'), feed.parseMany(undefined), feed.parseMany(['<p>'], { rules: () => {} }), feed.parse('<p>', Symbol('x')),
      feed.parseMany([], {}), feed.parseMany(new Set()),
    ].map(told));
  });
  const [option, list] = [() => parseMany([], { boilerplate: 'delete' }), () => parseMany('<p>')].map(outcome);
  assert.deepEqual(told.slice(0, 6), [option, option, option, option, list, list]);
  for (const { error } of told.slice(6, 8)) {
    assert.equal(error.code, 'invalid-option');
    assert.match(error.message, /^options: expected plain data, which can be copied to the worker: /);
  }
  assert.deepEqual(told.slice(8), [{ value: [] }, { value: [] }]);
});

test('a list is learnt from as by the direct calls', async () => {
  const items = Array.from({ length: 130 }, (_, n) => ({ html: `<p>Story ${n} of the valley is told here, and it is of its own ${'kind '.repeat(n % 7)}.</p><p>Tea is at five in the mill.</p>`, url: `https://mill.example/${n}` }));
  const told = await page.evaluate(async (items) => {
    const feed = connect();
    const list = [...items, () => {}];
    const calls = [feed.learn(list.values()), feed.parseMany(list.values(), { profile: 'auto' }), feed.learn('<p>'), feed.learn([], { embeds: 'no' })];
    const [profile, read, ...wrong] = await Promise.all(calls.map(told));
    return { profile, read: read.value.slice(0, -1), last: say(read.value.at(-1)), wrong };
  }, items);
  assert.deepEqual(told.profile, { value: learn(items) });
  assert.deepEqual(told.read, parseMany(items, { profile: 'auto' }));
  assert.ok(told.read.every(({ removed }) => removed.some(({ rule }) => rule === 'repeated')));
  assert.equal(told.last.code, 'invalid-input');
  assert.deepEqual(told.wrong, [() => learn('<p>'), () => learn([], { embeds: 'no' })].map(outcome));
});

test('a feed is read as by the direct call', async () => {
  const { text } = feeds['JSON Feed'];
  const told = await page.evaluate(async (text) => {
    const feed = connect();
    const arrived = [];
    const { articles, ...rest } = await feed.readFeed(text, undefined, { onArticle: (article, at) => arrived.push(at) });
    return { articles, ...rest, arrived, wrong: await Promise.all([feed.readFeed('<rss version="2.0"/>'), feed.readFeed('{')].map(told)) };
  }, text);
  const { arrived, wrong, ...read } = told;
  assert.deepEqual(read, await readFeed(text));
  assert.deepEqual(arrived, [0, 1, 2, 3]);
  assert.deepEqual(wrong.map(({ error }) => error.code), ['unsupported', 'invalid-input']);
});

test('an abort rejects with its reason, and stops the work', async () => {
  const seen = await page.evaluate(async () => {
    const feed = connect();
    const items = Array.from({ length: 1000 }, (_, n) => `<p>${n} ${'word '.repeat(200)}`);
    const reason = { any: 'value' };
    const control = new AbortController();
    let arrived = 0;
    const onArticle = () => {
      arrived += 1;
      if (arrived === 7) control.abort(reason);
    };
    const rejected = await feed.parseMany(items, {}, { signal: control.signal, onArticle }).catch((error) => error);
    const atAbort = arrived;
    await feed.parse('<p>later');
    const early = await feed.parseMany(items, {}, { signal: AbortSignal.abort(reason), onArticle }).catch((error) => error);
    const timed = await feed.parseMany(items, {}, { signal: AbortSignal.timeout(1) }).catch((error) => error.name);
    return { same: rejected === reason && early === reason, atAbort, arrived, timed, after: (await feed.parseMany(['<p>x'])).length };
  });
  assert.deepEqual(seen, { same: true, atAbort: 7, arrived: 7, timed: 'TimeoutError', after: 1 });
});

test('an error thrown by onArticle rejects the call', async () => {
  const told = await page.evaluate(async () => {
    const feed = connect();
    const call = feed.parseMany(['<p>x', '<p>y'], {}, { onArticle() { throw new TypeError('mine'); } });
    return [await told(call), (await feed.parse('<p>z')).html];
  });
  assert.deepEqual(told, [{ error: { sort: 'TypeError', message: 'mine', code: undefined } }, '<p>z</p>']);
});

test('a call in the middle of a list is answered before its end', async () => {
  const arrived = await page.evaluate(async () => {
    const feed = connect();
    let arrived = 0;
    const items = Array.from({ length: 1000 }, (_, n) => `<p>${n} ${'word '.repeat(200)}`);
    const list = feed.parseMany(items, {}, { onArticle: () => { arrived += 1; } });
    await feed.parse('<p>between');
    const then = arrived;
    await list;
    return { then, end: arrived };
  });
  assert.equal(arrived.end, 1000);
  assert.ok(arrived.then <= 100, `${arrived.then} of 1000 came first`);
});

test('the list is that of the call, whatever becomes of it afterwards', async () => {
  const count = await page.evaluate(async () => {
    const items = Array.from({ length: 200 }, () => '<p>x');
    const call = connect().parseMany(items);
    items.length = 0;
    return (await call).length;
  });
  assert.equal(count, 200);
});

// A task of 50 ms and more is what browsers report as long. The bound leaves room for a busy machine; the direct call shows that
// the measure measures.
test('a thousand items leave the page responsive', async (t) => {
  const { worker, direct } = await page.evaluate(async () => {
    const paragraph = (n) => `<p>Paragraph ${n} of <b>an item</b> with <a href="https://a.example/${n}?utm_source=x">a link</a>. ${'Plain words go on and on. '.repeat(12)}</p>`;
    const html = `<figure><img src="https://a.example/i.jpg"><figcaption>One</figcaption></figure>${Array.from({ length: 10 }, (_, n) => paragraph(n)).join('')}`;
    const items = Array.from({ length: 1000 }, (_, n) => ({ html, title: `Item ${n}`, url: `https://a.example/${n}` }));
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
    const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
    const measure = async (work) => {
      await pause(300);
      const start = performance.now();
      const articles = await work();
      const end = performance.now();
      await pause(300);
      const long = tasks.filter(({ startTime, duration }) => startTime + duration > start && startTime < end).map(({ duration }) => Math.round(duration));
      return { milliseconds: Math.round(end - start), long, titles: articles.map(({ title }) => title) };
    };
    const feed = connect();
    await feed.parse('<p>ready');
    const { default: init, parseMany } = await import('/pkg/index.js');
    await init();
    return { worker: await measure(() => feed.parseMany(items)), direct: await measure(() => parseMany([items, items, items, items].flat())) };
  });
  t.diagnostic(`in the worker ${worker.milliseconds} ms, long tasks of the page: ${worker.long.join(', ') || 'none'}`);
  t.diagnostic(`directly, four times, ${direct.milliseconds} ms, long tasks of the page: ${direct.long.join(', ') || 'none'}`);
  assert.deepEqual(worker.titles, Array.from({ length: 1000 }, (_, n) => `Item ${n}`));
  assert.ok(Math.max(0, ...worker.long) <= 100, worker.long.join());
  assert.ok(Math.max(0, ...direct.long) > 200, direct.long.join());
});

test('close ends the worker, what waits for it, and what comes later', async () => {
  const seen = await page.evaluate(async () => {
    let ended = 0;
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function () {
      ended += 1;
      terminate.call(this);
    };
    const feed = connect();
    const waiting = [feed.parse('<p>'), feed.parseMany(['<p>', '<p>']), feed.sanitize('<p>')].map(told);
    feed.close();
    feed.close();
    const later = [feed.parse('<p>'), feed.parseMany(['<p>']), feed.sanitize('<p>')].map(told);
    // As a string, because the test's own engine may not know the syntax.
    const used = await (0, eval)('(async () => { { using feed = connect(); globalThis.used = feed; await feed.parse("<p>x"); } return told(used.parse("<p>")); })()');
    return { waiting: await Promise.all(waiting), later: await Promise.all(later), used, ended };
  });
  const error = (message) => ({ error: { sort: 'FeedArticleError', code: 'not-initialised', message } });
  assert.deepEqual(seen.waiting, Array(3).fill(error('the connection was closed before this call was answered')));
  assert.deepEqual(seen.later, ['parse', 'parseMany', 'sanitize'].map((name) => error(`the connection is closed: connect() again before ${name}()`)));
  assert.deepEqual(seen.used, seen.later[0]);
  assert.equal(seen.ended, 2);
});

test('a trap in the worker is told as internal, and the worker goes on', async () => {
  const seen = await page.evaluate(async () => {
    // As in recovery.test.mjs: the smallest module that traps takes the place of one call.
    const traps = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 98, 111, 111, 109, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    let workers = 0;
    const make = own(`
      const { boom } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(${JSON.stringify(traps)}))).exports;
      const { Instance } = WebAssembly;
      let calls = 0;
      WebAssembly.Instance = class {
        constructor(module, imports) {
          const { exports } = new Instance(module, imports);
          return { exports: { ...exports, parse: (...values) => (++calls === 2 ? boom() : exports.parse(...values)) } };
        }
      };
    `);
    const feed = connect({ worker: () => { workers += 1; return make(); } });
    const results = await feed.parseMany(['<p>a', '<p>b', '<p>c']);
    return { results: results.map((result) => (result instanceof FeedArticleError ? say(result).code : result.html)), workers };
  });
  assert.deepEqual(seen, { results: ['<p>a</p>', 'internal', '<p>c</p>'], workers: 1 });
});

test('a worker that dies rejects what waits, and the next call starts another', async () => {
  const seen = await page.evaluate(async () => {
    const dies = own(`addEventListener('message', ({ data }) => {
      if (data.die === 'error') throw new Error('out of order');
      if (data.die === 'messageerror') dispatchEvent(new MessageEvent('messageerror'));
      if (data.die) data.die = undefined;
    })`);
    let workers = 0;
    const feed = connect({ worker: () => { workers += 1; return dies(); } });
    const long = `<p>${'word '.repeat(20_000)}`;
    const ask = () => [feed.parse(long), feed.parseMany([long, long])].map(told);
    const deaths = [
      () => (latest.postMessage({ die: 'error' }), ask()),
      () => (latest.postMessage({ die: 'messageerror' }), ask()),
      () => {
        const asked = ask();
        // An answer that this side can't read.
        latest.dispatchEvent(new MessageEvent('messageerror', { cancelable: true }));
        return asked;
      },
    ];
    const seen = [];
    for (const die of deaths) {
      await feed.parse('<p>alive');
      seen.push(...await Promise.all(die()), (await feed.parse('<p>again')).html);
    }
    return { seen, workers };
  });
  for (const [at, told] of seen.seen.entries()) {
    if (at % 3 === 2) assert.equal(told, '<p>again</p>');
    else {
      assert.equal(told.error.sort, 'FeedArticleError');
      assert.equal(told.error.code, 'internal');
      assert.match(told.error.message, /^the worker failed.*; a later call starts another one\. Please report it\.$/);
    }
  }
  assert.match(seen.seen[0].error.message, /out of order/);
  assert.equal(seen.workers, 4);
});

test('a worker that does not start is told, and tried again', async () => {
  const seen = await page.evaluate(async () => {
    const scripts = ['/nowhere.js', '/nowhere.js', '/pkg/worker-thread.js'];
    const feed = connect({ worker: () => new Worker(scripts.shift(), { type: 'module' }) });
    return [await told(feed.parse('<p>')), await told(feed.parse('<p>')), (await feed.parse('<p>x')).html];
  });
  const error = { sort: 'FeedArticleError', code: 'not-initialised', message: "the worker could not be started: its script did not load, or the page's policy forbids it" };
  assert.deepEqual(seen, [{ error }, { error }, '<p>x</p>']);
});

test('a module that does not load is told, and tried again', async () => {
  await page.route('**/feed_article_bg.wasm', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
  const seen = await page.evaluate(async () => {
    const feed = connect();
    return [await told(feed.parse('<p>')), (await feed.parse('<p>x')).html];
  });
  assert.equal(seen[0].error.code, 'not-initialised');
  assert.match(seen[0].error.message, /could not be loaded: status 503/);
  assert.equal(seen[1], '<p>x</p>');
});

test('the module comes from where the page says, or from the page', async () => {
  const fetched = [];
  page.on('request', (request) => request.url().endsWith('.wasm') && fetched.push(new URL(request.url()).pathname));
  await page.route('**/elsewhere/*.wasm', (route) => route.fulfill({ path: join(root, 'pkg/feed_article_bg.wasm'), contentType: 'application/wasm' }));
  const seen = await page.evaluate(async () => {
    const module = await WebAssembly.compileStreaming(fetch('/pkg/feed_article_bg.wasm'));
    const wasms = ['elsewhere/a.wasm', new URL('/elsewhere/b.wasm', location.href), module, undefined];
    const seen = [];
    for (const wasm of wasms) seen.push((await connect({ wasm }).parse('<p>x')).html);
    for (const wasm of [3, null, {}, 'http://', new Uint8Array(8)]) {
      try {
        seen.push(connect({ wasm }));
      } catch (error) {
        seen.push(say(error));
      }
    }
    return seen;
  });
  const refusal = { sort: 'FeedArticleError', code: 'invalid-input', message: 'connect: expected wasm to be a URL or a WebAssembly.Module' };
  assert.deepEqual(seen, [...Array(4).fill('<p>x</p>'), ...Array(5).fill(refusal)]);
  assert.deepEqual(fetched, ['/pkg/feed_article_bg.wasm', '/elsewhere/a.wasm', '/elsewhere/b.wasm', '/pkg/feed_article_bg.wasm']);
});

test("a page's policy is met with a worker of its own, or told", async () => {
  const trusted = await open({ policy: "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types mine" });
  const seen = await trusted.evaluate(async () => {
    const policy = trustedTypes.createPolicy('mine', { createScriptURL: (address) => address });
    let refused;
    try {
      connect();
    } catch (error) {
      refused = say(error);
    }
    const worker = () => new Worker(policy.createScriptURL('/pkg/worker-thread.js'), { type: 'module' });
    return { refused, html: (await connect({ worker }).parse('<p>x')).html };
  });
  assert.deepEqual([seen.refused.sort, seen.refused.code, seen.html], ['FeedArticleError', 'not-initialised', '<p>x</p>']);
  assert.match(seen.refused.message, /^the worker could not be started: .*TrustedScriptURL/);
  await trusted.close();

  const forbidden = await open({ policy: "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'" });
  const { error } = await forbidden.evaluate(() => told((async () => connect().parse('<p>'))()));
  assert.equal(error.code, 'not-initialised');
  await forbidden.close();
});

test('the page itself loads neither the glue nor the module', async () => {
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/pkg/')));
  assert.deepEqual(scripts.toSorted(), ['/pkg/batches.js', '/pkg/error.js', '/pkg/worker.js']);
});

test('without web workers, connect says what to do', () => {
  assert.throws(() => connect(), (error) => {
    assert.ok(error instanceof FeedArticleError);
    assert.equal(error.code, 'unsupported');
    assert.match(error.message, /call parse\(\) of "feed-article" directly$/);
    return true;
  });
});
