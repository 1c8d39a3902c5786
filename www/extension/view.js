// The view: waits for what was read, and shows it.

import { createCopies } from './copy.js';
import { explain } from './failure.js';
import { find } from './kept.js';
import { offerLook } from './look.js';
import { rule, showOutside, showWhere } from './page/outside.js';
import { showArticle, showNotice } from './page/reader.js';
import { showRemoved, total } from './page/removed.js';

// Milliseconds. Reading takes well under one second; after these, nothing will come.
const patience = 10_000;

const $ = (id) => document.getElementById(id);
const view = location.search.slice(1);
const reader = $('reader');

const waiting = setTimeout(() => fail(explain({ code: 'gone' })), patience);
const result = await find(view);
clearTimeout(waiting);
if (result.failure) fail(result.failure);
else show(result);

function fail({ title, sentence }) {
  document.title = title;
  showNotice(reader, title, sentence);
}

async function show({ article, part, clear, holder, gaps }) {
  document.title = article.title ?? 'Clean view';
  showArticle(reader, article);
  showRemoved($('removed'), article);
  $('part').textContent = { selection: 'Your selection', text: 'The text of this file', page: clear ? 'The article' : 'This page' }[part];
  $('where').hidden = !showWhere($('where'), article, holder);
  $('time').textContent = `${Math.max(1, Math.round(article.readingTime / 60))} min to read`;
  $('left-out-count').textContent = String(total(article.removed));
  offerDoubt(article, clear);
  offerLeftOut(article, gaps);
  offerLook();
  createCopies(article);
  $('print').addEventListener('click', () => print());
  $('left-out').hidden = false;
  $('bar').hidden = false;
  await offerTab();
}

function offerDoubt({ blocks, removed }, clear) {
  if (clear || !blocks.length) return;
  const shown = removed.some((entry) => entry.rule === rule) ? 'Shown is what reads most like one' : 'All of its text is shown';
  $('doubt').textContent = `No article stands out on this page: it may be short, a list, a tool or a front page. ${shown}.`;
  $('doubt').hidden = false;
}

// One press shows all that was left out: in its place where that is known, and as a list below.
function offerLeftOut(article, gaps) {
  const button = $('to-left-out');
  const parts = article.removed.filter(({ text }) => text).length;
  let hide;
  button.textContent = parts ? `${parts} left out` : 'Nothing left out';
  button.disabled = !article.removed.length;
  button.addEventListener('click', () => {
    const shown = !hide;
    hide = hide ? hide() : showOutside(article, gaps);
    button.setAttribute('aria-pressed', String(shown));
    $('left-out-list').open = shown;
    if (shown && !gaps.length) $('left-out').scrollIntoView();
  });
}

// A side panel is in no tab.
async function offerTab() {
  if (await chrome.tabs.getCurrent()) return;
  const wide = $('wide');
  wide.href = location.href;
  wide.hidden = false;
}
