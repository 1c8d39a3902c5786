// The parts of the benchmark. Each gives plain data: milliseconds of rounds, bytes, counts.

import * as glue from '/pkg/feed_article.js';
import { parse, parseMany } from '/pkg/index.js';
import { connect } from '/pkg/worker.js';
import { isPossible, open, site } from './apart.js';
import { contenders, named } from './contenders.js';
import { bytesOf, make, names } from './items.js';
import { readers } from './names.js';
import { breath, chunks, measure, over } from './rounds.js';

const CHUNK = 20;

/** Everyone over the items that feeds have; or only those named. */
export function everyday(items, rounds, ids, tell) {
  const some = ids ? named(...ids) : contenders;
  return measure(chunks(items, CHUNK).map((piece) => some.map((contender) => over(contender, piece))), rounds, tell);
}

/** Those that read whole pages, each page in turn. */
export async function pages(list, rounds, tell) {
  const times = await measure(list.map((page) => named(...readers).map((contender) => over(contender, [page]))), rounds, tell);
  return { pages: list.length, bytes: list.reduce((sum, { html }) => sum + bytesOf(html), 0), rounds, times };
}

/**
 * A few over items of growing size, of each as many as make the bytes of the largest, so that what it takes to begin a turn weighs
 * the same for all. A peer that would take too long for a size is left out of it, and of the larger ones.
 */
export async function sizes(list, rounds, tell) {
  const some = named('parse', 'sanitize', 'sethtml', 'dompurify', 'readability');
  const largest = Math.max(...list);
  const rows = list.map((size) => {
    const items = Array.from({ length: Math.max(1, Math.floor(largest / size)) }, (_, at) => make(size, 'news', at + 1));
    whole(items);
    return { size, items, bytes: items.reduce((sum, { html }) => sum + bytesOf(html), 0) };
  });
  // All sizes of one of them in a row, and again in every round, so that a slow moment is no slow size.
  const groups = [];
  for (const contender of some) {
    const heats = [];
    let pace = 0;
    for (const { size, items, bytes } of rows) {
      if (pace * bytes > PATIENCE) break;
      // Once to warm up, and to see who can go on.
      const heat = { ...over(contender, items), id: `${contender.id} ${size}` };
      const start = performance.now();
      heat.run();
      pace = (performance.now() - start) / bytes;
      heats.push(heat);
      await breath();
    }
    groups.push(heats);
  }
  const times = await measure(groups, rounds, tell);
  return rows.map(({ size, bytes }) => {
    const able = some.filter(({ id }) => times[`${id} ${size}`]);
    return { size, bytes, times: Object.fromEntries(able.map(({ id }) => [id, times[`${id} ${size}`]])) };
  });
}

const PATIENCE = 4000;

/** Of a body that is cut off, the time says nothing. */
function whole(items) {
  for (const item of items) {
    if (parse(item).removed.some(({ kind }) => kind === 'limit')) throw new Error('a made-up item went over a limit');
  }
}

/** Items of one size, of different kinds. */
export async function kinds(rounds, tell) {
  const some = named('parse', 'sanitize', 'sethtml', 'dompurify', 'readability');
  const groups = names.map((kind) => {
    const items = Array.from({ length: 10 }, (_, at) => make(10_000, kind, at + 1));
    return some.map((contender) => ({ ...over(contender, items), id: `${contender.id} ${kind}` }));
  });
  const times = await measure(groups, rounds, tell);
  return names.map((kind) => ({ kind, times: Object.fromEntries(some.map(({ id }) => [id, times[`${id} ${kind}`]])) }));
}

/** Loading: with nothing cached, step by step, and again from the browser's cache. */
export async function starts(visits, tell) {
  if (!isPossible()) return { skipped: 'the page is not served from 127.0.0.1' };
  const { html } = make(4000);
  const wasm = '/bench/feed_article_bg.wasm';
  const visit = async (origin, name, stay) => {
    const frame = await open(origin);
    const told = await frame.ask({ name, html, wasm, stay });
    frame.close();
    if (!told || told.error) throw new Error(`start: ${told?.error ?? 'no answer'}`);
    return told;
  };
  const cold = [];
  const steps = [];
  const cached = [];
  for (let turn = 0; turn < visits; turn += 1) {
    cold.push(await visit(site(), 'start'));
    steps.push(await visit(site(), 'steps'));
    const known = site();
    // One visit that reads a whole feed, so that the browser has the file and may keep the compiled code, and one that uses it.
    for (const stay of [300, 0]) {
      await visit(known, 'start', stay);
      await pause(300);
    }
    cached.push(await visit(known, 'start'));
    tell((turn + 1) / visits);
  }
  return { cold, steps, cached };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the worker adds to a call, and whether the page goes on while a list is parsed. */
export async function worker(items, rounds, many, tell) {
  const feed = connect();
  await feed.parse('<p>ready');
  const groups = chunks(items, CHUNK).map((some) => [
    over(named('parse')[0], some),
    { id: 'worker', run: async () => {
      let sum = 0;
      for (const item of some) sum += (await feed.parse(item)).html.length;
      return sum;
    } },
    { id: 'list', run: async () => (await feed.parseMany(some)).length },
  ]);
  const times = await measure(groups, rounds, (done) => tell(done * 0.8));
  const list = Array.from({ length: many }, (_, at) => items[at % items.length]);
  const long = await longTasks(() => feed.parseMany(list));
  feed.close();
  return { items: items.length, times, many, long };
}

/** The tasks of the page over 50 ms while something goes on. */
async function longTasks(work) {
  const known = PerformanceObserver.supportedEntryTypes.includes('longtask');
  const tasks = [];
  const note = (list) => tasks.push(...list.getEntries().map(({ duration }) => duration));
  const observer = new PerformanceObserver(note);
  await pause(300);
  if (known) observer.observe({ type: 'longtask' });
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  await pause(300);
  if (known) note({ getEntries: () => observer.takeRecords() });
  observer.disconnect();
  return { known, ms, tasks };
}

/** Many items in a row, and what the instance's memory does meanwhile. */
export async function batch(items, count, tell) {
  const { memory } = glue.initSync();
  const bytes = () => memory.buffer.byteLength;
  const list = Array.from({ length: Math.min(100, count / 10) }, (_, at) => at);
  const start = bytes();
  let first;
  let ms = 0;
  let kept = 0;
  for (let done = 0; done < count; done += list.length) {
    const some = list.map((at) => items[(done + at) % items.length]);
    const since = performance.now();
    for (const result of parseMany(some)) kept += result.html?.length ?? 0;
    ms += performance.now() - since;
    if (done + list.length === count / 10) first = bytes();
    tell((done + list.length) / count);
    await breath();
  }
  return { items: count, ms, kept, memory: { before: start, tenth: first, after: bytes() } };
}

/** The instance's memory after one item of each size, in a growing row. */
export function memory(list) {
  const { memory } = glue.initSync();
  const before = memory.buffer.byteLength;
  return {
    before,
    rows: list.map((size) => {
      parse(make(size));
      return { size, bytes: memory.buffer.byteLength };
    }),
  };
}

/** Documents made to hang parsers, each in a frame that is given up after `limit` milliseconds. */
export async function hostile(shapes, bytes, limit, tell) {
  if (!isPossible()) return { skipped: 'the page is not served from 127.0.0.1' };
  const some = named('parse', 'sethtml', 'dompurify', 'sanitize-html', 'readability');
  const rows = shapes.map(({ name }) => ({ shape: name, ms: {} }));
  let done = 0;
  for (const { id } of some) {
    let frame;
    for (const [at, shape] of shapes.entries()) {
      frame ??= await open(site());
      // A first run that loads the modules is not limited.
      const told = await frame.ask({ name: 'hostile', contender: id, shape, bytes }, limit + (frame.warm ? 0 : 3000));
      frame.warm = true;
      rows[at].ms[id] = told ? (told.error ?? told.ms) : null;
      if (!told) {
        frame.close();
        frame = undefined;
      }
      tell((done += 1) / (some.length * shapes.length));
    }
    frame?.close();
  }
  return { bytes, limit, rows };
}
