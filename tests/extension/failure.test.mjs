// The extension where there is nothing to read: it says so, in words, in the place where the article would be.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './chromium.mjs';

let chromium;

before(async () => {
  chromium = await start({
    'large.html': `<!doctype html><title>Large</title><p id="part">A part of it.</p><!--${'x'.repeat(7 << 20)}-->`,
    'paper.pdf': pdf(),
    'empty.html': '<!doctype html><title>Empty</title>',
    'form.html': '<!doctype html><title>Form</title><textarea id="field">Words in a field.</textarea>',
  });
});

after(() => chromium?.stop());

const refused = {
  'a page of the browser': ['chrome://version/', 'This page cannot be read', 'keeps extensions out of its own pages'],
  'a page of an extension': ['chrome-extension', 'This page cannot be read', 'keeps extensions out of its own pages'],
  'a PDF': ['paper.pdf', 'This is a PDF', 'Only pages can be opened'],
  'a picture': ['pictures/lake.png', 'This is a picture, a sound or a film', 'no text in it'],
  'a feed': ['feed.xml', 'This is a feed, not an item', 'Open one of its items'],
  'a page of 7 MB': ['large.html', 'This page is too large', 'Select the part'],
};

for (const [name, [path, title, words]] of Object.entries(refused)) {
  test(`${name} is refused in words`, async () => {
    const page = await chromium.visit(path === 'chrome-extension' ? `chrome-extension://${chromium.id}/view.html?0` : path);
    const view = await chromium.viewOf(page, { refused: true });
    await view.getByRole('alert').getByRole('heading', { level: 1, name: title }).waitFor();
    await view.getByRole('alert').getByText(words).waitFor();
    assert.equal(await view.title(), title);
    assert.ok(await view.getByRole('button', { name: 'Copy as Markdown' }).isHidden());
    assert.ok(await view.locator('#left-out').isHidden());
    await page.close();
  });
}

test('a selection of a page that is too large is read', async () => {
  const page = await chromium.visit('large.html?selected');
  await page.evaluate(() => getSelection().selectAllChildren(document.getElementById('part')));
  const view = await chromium.viewOf(page);
  await view.getByRole('article').getByText('A part of it.').waitFor();
});

test('the menu on a selection that is in a field says that nothing is selected', async () => {
  const page = await chromium.visit('form.html');
  await page.locator('#field').selectText();
  const view = await chromium.choose(page, { menuItemId: 'selection', selectionText: 'Words in a field.' });
  await view.getByRole('alert').getByRole('heading', { name: 'Nothing is selected' }).waitFor();
});

test('a page without text is an article without text', async () => {
  const view = await chromium.viewOf(await chromium.visit('empty.html'));
  await view.getByRole('article').getByText('Nothing in this item is part of an article.').waitFor();
});

test('a view that nothing was kept for says so after a while', async () => {
  const view = await chromium.visit(`chrome-extension://${chromium.id}/view.html?1`);
  await view.getByText('Reading the page…').waitFor();
  await view.getByRole('alert').getByRole('heading', { name: 'There is nothing here any more' }).waitFor({ timeout: 15_000 });
});

test('when memory is full, the oldest article gives way', async () => {
  const kept = () => chromium.worker.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
  await chromium.worker.evaluate(async () => {
    await chrome.storage.session.clear();
    for (const at of [1, 2, 3]) await chrome.storage.session.set({ [at]: { failure: { title: String(at), sentence: 'x'.repeat(3.4e6) } } });
  });
  assert.deepEqual(await kept(), ['1', '2', '3']);
  const page = await chromium.visit('article.html?full');
  await page.evaluate(() => {
    for (let turn = 0; turn < 3000; turn++) document.querySelector('article').append(document.getElementById('third').cloneNode(true));
  });
  const view = await chromium.viewOf(page);
  await view.getByRole('heading', { level: 1, name: 'The lamplighter of the north shore' }).waitFor();
  const left = await kept();
  assert.ok(!left.includes('1') && left.includes('3'), left.join());
});

/** One empty page, the smallest that a viewer opens. */
function pdf() {
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
}
