// The page: an item goes to the worker, the article comes back and is shown.

import { showFacts, duration } from './facts.js';
import { explain } from './failure.js';
import { createItem } from './item.js';
import { createParser } from './parser.js';
import { showArticle, showNotice } from './reader.js';
import { showRemoved, total } from './removed.js';
import { createTabs } from './tabs.js';
import { showTree } from './tree.js';

const sampleUrl = 'samples/zh-news.txt';
const reader = document.getElementById('reader');
const parser = createParser();
const tabs = createTabs(document.getElementById('tabs'));
const item = createItem({ read: readByHand, sample: readSample });
let latest = 0;

async function read(text) {
  const turn = ++latest;
  item.say('Reading…');
  try {
    const result = await parser.parse(text);
    if (turn !== latest) return false;
    show(result);
    return true;
  } catch (error) {
    if (turn === latest) fail(error);
    return false;
  }
}

async function readByHand(text) {
  if (!text.trim()) {
    item.say('There is nothing here yet: paste an item first.', { bad: true });
    item.focus();
    return;
  }
  if (!await read(text)) return;
  tabs.select('read');
  scrollTo(0, 0);
  reader.focus({ preventScroll: true });
}

async function readSample() {
  try {
    const response = await fetch(sampleUrl);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const text = await response.text();
    item.fill(text);
    await read(text);
  } catch (error) {
    fail({ code: 'no-sample', message: error.message });
  }
}

function show({ article, milliseconds }) {
  const removed = total(article.removed);
  showArticle(reader, article);
  showFacts({ article, milliseconds });
  showRemoved(document.getElementById('removed'), article);
  showTree(document.getElementById('data'), article);
  document.getElementById('removed-count').textContent = String(removed);
  document.title = article.title ? `${article.title} – feed-article` : 'feed-article';
  item.say(`Read in ${duration(milliseconds)}; ${removed === 1 ? '1 thing' : `${removed} things`} left out.`);
}

// A bad item is said beside the text area, and the last article stays; without any article the reader says it as well.
function fail(error) {
  const { title, sentence } = explain(error);
  item.say(sentence, { bad: true });
  if (reader.hasAttribute('aria-busy') || error.code === 'not-loaded') showNotice(reader, title, sentence);
}

readSample();
