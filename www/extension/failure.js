// What went wrong, for a person. The package's own messages are sentences already.

const again = 'Go to the page, and press the button again.';

const known = {
  'no-access': ['This page cannot be read', 'The browser keeps extensions out of its own pages, its store and its settings. Any other page can be opened in clean view.'],
  file: ['This file cannot be read', 'Extensions may read files on this computer only if you allow it: in the browser’s list of extensions, open the details of this one and allow access to file addresses.'],
  pdf: ['This is a PDF', 'The browser shows it with a program of its own, which extensions cannot look into. Only pages can be opened in clean view.'],
  media: ['This is a picture, a sound or a film', 'There is no text in it to read.'],
  xml: ['This is a feed, not an item', 'It lists many items, or holds other data. Open one of its items, then press the button there.'],
  'no-selection': ['Nothing is selected', 'Select some text on the page first. What is selected in a form field does not count.'],
  'too-large': ['This page is too large', 'It has more than 7 MB of HTML. Select the part that you want to read, then press the button again.'],
  'no-room': ['This article is too large to keep', 'What was read takes more memory than the browser grants. Select the part that you want to read, then press the button again.'],
  'not-initialised': ['The parser did not load', 'The extension could not start its WebAssembly module. Turn the extension off and on again; if that does not help, install it anew.'],
  gone: ['There is nothing here any more', `What was read is kept only until the browser closes. ${again}`],
};

/** @returns {{ title: string, sentence: string }} */
export function explain({ code, message }) {
  const [title, sentence] = known[code] ?? ['This page could not be read', message || again];
  return { title, sentence };
}
