// The ways in: paste anywhere, drop anywhere, choose files.

import { textOf } from './decode.js';

const source = /^\s*(?:<|\{|\[|---)/;

/**
 * @param {{ onText(text: string, how: string): void, onFiles(texts: Array<{ name: string, text: string, url?: string }>): void, onError(error: Error): void }} calls
 */
export function createIntake({ onText, onFiles, onError }) {
  const field = document.getElementById('item-text');
  const chooser = document.getElementById('item-file');
  let inside = 0;

  async function take(files) {
    try {
      const texts = [];
      for (const file of files) texts.push({ name: file.name, ...await textOf(file) });
      onFiles(texts);
    } catch (error) {
      onError(error);
    }
  }

  document.getElementById('item-open').addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    const files = [...chooser.files];
    chooser.value = '';
    if (files.length) take(files);
  });

  document.addEventListener('paste', (event) => {
    const { clipboardData: data, target } = event;
    const elsewhere = target !== field && target.closest?.('input, textarea, select');
    if (elsewhere || !data) return;
    const text = data.getData('text/plain');
    const html = data.getData('text/html');
    if (data.files.length && !html && !text) {
      event.preventDefault();
      take([...data.files]);
      return;
    }
    // An editor puts the colours of a source on the clipboard as HTML: there the text is what was meant.
    const rich = html && !source.test(text);
    const whole = target !== field || (field.selectionStart === 0 && field.selectionEnd === field.value.length);
    if (!whole || !(rich || text)) return;
    event.preventDefault();
    onText(rich ? fragment(html) : text, rich ? 'Pasted with its formatting' : 'Pasted');
  });

  const carries = ({ dataTransfer }) => ['Files', 'text/html', 'text/plain'].some((type) => dataTransfer?.types.includes(type));
  const show = (shown) => document.body.classList.toggle('dropping', shown);
  document.addEventListener('dragenter', (event) => {
    if (!carries(event)) return;
    inside += 1;
    show(true);
  });
  document.addEventListener('dragleave', () => {
    inside = Math.max(0, inside - 1);
    if (!inside) show(false);
  });
  document.addEventListener('dragover', (event) => {
    if (carries(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    inside = 0;
    show(false);
    if (!carries(event)) return;
    event.preventDefault();
    const { dataTransfer: data } = event;
    if (data.files.length) {
      take([...data.files]);
      return;
    }
    const html = data.getData('text/html');
    onText(html ? fragment(html) : data.getData('text/plain'), 'Dropped');
  });
}

// Windows puts a whole document around what was copied, and says where the copy begins and ends.
function fragment(html) {
  return html.match(/<!--StartFragment-->([^]*?)<!--EndFragment-->/)?.[1] ?? html;
}
