// What the views show, until the browser closes: in memory, as the background may be stopped before a view has loaded,
// and a side panel loads anew each time it is opened.

const { session } = chrome.storage;

/** Keeps a result; when there is no more room, the oldest gives way. */
export async function keep(view, result) {
  for (;;) {
    try {
      await session.set({ [view]: result });
      return;
    } catch (error) {
      const oldest = Object.keys(await session.get(null)).sort()[0];
      if (!oldest) throw error;
      await session.remove(oldest);
    }
  }
}

/** @returns {Promise<object>} the result, as soon as it is there */
export function find(view) {
  return new Promise((resolve) => {
    session.onChanged.addListener((changes) => {
      if (changes[view]?.newValue) resolve(changes[view].newValue);
    });
    session.get(view).then((kept) => {
      if (kept[view]) resolve(kept[view]);
    });
  });
}
