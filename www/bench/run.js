// One run from beginning to end, as plain data.

import * as glue from '/pkg/feed_article.js';
import { absent, init, versions } from './contenders.js';
import { bytesOf, madeUp } from './items.js';
import * as parts from './parts.js';

/** How much of everything; what a plan does not name is left out. */
const plans = {
  quick: { items: 60, rounds: 15, only: ['parse', 'markdown', 'sanitize', 'sethtml', 'dompurify', 'readability', 'turndown'], sizes: [10_000, 100_000, 1_000_000], sizeRounds: 5, visits: 1, workerRounds: 3, many: 300, batch: 500 },
  full: { items: 400, rounds: 9, pages: 40, pageRounds: 5, sizes: [1000, 10_000, 100_000, 1_000_000, 4_000_000], sizeRounds: 9, kindRounds: 5, visits: 5, workerRounds: 5, many: 1000, batch: 10_000, hostile: 200_000 },
  engines: { items: 200, rounds: 9, only: ['parse', 'sanitize', 'sethtml', 'dompurify', 'readability'], pages: 20, pageRounds: 5 },
};
const LIMIT = 2000;

/**
 * @param {keyof typeof plans} name
 * @param {(what: string, done: number) => void} tell
 * @param {{ items?: number, rounds?: number }} [numbers] instead of those of the plan
 */
export async function run(name, tell, numbers) {
  const plan = { ...plans[name], ...numbers };
  const fetched = async (path) => (await fetch(path)).json();
  await init();
  const instance = glue.initSync().memory.buffer.byteLength;
  const corpus = await fetched('corpus.json').catch(() => []);
  const source = corpus.length > 0 ? corpus : madeUp(400);
  const items = spread(source, plan.items);
  const pages = plan.pages ? spread(await fetched('pages.json').catch(() => []), plan.pages) : [];
  const part = (what) => (done) => tell(what, done);
  return {
    run: name,
    browser: await browser(),
    date: new Date().toISOString(),
    cores: navigator.hardwareConcurrency,
    from: corpus.length > 0 ? 'corpus' : 'made up',
    items: items.length,
    bytes: items.reduce((sum, { html }) => sum + bytesOf(html), 0),
    rounds: plan.rounds,
    versions,
    absent,
    // First, while nothing is warm.
    starts: plan.visits && (await parts.starts(plan.visits, part('starting from nothing'))),
    times: await parts.everyday(items, plan.rounds, plan.only, part('items')),
    worker: plan.workerRounds && (await parts.worker(items, plan.workerRounds, plan.many, part('the worker'))),
    batch: plan.batch && (await parts.batch(items, plan.batch, part('a batch'))),
    // Before any item is as large.
    memory: plan.sizes && { instance, ...parts.memory(plan.sizes) },
    sizes: plan.sizes && (await parts.sizes(plan.sizes, plan.sizeRounds, part('sizes'))),
    kinds: plan.kindRounds && (await parts.kinds(plan.kindRounds, part('kinds'))),
    hostile: plan.hostile && (await parts.hostile(await fetched('shapes.json'), plan.hostile, LIMIT, part('hostile shapes'))),
    pages: pages.length > 0 ? await parts.pages(pages, plan.pageRounds, part('whole pages')) : undefined,
  };
}

/** As many, from the whole list: it is in the order of publishers. @template T @param {T[]} list @param {number} count @returns {T[]} */
const spread = (list, count) => list.filter((_, at) => Math.floor((at * count) / list.length) !== Math.floor(((at - 1) * count) / list.length));

async function browser() {
  const brands = await navigator.userAgentData?.getHighEntropyValues(['fullVersionList']);
  const brand = brands?.fullVersionList.find(({ brand }) => !/Not.?A.?Brand/i.test(brand) && brand !== 'Chromium') ?? brands?.fullVersionList.find(({ brand }) => brand === 'Chromium');
  return brand ? `${brand.brand} ${brand.version}` : navigator.userAgent.match(/(?:Firefox|Version)\/[\d.]+/)?.[0].replace('/', ' ').replace('Version', 'Safari') ?? navigator.userAgent;
}
