// Every example of the README and of docs/ that is JavaScript is run: in Node, on a page, in React.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pkg, room, root, tool } from './room.mjs';

const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];
const read = (file) => readFileSync(join(root, file), 'utf8');

const guides = ['README.md', ...readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];

/** Those of the README first. */
const examples = guides.flatMap((file) => [...read(file).matchAll(/^```(\w+)\S*\n(.*?)^```$/gms)].map(([, language, code]) => ({ file, language, code })));
const inLanguage = (name) => examples.filter(({ language }) => language === name).map(({ code }) => code);
const inPage = (code) => code.includes("'feed-article/worker'");
const isMap = (code) => code.includes('type="importmap"');
const importMap = inLanguage('html').find(isMap);

test('each example is in a language that is tried here', () => {
  const known = ['html', 'js', 'json', 'jsx', 'mermaid', 'rust', 'sh'];
  assert.deepEqual(examples.filter(({ language }) => !known.includes(language)), []);
});

let server;
let browser;
let address;

before(async () => {
  server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  [address] = await once(server.stdout.setEncoding('utf8'), 'data');
  browser = await chromium.launch({ executablePath: process.env.CHROME, args });
});

after(async () => {
  await browser?.close();
  server?.kill();
});

/** What a page with these elements writes to its console, and its last element. */
async function shown(elements, headers = {}) {
  const page = await browser.newPage();
  const lines = [];
  const errors = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const body = `<!doctype html><body>${importMap}${elements}`;
  await page.route('**/example.html', (route) => route.fulfill({ contentType: 'text/html', body, headers }));
  await page.goto(`${address.trim()}/example.html`);
  await page.waitForFunction(() => window.done);
  const last = await page.evaluate(() => document.body.lastElementChild.outerHTML);
  await page.close();
  assert.deepEqual(errors, []);
  return { lines, last };
}

test('examples for a page', async () => {
  const [code, ...others] = inLanguage('html').filter((code) => !isMap(code));
  assert.equal(others.length, 0, 'another example in HTML: say here what it does');
  const { lines, last } = await shown(code.replace('</script>\n', 'window.done = true;</script>'));
  assert.equal(last, '<p>Hello <strong>there</strong></p>');
  assert.equal(lines.length, 1);
});

test('examples for a worker', async () => {
  const [code, withPolicy, ...others] = inLanguage('js').filter(inPage);
  assert.equal(others.length, 0, 'another example for a worker: say here what it does');
  await shown(`<script type="module">${code}; window.done = article.html === '<p>Hello</p>' && articles.length === 2;</script>`);

  // Under the strictest policy that docs/bundlers.md says is enough; 'unsafe-inline' is for the script of this very page.
  const table = [...read('docs/bundlers.md').matchAll(/^\| `([a-z]+-src .*?)` \|/gm)].map(([, directive]) => directive);
  const [script, connect] = ['script-src', 'connect-src'].map((name) => table.find((directive) => directive.startsWith(name)));
  const policy = `default-src 'none'; ${script} 'self' 'unsafe-inline'; ${connect}; require-trusted-types-for 'script'; trusted-types my-page`;
  await shown(`<script type="module">${withPolicy}; window.done = article.html === '<p>Hello</p>';</script>`, { 'content-security-policy': policy });
});

test('examples for Node', (t) => {
  const codes = inLanguage('js').filter((code) => !inPage(code));
  assert.ok(codes.length >= 5);
  const feed = `<rss version="2.0"><channel><title>A feed</title><link>https://example.org/</link>${
    ['One', 'Two', 'Three'].map((word) => `<item><title>${word}</title><description>&lt;p&gt;${word}</description></item>`).join('')}</channel></rss>`;
  const folder = room(t, {
    ...Object.fromEntries(codes.map((code, n) => [`${n}.mjs`, code])),
    'fetch.mjs': `globalThis.fetch = async () => new Response(${JSON.stringify(feed)});`,
  });
  // A copy, as npm makes it: what a link leads to looks for feedsmith elsewhere.
  rmSync(join(folder, 'node_modules/feed-article'));
  cpSync(pkg, join(folder, 'node_modules/feed-article'), { recursive: true });
  symlinkSync(join(root, 'www/node_modules/feedsmith'), join(folder, 'node_modules/feedsmith'));
  const printed = codes.map((_, n) => execFileSync(process.execPath, ['--import', './fetch.mjs', `${n}.mjs`], { cwd: folder, stdio: 'pipe', encoding: 'utf8' }));
  const shown = ['One', 'Two', 'Three'].map((word) => `${word} null <p>${word}</p>\n`).join('');
  assert.ok(printed.includes(shown), `the example of a feed, in ${printed}`);
});

test('examples for React', (t) => {
  const [code, ...others] = inLanguage('jsx');
  assert.equal(others.length, 0, 'another example in JSX: say here what it does');
  const all = readFileSync(join(root, 'tests/cases/body-tables/input.html'), 'utf8')
    + '<h2>T</h2><p>a <b>b</b><br><a href="https://x.example/">l</a> <ruby>漢<rt>kan</rt></ruby></p><ol start=3><li>1</ol><blockquote>q</blockquote>'
    + '<figure><img src="https://x.example/a.jpg"><figcaption>Caption</figcaption></figure><pre>x</pre><hr><p>end';
  const folder = room(t, {
    'package.json': '{ "type": "module" }',
    'Body.jsx': code,
    'show.mjs': `
      import { createElement } from 'react';
      import { renderToStaticMarkup } from 'react-dom/server';
      import { parse } from 'feed-article';
      import { Body } from './out/Body.js';
      console.error = (...words) => { throw new Error(words.join(' ')); };
      console.log(renderToStaticMarkup(createElement(Body, { blocks: parse(${JSON.stringify(all)}).blocks })));
    `,
  });
  for (const name of ['react', 'react-dom']) symlinkSync(join(root, 'www/node_modules', name), join(folder, 'node_modules', name));
  execFileSync(process.execPath, [join(dirname(tool('typescript/package.json')), 'bin/tsc'),
    '--allowJs', '--jsx', 'react-jsx', '--module', 'nodenext', '--target', 'es2022', '--outDir', 'out', 'Body.jsx'], { cwd: folder, stdio: 'inherit' });
  const html = execFileSync(process.execPath, [join(folder, 'show.mjs')], { encoding: 'utf8' });
  for (const part of ['<h2>T</h2>', '<strong>b</strong>', '<ruby>漢<rt>kan</rt></ruby>', '<ol start="3">', '<figcaption>Caption</figcaption>', '<td', '<hr/>', '<p>end</p>']) {
    assert.ok(html.includes(part), `${part} is not in ${html}`);
  }
});
