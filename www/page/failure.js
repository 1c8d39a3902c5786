// What went wrong, for a person. The package's own messages are sentences already.

/** @returns {{ title: string, sentence: string }} */
export function explain({ code, message }) {
  switch (code) {
    case 'no-webassembly':
      return {
        title: 'This browser has no WebAssembly',
        sentence: 'The parser is a WebAssembly module, and this browser cannot run any: it is too old, or WebAssembly is switched off (iOS does that in Lockdown Mode). Open this page in another browser, or switch it on.',
      };
    case 'not-loaded':
      if (/content security policy|wasm-unsafe-eval/i.test(message)) {
        return {
          title: 'A security policy blocks WebAssembly',
          sentence: `The server that this page comes from forbids it. Its Content-Security-Policy has to have script-src 'self' 'wasm-unsafe-eval', for pkg/worker-thread.js as well. The browser said: ${message}`,
        };
      }
      return {
        title: 'The parser did not load',
        sentence: `This page could not start its WebAssembly module, so nothing can be read. Reload the page; if that does not help, the browser or an extension may be blocking WebAssembly, or the package has not been built (make build). It said: ${message}`,
      };
    case 'no-sample':
      return { title: 'The sample did not load', sentence: `Paste an item of your own instead. The server said: ${message}` };
    case 'not-a-feed':
      return { title: 'This is no feed', sentence: `Neither RSS, Atom, JSON Feed nor an item: ${message}. To read XML or JSON as it stands, put it into HTML.` };
    case 'list-of-feeds':
      return { title: 'This is a list of feeds', sentence: 'An OPML file names feeds but has no articles in it. Open one of the feeds it names.' };
    case 'empty-feed':
      return { title: 'This feed is empty', sentence: 'It is a feed, but there is no item in it.' };
    case 'no-splitter':
      return { title: 'The feed could not be taken apart', sentence: `The part of this page that reads RSS, Atom and JSON Feed did not load: ${message}` };
    case 'file-too-large':
    case 'not-text':
      return { title: 'This file can not be read here', sentence: message };
    default:
      return { title: 'This item could not be read', sentence: message };
  }
}
