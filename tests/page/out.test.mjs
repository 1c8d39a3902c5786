// What the host page shows of an item: reader, tree of blocks, outputs, what was removed and where it stood, the raw item, details, the call.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { parse } from '../../pkg/node.js';
import { callOf } from '../../www/page/call.js';
import { samples } from '../../www/page/samples.js';
import { finder, visible } from '../../www/page/where.js';
import { read, root, shown, start, tab } from './browser.mjs';

let host;

before(async () => { host = await start(); });
after(() => host?.stop());

const sample = (id) => {
  const { file, fields } = samples.find((one) => one.id === id);
  const html = readFileSync(`${root}/www/samples/${file}`, 'utf8');
  return fields ? { ...fields, html } : html;
};

test('every word of the vocabulary is shown', async (t) => {
  const { page, said } = await host.again();
  await read(page, readFileSync(`${root}/tests/page/specimen.html`, 'utf8'));
  await shown(page, 'Every word');
  const reader = page.getByRole('article');
  assert.equal(await reader.getByText('Every word').count(), 1);
  for (const name of [
    'h2', 'h3', 'h4', 'p', 'blockquote', 'ol[start="3"]', 'ul', 'dl dt', 'dl dd', 'pre code', 'table caption', 'thead th', 'tbody td', 'figure img', 'figcaption', 'audio source', 'details summary', 'hr', 'aside.callout .callout-title', 'sup.noteref a', '.footnotes dd', '.footnotes a.back', 'aside.card-link a',
    'strong', 'em', 'u', 's', 'p code', 'kbd', 'sub', 'sup', 'small', 'mark', 'q', 'a[href^="https:"]', 'abbr[title]', 'time[datetime]', 'ruby rt', '[lang="ar"][dir="rtl"]', 'br',
  ]) {
    assert.ok(await reader.locator(name).count(), `no ${name}`);
  }
  assert.deepEqual(said, []);
});

test('an embed asks its provider for nothing before a click', async (t) => {
  const { page, said, asked } = await host.visit(t);
  const load = page.getByRole('button', { name: /YouTube/ });
  await load.waitFor();
  assert.equal(await page.locator('iframe').count(), 0);
  assert.ok(!asked.some(({ url }) => url.includes('youtube')));
  await load.click();
  const frame = page.locator('iframe');
  await frame.waitFor();
  assert.equal(await frame.getAttribute('src'), 'https://www.youtube-nocookie.com/embed/L4ke_Ferry0');
  assert.equal(await frame.getAttribute('referrerpolicy'), 'strict-origin-when-cross-origin');
  assert.match(await frame.getAttribute('sandbox'), /allow-scripts/);
  assert.equal(await page.getByRole('link', { name: 'Watch it on YouTube' }).getAttribute('href'), 'https://www.youtube.com/watch?v=L4ke_Ferry0');
  assert.deepEqual(said, []);
});

test('a picture that does not come keeps its place and its caption', async (t) => {
  const { page } = await host.visit(t, { pictures: false });
  const figure = page.getByRole('figure').first();
  await figure.getByText('This picture could not be loaded.').waitFor();
  assert.equal(await figure.getByRole('link', { name: 'Open its address' }).getAttribute('href'), 'https://static.dw.com/image/99120158_303.jpg');
  await figure.getByText('林知远和韦伯周三通了电话').waitFor();
  assert.ok(await page.evaluate(() => globalThis.moved) < 0.01);
});

test('a row of the tree and its block light each other up', async (t) => {
  const { page, said } = await host.again({ hash: '#sample=wordpress' });
  await shown(page, /rowing boat/);
  await tab(page, 'Blocks');
  const rows = page.getByRole('treeitem');
  assert.equal(await rows.count(), parse(sample('wordpress')).blocks.length);
  const lit = page.locator('#reader .lit');
  await page.locator('.row').filter({ hasText: 'heading 2' }).first().hover();
  assert.equal(await lit.textContent(), 'The planks');
  await page.getByRole('article').getByText('Three planks were soft').hover();
  assert.match(await page.locator('.row.lit').textContent(), /paragraph.*Three planks/);
  await page.mouse.move(0, 0);
  await page.getByRole('article').getByRole('link', { name: 'the launch is on' }).focus();
  assert.match(await page.locator('.row.lit').textContent(), /Next year: oars/);
  // Opened, the rows within a block light up what they are in.
  const notes = rows.filter({ hasText: 'footnotes' });
  await notes.click();
  await page.getByRole('treeitem', { name: /^items/ }).click();
  await page.locator('[aria-level="3"]').first().click();
  assert.ok(await lit.count() === 1);
  assert.deepEqual(said, []);
});

test('the tree is walked by keyboard, into the article and back', async (t) => {
  const { page } = await host.again({ hash: '#sample=reddit' });
  await shown(page, /What do you pack/);
  await page.getByRole('tab', { name: 'Removed' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('tab', { name: 'Blocks' }).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Tab');
  const active = () => page.evaluate(() => document.activeElement.innerText.replace(/\s+/g, ' '));
  assert.match(await active(), /^0 paragraph We have seven days/);
  await page.keyboard.press('ArrowDown');
  assert.match(await active(), /^1 list dry bags/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.match(await active(), /^ordered false/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  assert.match(await active(), /^dry bags/);
  await page.keyboard.press('ArrowDown');
  assert.match(await active(), /^What did you bring/);
  await page.keyboard.press('Escape');
  assert.match(await active(), /^2 paragraph What did you bring/);
  await page.keyboard.press('End');
  assert.match(await active(), /^4 paragraph Edit: thanks/);
  await page.keyboard.press('Home');
  assert.match(await active(), /^0 /);
  assert.equal(await page.locator('[role="treeitem"][tabindex="0"]').count(), 1);
});

test('the outputs are those of the call that the page shows', async (t) => {
  const { page, said } = await host.again({ hash: '#sample=bbc&boilerplate=label&limits.depth=50' });
  await shown(page, /Lake ferries/);
  const options = { boilerplate: 'label', output: { markdown: true }, limits: { depth: 50 } };
  const article = parse(sample('bbc'), options);
  const { html: _, ...fields } = sample('bbc');
  await tab(page, 'Options');
  assert.equal(await page.locator('.call code').textContent(), callOf({ output: options.output, boilerplate: 'label', limits: options.limits }, fields));
  for (const [name, id] of [['HTML', 'html'], ['Markdown', 'markdown'], ['Text', 'text']]) {
    await tab(page, name);
    assert.equal(await page.locator(`#out-${id} code`).textContent(), article[id]);
  }
  await tab(page, 'JSON');
  assert.deepEqual(JSON.parse(await page.locator('#out-json code').textContent()), JSON.parse(JSON.stringify(article)));
  assert.deepEqual(said, []);
});

test('the code of the call is what one would write', () => {
  assert.equal(callOf({}, { url: 'u', 'a }; alert(1); ({ b': 1 }).includes('alert'), false);
  assert.equal(callOf({}), "import init, { parse } from 'feed-article';\n\nawait init();\nconst article = parse(item);\n");
  assert.equal(callOf({ embeds: 'drop', rules: [{ remove: [".it's"] }], limits: { depth: 3 } }, { title: 'x' }), `import init, { parse } from 'feed-article';

await init();
const item = { html, title }; // as a feed parser gives it
const article = parse(item, {
  embeds: 'drop',
  rules: [{ remove: ['.it\\'s'] }],
  limits: { depth: 3 },
});
`);
});

test('outputs are copied and downloaded', async (t) => {
  const { page } = await host.again({ hash: '#sample=medium' });
  await shown(page, /What a lighthouse taught me/);
  const article = parse(sample('medium'), { output: { markdown: true } });
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('Copied.').waitFor();
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0].types);
  assert.deepEqual([...types].sort(), ['text/html', 'text/plain']);
  for (const [name, id, extension] of [['HTML', 'html', 'html'], ['Markdown', 'markdown', 'md'], ['Text', 'text', 'txt']]) {
    await tab(page, name);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.waitForFunction(async (text) => await navigator.clipboard.readText() === text, article[id]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download', exact: true }).click()]);
    assert.equal(download.suggestedFilename(), `What-a-lighthouse-taught-me-about-error-messages.${extension}`);
    assert.equal(readFileSync(await download.path(), 'utf8'), article[id]);
  }
});

test('what was not asked for is said, not shown empty', async (t) => {
  const { page } = await host.again({ hash: '#sample=reddit&output.markdown=false' });
  await tab(page, 'Markdown');
  await page.locator('#out-markdown').getByText('switch output.markdown on under Options').waitFor();
});

test('what was removed is grouped by rule, and shown where it stood', async (t) => {
  const { page, said } = await host.again();
  const removed = page.getByRole('tabpanel', { name: /Removed/ });
  for (const rule of ['feedx-footer', 'copyright', 'leading-date', 'edge-divider', 'dw-article']) await removed.getByText(rule, { exact: true }).waitFor();
  await removed.getByText('2023-09-13T10:38:07.907Z').click();
  const entry = removed.locator('details[open]');
  assert.match(await entry.locator('.where').textContent(), /2023-09-13T10:38:07\.907Z.*林知远和韦伯周三通了电话/);
  await entry.getByRole('button', { name: 'Show in the source' }).click();
  const field = page.locator('#item-text');
  assert.equal(await field.evaluate((node) => node.value.slice(node.selectionStart, node.selectionEnd)), '2023-09-13T10:38:07.907Z');
  await entry.getByRole('button', { name: 'Show in the article' }).click();
  assert.ok(await page.locator('#reader .gone').evaluate((node) => node === node.parentElement.querySelector('figure')), 'the line is not above the first figure');
  await removed.locator('summary').filter({ hasText: '德国之声版权声明' }).click();
  await removed.locator('details[open]').filter({ hasText: '德国之声版权声明' }).getByRole('button', { name: 'Show in the source' }).click();
  assert.match(await field.evaluate((node) => node.value.slice(node.selectionStart, node.selectionEnd)), /^©[^]*版权说明。$/);
  assert.ok(await field.evaluate((node) => node.scrollTop) > 0, 'the source was not scrolled to it');
  await removed.locator('dt', { hasText: 'dw-article' }).locator('+ dd summary').click();
  await removed.getByText('https://api.dw.com/api/detail/article/99118703').waitFor();
  assert.deepEqual(said, []);
});

test('entries without text are found by what their rule looks for', () => {
  const source = '<p>One<!-- gone --> two <script>x</script><p onclick=run()>three <a href="/?utm_source=a&amp;b=1">four</a>';
  const find = finder(source);
  const at = (entry, from) => { const place = find(entry, from); return place && source.slice(place.start, place.end); };
  assert.equal(at({ kind: 'element', rule: 'comment' }), '<!--');
  assert.equal(at({ kind: 'element', rule: 'script' }), '<script>');
  assert.equal(at({ kind: 'attribute', rule: 'event-handler' }), ' onclick=');
  assert.equal(at({ kind: 'tracker', rule: 'tracking-parameter' }), '?utm_source=a');
  assert.equal(at({ kind: 'boilerplate', rule: 'a-rule-without-sign' }), undefined);
});

test('text is found in a source whatever stands between its words', () => {
  const source = '<p>Fish &amp; <b>chips</b>&nbsp;&#8212;\n daily</p><p>twice</p><p>twice</p><a href="https://a.example/?x=1&amp;y=2">link</a>';
  const find = finder(source);
  const at = (entry, from) => { const place = find(entry, from); return place && source.slice(place.start, place.end); };
  assert.equal(visible(source).text.trim(), 'Fish & chips — daily twice twice link');
  assert.equal(at({ text: 'Fish & chips — daily' }), 'Fish &amp; <b>chips</b>&nbsp;&#8212;\n daily');
  assert.equal(at({ url: 'https://a.example/?x=1&y=2' }), 'https://a.example/?x=1&amp;y=2');
  const first = find({ text: 'twice' });
  assert.notEqual(find({ text: 'twice' }, first.end).start, first.start);
  assert.equal(find({ text: 'nowhere' }), undefined);
  assert.match(first.before, /daily $/);
});

test('the raw item stands in a frame without scripts and network', async (t) => {
  const { page, asked } = await host.visit(t, { hash: '#sample=hostile' });
  const requests = [];
  const blocked = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => { if (request.failure().errorText === 'csp') blocked.push(request.url()); });
  await shown(page, 'Nothing in here runs');
  await page.locator('#pace').getByText(/^mean of|^measured again/).waitFor();
  requests.length = asked.length = 0;
  await tab(page, 'Rendered');
  const frame = page.locator('#raw iframe');
  await frame.waitFor();
  assert.equal(await frame.getAttribute('sandbox'), '');
  const inside = frame.contentFrame();
  await inside.getByText('A paragraph that would have covered the page.').waitFor();
  assert.equal(await inside.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'), "default-src 'none'");
  assert.equal(await inside.locator('script, iframe, link, meta[http-equiv="refresh" i]').count(), 0);
  await inside.getByRole('button', { name: 'Sign in' }).click();
  await inside.getByRole('link', { name: 'the lake' }).click();
  await page.waitForTimeout(150);
  assert.equal(page.context().pages().length, 1);
  assert.equal(await page.title(), 'Nothing in here runs – feed-article');
  assert.deepEqual(asked, []);
  assert.deepEqual(requests.filter((url) => /^https?:/.test(url) && !blocked.includes(url)), [], 'only what the policy stopped was tried');
  await page.getByLabel('Sample').selectOption('reddit');
  await inside.getByText('We have seven days').waitFor();
});

test('markup that shifts between two readings, or never ends one, is not rendered', async () => {
  const { page } = await host.again();
  const frame = page.locator('#raw iframe');
  const rendered = async (html) => {
    await tab(page, 'Source');
    await read(page, html);
    await tab(page, 'Rendered');
  };
  await rendered(`<p>Shifting text</p><form><math><mtext></form><form><mglyph><style></math><link rel=preconnect href="https://evil.example/"><p>Behind it`);
  await frame.contentFrame().getByText('Shifting text').waitFor();
  assert.equal(await frame.contentFrame().locator('link').count(), 0);
  const tags = Array.from({ length: 1000 }, (_, at) => `<font a=${at}>`).join('');
  await rendered(`<p>Endless text ${tags}</p>${'<p>x</p>'.repeat(1000)}`);
  await page.locator('#raw').getByText('An item made to hang browsers is only shown as source.').waitFor();
  await rendered(`<p>Plain again</p>${'<p><b>x</b> <a href="https://a.example/">y</a></p>'.repeat(1000)}`);
  await frame.contentFrame().getByText('Plain again').waitFor();
});

test('the details say what was found, and where', async (t) => {
  const { page } = await host.again();
  await tab(page, 'Details');
  const card = page.locator('#details');
  const said = await card.innerText();
  for (const words of ['Simplified Chinese', 'www.dw.com', '2 min', '法新社', '路透社', '© 2023年德国之声版权声明', 'in the header of the document', 'in a line of the body; with its offset', '2023-09-13T10:38:07.907Z', '（德国之声中文网）']) {
    assert.ok(said.includes(words), `no ${words} in ${said}`);
  }
  await page.getByLabel('Sample').selectOption('podcast');
  await card.getByText('Slow Water Radio').waitFor();
  assert.match(await card.innerText(), /41\.mp3\S*\s+audio\/mpeg · 40 min/);
});

test('options are read at once, and can be put back', async (t) => {
  const { page } = await host.again({ hash: '#sample=zh-news' });
  await tab(page, 'Options');
  const before = await page.locator('#removed-count').textContent();
  await page.getByLabel('Boilerplate').selectOption('keep');
  await page.waitForFunction((count) => document.getElementById('removed-count').textContent !== count, before);
  await page.locator('.call code').getByText("boilerplate: 'keep'").waitFor();
  await page.getByLabel('Rules').fill('[{ "remove": ["figure", "img"] }]');
  await page.getByLabel('Rules').blur();
  await page.locator('.call code').getByText("rules: [{ remove: ['figure', 'img'] }]").waitFor();
  await page.waitForFunction(() => !document.querySelector('#reader figure img'));
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.waitForFunction((count) => document.getElementById('removed-count').textContent === count, before);
  assert.equal(await page.getByLabel('Boilerplate').inputValue(), 'remove');
});
