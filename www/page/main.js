// The page: an item goes to the worker, the article comes back and is shown.

import { showDetails } from './details.js';
import { duration, showFacts, showPace } from './facts.js';
import { explain } from './failure.js';
import { createFeed } from './feed.js';
import { createIntake } from './intake.js';
import { createItem } from './item.js';
import { keep } from './keep.js';
import { createBlocks } from './light.js';
import { nodeOf } from './link.js';
import { showMap } from './map.js';
import { createOptions } from './options.js';
import { createOutput } from './output.js';
import { parser } from './parser.js';
import { draw } from './picture.js';
import { placer } from './place.js';
import { showRaw } from './raw.js';
import { showArticle, showNotice } from './reader.js';
import { showRemoved, total } from './removed.js';
import { samples } from './samples.js';
import { fromFragment, optionsOf, toFragment } from './settings.js';
import { needsSplitting, split } from './split.js';
import { createTabs } from './tabs.js';
import { finder } from './where.js';

// Milliseconds. What takes longer is not done again only to be measured.
const slow = 1000;
const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 200));
const $ = (id) => document.getElementById(id);
const reader = $('reader');
const start = fromFragment(location.hash);
// What is read: the text, what a feed said about it and what its items have in common, and the sample it came from; `list`: the sample that the list of items came from. `turn` counts the readings: only the last is shown.
const now = { text: '', fields: undefined, profile: undefined, sample: undefined, values: start.values, turn: 0, raw: undefined, list: undefined };

const say = (sentence) => { $('said').textContent = sentence; };
const output = createOutput({ say });
const views = createTabs($('views'), { selected: 'read', always: ['read'], instead: 'removed', onSelect: (name) => {
  if (document.body.dataset.view !== name && !matchMedia('(min-width: 72rem)').matches) scrollTo(0, 0);
  document.body.dataset.view = name;
} });
const outputs = createTabs($('outputs'), { selected: 'reader-panel', onSelect: (name) => output.select(name.replace(/^out-|-panel$/g, '')) });
const inputs = createTabs($('inputs'), { selected: 'source', onSelect: (name) => name === 'raw' && showRawOnce() });
const blocks = createBlocks($('blocks'), reader, { toArticle: showReader, toTree: () => views.select('blocks') });
const options = createOptions($('options'), { values: now.values, change: change, link: () => String(new URL(toFragment(now) || '#', location.href)), say });
const item = createItem({ read: readByHand, edit: (text) => take(text, { typed: true }), clear, sample: (id) => readSample(id), samples });
const feed = createFeed($('feed'), { parseMany: parser.parseMany, options: () => optionsOf(now.values), open: openOfFeed });

createIntake({
  onText: (text, how) => take(text, { how }),
  onFiles: (files) => takeAll(files),
  onError: fail,
});
addEventListener('hashchange', () => {
  if (!location.hash.includes('=')) return;
  const { sample, values } = fromFragment(location.hash);
  now.values.clear();
  for (const [path, value] of values) now.values.set(path, value);
  if (sample && sample !== now.sample && sample !== now.list) readSample(sample);
  else change();
});

/** Reads what is there. @returns {Promise<boolean>} whether it could be read */
async function read(how) {
  const turn = ++now.turn;
  item.say('Reading…');
  try {
    const asked = [now.fields ? { ...now.fields, html: now.text } : now.text, { ...optionsOf(now.values), profile: now.profile }];
    const result = await parser.parse(...asked);
    if (turn !== now.turn) return false;
    show({ ...result, asked }, how);
    return true;
  } catch (error) {
    if (turn === now.turn) fail(error);
    return false;
  }
}

function hold(text, { fields, sample, profile } = {}) {
  Object.assign(now, { text, fields, sample, profile, raw: undefined });
  options.show(fields);
  const fragment = toFragment(now);
  if (fragment !== location.hash) history.replaceState(null, '', fragment || location.pathname + location.search);
  if (inputs.name() === 'raw') showRawOnce();
}

async function readByHand() {
  if (!item.text().trim()) {
    item.say('There is nothing here yet: paste an item first.', { bad: true });
    item.focus();
    return;
  }
  if (!await take(item.text(), { typed: true })) return;
  showReader();
  scrollTo(0, 0);
  reader.focus({ preventScroll: true });
}

/** A text that came in by one of the ways. @returns {Promise<boolean>} whether an article is shown */
async function take(text, { how, typed = false, url }) {
  if (needsSplitting(text)) return takeAll([{ text }]);
  if (!typed) {
    item.fill(text, url && { url });
    inputs.select('source');
  }
  if (typed && text === now.text) return read(how);
  hold(text, typed ? { fields: now.fields, profile: now.profile } : { fields: url && { url } });
  return text.trim() ? read(how) : false;
}

/** Texts of which some are feeds. One item is opened, more are listed. */
async function takeAll(files, sample) {
  const [only] = files;
  now.list = sample;
  try {
    for (const { name = '', text } of files) {
      if (/\.(xml|rss|atom|json)$/i.test(name) && !needsSplitting(text) && !/<html[\s>]/i.test(text.slice(0, 4096))) {
        throw Object.assign(new Error(`${name} is of another kind`), { code: 'not-a-feed' });
      }
    }
    if (files.length === 1 && !needsSplitting(only.text)) return await take(only.text, { how: `Read ${only.name}`, url: only.url });
    return await list(files);
  } catch (error) {
    if (error.name === 'AbortError') return false;
    if (files.length === 1 && !only.name && only.text.trimStart().startsWith('{')) {
      item.fill(only.text);
      hold(only.text);
      return read();
    }
    fail(error);
    return false;
  }
}

async function list(files) {
  const name = files.length > 1 ? `${files.length} files` : files[0].name ?? 'Feed';
  const work = feed.begin(name, 0);
  item.say('Taking the feed apart…');
  for (const { text, url } of files) {
    if (!needsSplitting(text)) {
      feed.add([url ? { html: text, url } : text]);
      continue;
    }
    const single = await split(text, {
      signal: work.signal,
      onFeed: ({ title, count, all, profile }) => {
        // Of several feeds the list itself tells which lines are whose.
        feed.learn(files.length > 1 ? 'auto' : profile);
        feed.name(files.length > 1 ? name : title, count, all);
        $('tab-feed').hidden = false;
        inputs.select('feed');
      },
      onItems: (some) => {
        feed.add(some);
        if (feed.count() === some.length) feed.openFirst();
      },
    }).catch((error) => {
      if (work.signal.aborted && feed.count()) feed.stopped();
      throw error;
    });
    if (single && files.length === 1) {
      openItem(single);
      return true;
    }
    if (single) feed.add([single]);
  }
  feed.name(files.length > 1 ? name : $('feed-title').textContent, feed.count());
  $('tab-feed').hidden = false;
  inputs.select('feed');
  if (files.length > 1) feed.openFirst();
  await feed.read();
  return false;
}

function openItem(one, profile) {
  const { html, ...fields } = typeof one === 'string' ? { html: one } : one;
  item.fill(html, fields, now.list);
  hold(html, { fields: typeof one === 'string' ? undefined : fields, sample: now.list, profile });
  return read();
}

async function openOfFeed(one) {
  if (await openItem(one, feed.profile()) && views.name() !== 'read') scrollTo(0, 0);
}

async function readSample(id) {
  const sample = samples.find((one) => one.id === id) ?? samples[0];
  try {
    const response = await fetch(`samples/${sample.file}`);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const text = await response.text();
    if (needsSplitting(text)) {
      await takeAll([{ text }], sample.id);
      return;
    }
    item.fill(text, sample.fields, sample.id);
    hold(text, { fields: sample.fields, sample: sample.id });
    if (inputs.name() === 'feed') inputs.select('source');
    await read();
  } catch (error) {
    fail({ code: 'no-sample', message: error.message });
  }
}

function clear() {
  now.turn += 1;
  item.fill('');
  hold('');
  inputs.select('source');
  item.say('Paste an item, or drop a file or a feed anywhere on this page.');
}

function change() {
  hold(now.text, now);
  if (now.text.trim()) read();
}

function show(result, how) {
  const { article, milliseconds, first } = result;
  const { text } = now;
  const removed = total(article.removed);
  const find = finder(text);
  const place = placer(article, find);
  showArticle(reader, article);
  showFacts(result);
  measure(result);
  showRemoved($('removed'), article, {
    find,
    changed: [...article.links, ...article.images].filter(({ originalUrl }) => originalUrl).map(({ originalUrl: from, url: to }) => ({ from, to })),
    source: showInSource,
    article: ({ start: from }) => point(article, place(from)),
  });
  if (article.flags.page) showMap($('removed'), result, text, find, { source: showInSource, toArticle: showReader });
  blocks.show(article);
  showDetails($('details'), article);
  output.show(article);
  $('removed-count').textContent = String(removed);
  document.title = article.title ? `${article.title} – feed-article` : 'feed-article';
  item.say(`${how ? `${how}. ` : ''}Read in ${duration(milliseconds)}${first ? ', the first call' : ''}; ${removed} left out.`);
  reader.dispatchEvent(new CustomEvent('shown', { bubbles: true }));
}

/** Once nothing else is to be done: how long the call takes that this page has just made. */
function measure(result) {
  const { turn } = now;
  if (result.milliseconds > slow) return;
  idle(async () => {
    if (turn !== now.turn) return;
    const measured = await parser.pace(...result.asked).catch(() => undefined);
    if (measured && turn === now.turn) showPace(measured, result);
  });
}

function showInSource({ start: from, end }) {
  views.select('read');
  inputs.select('source');
  item.select(from, end);
}

/** Draws a line before a block, or after the last. */
function point({ blocks: all }, before) {
  for (const node of reader.querySelectorAll('.gone')) node.classList.remove('gone', 'after');
  const shownOf = (from, to) => all.slice(from, to).map(nodeOf).filter((one) => one?.isConnected);
  const [next] = shownOf(before);
  const node = next ?? shownOf(0, before).at(-1);
  if (!node) return;
  showReader();
  node.classList.add('gone');
  node.classList.toggle('after', !next);
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
  node.scrollIntoView({ block: next ? 'center' : 'end' });
}

function showReader() {
  views.select('read');
  outputs.select('reader-panel');
}

function showRawOnce() {
  if (now.raw === now.text) return;
  now.raw = now.text;
  showRaw($('raw'), now.text);
}

// A bad item is said beside the text area, and the last article stays; without any article the reader says it as well.
function fail(error) {
  const { title, sentence } = explain(error);
  item.say(`${title}. ${sentence}`, { bad: true });
  inputs.select('source');
  if (reader.hasAttribute('aria-busy') || ['not-loaded', 'no-webassembly'].includes(error.code)) showNotice(reader, title, sentence);
}

options.show();
draw('samples/lake.svg');
readSample(start.sample).then(() => keep(() => { $('offline').textContent = 'Works offline'; }));
