// The view: waits for what was read, and shows it.

import { createCopies } from './copy.js';
import { explain } from './failure.js';
import { find } from './kept.js';
import { showArticle, showNotice } from './page/reader.js';
import { showRemoved, total } from './page/removed.js';

// Milliseconds. Reading takes well under one second; after these, nothing will come.
const patience = 10_000;

const view = location.search.slice(1);
const reader = document.getElementById('reader');
const bar = document.getElementById('bar');
const leftOut = document.getElementById('left-out');
const list = document.getElementById('left-out-list');

document.getElementById('to-left-out').addEventListener('click', () => {
  list.open = true;
});

const waiting = setTimeout(() => fail(explain({ code: 'gone' })), patience);
const { article, part, failure } = await find(view);
clearTimeout(waiting);
if (failure) fail(failure);
else show();

function fail({ title, sentence }) {
  document.title = title;
  showNotice(reader, title, sentence);
}

async function show() {
  const removed = total(article.removed);
  document.title = article.title ?? 'Clean view';
  showArticle(reader, article);
  showRemoved(document.getElementById('removed'), article);
  document.getElementById('part').hidden = part !== 'selection';
  document.getElementById('time').textContent = `${Math.max(1, Math.round(article.readingTime / 60))} min to read`;
  document.getElementById('to-left-out').textContent = `${removed} removed`;
  document.getElementById('left-out-count').textContent = String(removed);
  createCopies(article);
  leftOut.hidden = false;
  bar.hidden = false;
  await offerTab();
}

// A side panel is in no tab.
async function offerTab() {
  if (await chrome.tabs.getCurrent()) return;
  const wide = document.getElementById('wide');
  wide.href = location.href;
  wide.hidden = false;
}
