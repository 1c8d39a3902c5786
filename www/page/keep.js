// Keeps this page for times without a network, once it has been loaded.

import { script } from './policy.js';

/** @param {() => void} kept called when the page is stored, and works offline */
export async function keep(kept) {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(script('offline'));
    await navigator.serviceWorker.ready;
    kept();
  } catch {
    // Storage is off or the address is not safe: the page works, with a network.
  }
}
