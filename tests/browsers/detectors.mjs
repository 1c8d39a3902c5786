// What notices that code ran, or that the engine was about to run or fetch something.

/** @typedef {{ kind: 'code' | 'policy' | 'state' | 'tree' | 'address' | 'name' | 'request', what: string }} Finding */

const calls = ['alert', 'confirm', 'prompt', 'print', 'open', 'eval', 'fetch', 'setInterval', 'postMessage'];
const console = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'];

/**
 * Puts the detectors into a window: the page's, or that of a frame it writes into.
 * @param {Window & typeof globalThis} view
 * @param {(finding: Finding) => void} note
 */
export function watch(view, note) {
  const trap = (object, names, prefix) => {
    for (const name of names) {
      Object.defineProperty(object, name, { configurable: true, writable: true, value: () => note({ kind: 'code', what: `${prefix}${name}()` }) });
    }
  };
  trap(view, calls, '');
  trap(view.console, console, 'console.');
  view.addEventListener('error', (event) => note({ kind: 'code', what: `error: ${event.message}` }));
  view.addEventListener('unhandledrejection', (event) => note({ kind: 'code', what: `rejection: ${event.reason}` }));
  for (const name of ['hashchange', 'popstate', 'pagehide', 'message', 'storage']) view.addEventListener(name, () => note({ kind: 'code', what: `event ${name}` }));
  view.document.addEventListener('securitypolicyviolation', (event) => note({ kind: 'policy', what: `${event.effectiveDirective} ${event.blockedURI}` }));
}

/** What code leaves behind where no call of its own is noticed. */
export function state() {
  return {
    address: location.href,
    history: history.length,
    title: document.title,
    cookie: document.cookie,
    storage: localStorage.length + sessionStorage.length,
    name: window.name,
    // A frame is a global by its number.
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).sort().join(' '),
    prototypes: [Object, Array, String, Function, Error].map(({ prototype }) => Object.getOwnPropertyNames(prototype).length).join(' '),
    // Where the document was opened anew, nothing is left of it.
    page: [document.documentElement, document.body].map((element) => element && element.getAttributeNames().length + element.children.length).join(' '),
  };
}

/**
 * @param {ReturnType<typeof state>} before
 * @returns {Finding[]}
 */
export function changes(before) {
  const after = state();
  return Object.keys(before).filter((name) => before[name] !== after[name]).map((name) => ({ kind: 'state', what: `${name}: ${difference(before[name], after[name])}` }));
}

function difference(before, after) {
  const words = (text) => String(text).split(' ');
  const gone = words(before).filter((word) => !words(after).includes(word));
  const come = words(after).filter((word) => !words(before).includes(word));
  return `${gone.join(' ')} became ${come.join(' ')}`;
}
