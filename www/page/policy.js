// What this page hands to the browser to run or to show as markup: four scripts of its own, and the item as it came, which is only
// ever shown in a frame without scripts and without network. Trusted Types hold the page to that.

const addresses = {
  parser: new URL('../pkg/worker-thread.js', import.meta.url).href,
  pace: new URL('./pace.js', import.meta.url).href,
  splitter: new URL('./splitter.js', import.meta.url).href,
  offline: new URL('../offline.js', import.meta.url).href,
};

const policy = globalThis.trustedTypes?.createPolicy('feed-article-page', {
  createScriptURL(url) {
    if (!Object.values(addresses).includes(url)) throw new TypeError('Only the scripts of this page are started by it.');
    return url;
  },
  createHTML: (markup) => markup,
});

/** @param {keyof typeof addresses} name */
export function script(name) {
  return policy ? policy.createScriptURL(addresses[name]) : addresses[name];
}

/** For raw.js alone: a document for a sandboxed frame. */
export function untrusted(markup) {
  return policy ? policy.createHTML(markup) : markup;
}
