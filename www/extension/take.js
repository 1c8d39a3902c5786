// Tab → what there is to read in it.

import { capture } from './capture.js';

// In bytes of UTF-8. An item may have 8 MiB, its title, authors and addresses included.
const limit = 7 << 20;

/** Why nothing was taken; `code` is one that failure.js explains. */
export class Refusal extends Error {
  constructor({ code, message = '' }) {
    super(message);
    this.code = code;
  }
}

/**
 * @param wanted `part`: "page", "selection", or "either": the selection if there is one; `frame`: the id of the frame to look in
 * @returns what capture() returns
 */
export async function take(tab, { part, frame }) {
  const answers = await ask({ target: { tabId: tab.id, frameIds: [frame] }, func: capture, args: [part, limit] }, tab.url ?? '');
  const taken = answers[0]?.result;
  if (!taken) throw new Refusal({ code: 'no-access' });
  if (taken.refused) throw new Refusal({ code: taken.refused });
  return taken;
}

// Chromium tells of the click before the permission that comes with it holds everywhere: on a busy machine the first try can be
// refused, and the next one, a moment later, is not.
async function ask(request, url, tries = 5) {
  try {
    return await chrome.scripting.executeScript(request);
  } catch ({ message }) {
    if (tries === 1 || !/^https?:/.test(url)) throw new Refusal({ code: locked(url), message });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    return ask(request, url, tries - 1);
  }
}

function locked(url) {
  if (/\.pdf([?#]|$)/i.test(url)) return 'pdf';
  if (url.startsWith('file:')) return 'file';
  return 'no-access';
}
