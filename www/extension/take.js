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
  let answers;
  try {
    answers = await chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frame] }, func: capture, args: [part, limit] });
  } catch ({ message }) {
    throw new Refusal({ code: locked(tab.url ?? ''), message });
  }
  const taken = answers[0]?.result;
  if (!taken) throw new Refusal({ code: 'no-access' });
  if (taken.refused) throw new Refusal({ code: taken.refused });
  return taken;
}

function locked(url) {
  if (/\.pdf([?#]|$)/i.test(url)) return 'pdf';
  if (url.startsWith('file:')) return 'file';
  return 'no-access';
}
