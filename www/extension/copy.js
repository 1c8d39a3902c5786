// The article on the clipboard. HTML goes there twice: formatted for a word processor, as source for an editor.

export function createCopies({ markdown, html }) {
  const status = document.getElementById('status');

  function offer(id, name, write) {
    document.getElementById(id).addEventListener('click', async () => {
      try {
        await write();
        status.textContent = `Copied as ${name}.`;
      } catch {
        status.textContent = 'The browser did not allow copying.';
      }
    });
  }

  offer('copy-markdown', 'Markdown', () => navigator.clipboard.writeText(markdown));
  offer('copy-html', 'HTML', () => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([html], { type: 'text/plain' }),
  })]));
}
