// What went wrong, for a person. The package's own messages are sentences already.

/** @returns {{ title: string, sentence: string }} */
export function explain({ code, message }) {
  switch (code) {
    case 'not-loaded':
      return {
        title: 'The parser did not load',
        sentence: `This page could not start its WebAssembly module, so nothing can be read. Reload the page; if that does not help, the browser or an extension may be blocking WebAssembly, or the package has not been built (make build). It said: ${message}`,
      };
    case 'no-sample':
      return { title: 'The sample did not load', sentence: `Paste an item of your own instead. The server said: ${message}` };
    default:
      return { title: 'This item could not be read', sentence: message };
  }
}
