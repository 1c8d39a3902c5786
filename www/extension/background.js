// A click in the browser's own furniture: the page is taken, read, and kept for the view that shows it.
// Listeners are registered at once, because the browser starts this file for an event and stops it half a minute later.

import { explain } from './failure.js';
import { keep } from './kept.js';
import { read } from './read.js';
import { show } from './show.js';
import { take } from './take.js';

chrome.runtime.onInstalled.addListener(async () => {
  await chrome.contextMenus.removeAll();
  chrome.contextMenus.create({ id: 'page', contexts: ['page'], title: 'Open in clean view' });
  chrome.contextMenus.create({ id: 'selection', contexts: ['selection'], title: 'Open selection in clean view' });
});

chrome.action.onClicked.addListener((tab) => open(tab, { part: 'either', frame: 0 }));

chrome.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) =>
  open(tab, menuItemId === 'selection' ? { part: 'selection', frame: frameId } : { part: 'page', frame: 0 }));

// The view comes first: a side panel opens only while the click still counts.
async function open(tab, wanted) {
  const view = String(Date.now());
  const shown = show(tab, view);
  const result = await take(tab, wanted).then(read).catch((error) => ({ failure: explain(error) }));
  await keep(view, result).catch(() => keep(view, { failure: explain({ code: 'no-room' }) }));
  await shown;
}
