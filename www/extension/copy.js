// The article on the clipboard. HTML goes there twice: formatted for a word processor, as source for an editor.

import { withFrontMatter } from './front-matter.js';

export function createCopies(article) {
  const status = document.getElementById('status');

  function offer(id, name, write) {
    document.getElementById(id).addEventListener('click', async () => {
      try {
        await write();
        status.textContent = `Copied as ${name}.`;
      } catch {
        status.textContent = 'The browser did not allow copying.';
      }
      clearTimeout(offer.timer);
      offer.timer = setTimeout(() => { status.textContent = ''; }, 5000);
    });
  }

  offer('copy-markdown', 'Markdown', () => navigator.clipboard.writeText(withFrontMatter(article)));
  offer('copy-html', 'HTML', () => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob([article.html], { type: 'text/html' }),
    'text/plain': new Blob([article.html], { type: 'text/plain' }),
  })]));
}
