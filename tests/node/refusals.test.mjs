// A wrong input or option is refused with its code, and a sentence that names the field, what was expected and what was found.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedArticleError, parse, parseMany, render, sanitize } from '../../pkg/node.js';

function refuses(call, code, message) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof FeedArticleError && error instanceof Error);
    assert.deepEqual([error.name, error.code, error.message], ['FeedArticleError', code, message]);
    return true;
  });
}

const item = 'a string, or an object with html';
const person = 'a name, or an object with a name and perhaps a url';
const fields = 'html, title, url, siteName, authors, published, modified, language, image, attachments, commentsUrl, externalUrl';

const inputs = [
  [undefined, `input: expected ${item}, found undefined`],
  [null, `input: expected ${item}, found null`],
  [7, `input: expected ${item}, found 7`],
  [true, `input: expected ${item}, found true`],
  [7n, `input: expected ${item}, found a bigint`],
  [Symbol('html'), `input: expected ${item}, found a symbol`],
  [() => '<p>', `input: expected ${item}, found a function`],
  [['<p>'], `input: expected ${item}, found an array`],
  [{}, 'input.html: expected a string, found undefined'],
  [Promise.resolve('<p>'), 'input.html: expected a string, found undefined'],
  [{ html: null }, 'input.html: expected a string, found null'],
  [{ html: { toString: () => '<p>' } }, 'input.html: expected a string, found an object'],
  [{ html: '', titel: 'x' }, `unknown field "input.titel"; expected one of ${fields}`],
  [{ html: '', title: 1.5 }, 'input.title: expected a string, found 1.5'],
  [{ html: '', authors: 'me' }, 'input.authors: expected an array, found "me"'],
  [{ html: '', authors: ['me', 3] }, `input.authors[1]: expected ${person}`],
  [{ html: '', authors: [{ url: 'x' }] }, `input.authors[0]: expected ${person}`],
  [{ html: '', attachments: [{}] }, 'input.attachments[0].url: expected a string, found undefined'],
  [{ html: '', attachments: [{ url: 'x', size: '12' }] }, 'input.attachments[0].size: expected a number, found "12"'],
  [{ get html() { throw new Error('no'); } }, 'input.html: reading it threw an error'],
  [new Proxy({}, { ownKeys() { throw new Error('no'); } }), 'input: reading its keys threw an error'],
];

for (const [input, message] of inputs) {
  test(message, () => refuses(() => parse(input), 'invalid-input', message));
}

const whole = 'a whole number from 0 to 4294967295';

const options = [
  [7, 'options: expected an object, found 7'],
  [[], 'options: expected an object, found an array'],
  [{ output: { html: 1 } }, 'option output.html: expected true or false, found 1'],
  [{ output: { mardown: true } }, 'unknown option "output.mardown"; expected one of html, text, markdown'],
  [{ limits: { bytes: 'abc' } }, `option limits.bytes: expected ${whole}, found "abc"`],
  [{ limits: { bytes: -1 } }, `option limits.bytes: expected ${whole}, found -1`],
  [{ limits: { nodes: 0.5 } }, `option limits.nodes: expected ${whole}, found 0.5`],
  [{ limits: { nodes: NaN } }, `option limits.nodes: expected ${whole}, found NaN`],
  [{ limits: { attributes: 2 ** 32 } }, `option limits.attributes: expected ${whole}, found 4294967296`],
  [{ limits: { depth: 0 } }, 'option limits.depth: expected 1 to 400, found 0'],
  [{ limits: [] }, 'option limits: expected an object, found an array'],
  [{ boilerplate: 'delete' }, 'option boilerplate: expected "remove" or "label" or "keep", found "delete"'],
  [{ embeds: true }, 'option embeds: expected "placeholder" or "iframe" or "drop", found true'],
  [{ links: { target: '_top' } }, 'option links.target: expected "_blank" or "_self", found "_top"'],
  [{ images: { referrerPolicy: 'x'.repeat(50) } }, `option images.referrerPolicy: expected "no-referrer" or "strict-origin-when-cross-origin", found "${'x'.repeat(40)}…"`],
  [{ images: { proxy: 'x' } }, 'option images.proxy: expected an absolute http or https address with one {url} after its host, found "x"'],
  [{ baseUrl: '/x' }, 'option baseUrl: expected an absolute http or https address, found "/x"'],
  [{ rules: [{ keep: 'p[' }] }, 'option rules[0].keep: expected a CSS selector, found "p["'],
  [{ rules: [{ host: 'https://example.org/' }] }, 'option rules[0].host: expected a host such as example.org, found "https://example.org/"'],
  [{ rules: [{ host: '*.example.org' }] }, 'option rules[0].host: expected a host such as example.org, found "*.example.org"'],
  [{ rules: [{ host: 'example.org:81' }] }, 'option rules[0].host: expected a host such as example.org, found "example.org:81"'],
  [{ rules: [{ host: '' }] }, 'option rules[0].host: expected a host such as example.org, found ""'],
  [{ rules: {} }, 'option rules: expected an array, found an object'],
  [{ rules: [{}, { remove: ['p', 3] }] }, 'option rules[1].remove[1]: expected a string, found 3'],
  [{ idPrefix: 'a b' }, 'option idPrefix: expected only letters, digits, - and _, found "a b"'],
];

for (const [option, message] of options) {
  test(message, () => {
    refuses(() => parse('<p>', option), 'invalid-option', message);
    refuses(() => sanitize('<p>', option), 'invalid-option', message);
    // Whatever is in the list: the options hold for all of it.
    refuses(() => parseMany([], option), 'invalid-option', message);
  });
}

test('what is null or undefined is absent', () => {
  const bare = parse({ html: '<p>x' });
  assert.deepEqual(parse({ html: '<p>x', title: null, authors: null, url: undefined }, null), bare);
  assert.deepEqual(parse({ html: '<p>x' }, { limits: undefined, output: null, baseUrl: null }), bare);
});

test('a changed prototype changes neither options nor items', (t) => {
  const changed = { embeds: 'iframe', images: { proxy: 'https://evil.example/?{url}' }, url: 'http://192.168.1.1/', title: 'T', idPrefix: 'x-' };
  t.after(() => Object.keys(changed).forEach((key) => delete Object.prototype[key]));
  const item = { html: '<p id=a>x<img src="http://192.168.1.1/a.png"><img src="https://a.example/b.png"><iframe src="https://www.youtube.com/embed/L4ke_Ferry0"></iframe>' };
  const before = [parse(item, {}), sanitize(item.html, {})];
  for (const [key, value] of Object.entries(changed)) Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
  const after = [parse(item, {}), sanitize(item.html, {})];
  assert.deepEqual(JSON.parse(JSON.stringify(after)), JSON.parse(JSON.stringify(before)));
  class Item { get html() { return '<p>x'; } }
  refuses(() => parse(new Item()), 'invalid-input', 'input.html: expected a string, found undefined');
});

test('an item over the limit names the limit', () => {
  refuses(() => parse('<p>äx', { limits: { bytes: 5 } }), 'too-large', 'the item has at least 6 bytes, more than the limit of 5 (limits.bytes)');
});

test('an item far over the limit is not even copied', () => {
  const message = 'the item has at least 8 bytes, more than the limit of 5 (limits.bytes)';
  for (const call of [parse, sanitize]) refuses(() => call('<p>abcde', { limits: { bytes: 5 } }), 'too-large', message);
  refuses(() => parse({ html: '<p>abcde' }, { limits: { bytes: 5 } }), 'too-large', message);
});

test('every text of an item counts before any of them is copied', () => {
  const large = 'x'.repeat(100);
  const refusal = { code: 'too-large', message: 'the item has at least 100 bytes, more than the limit of 99 (limits.bytes)' };
  const fields = ['html', 'title', 'url', 'siteName', 'published', 'modified', 'language', 'image'];
  const items = [
    ...fields.map((name) => ({ html: '', [name]: large })),
    { html: '', authors: [large] },
    { html: '', authors: [{ ['n'.repeat(100)]: 1 }] },
    { html: '', attachments: [{ url: large }] },
    { html: '', attachments: [{ url: '', type: large }] },
    { html: 'x'.repeat(50), title: 'x'.repeat(50) },
  ];
  for (const item of items) assert.throws(() => parse(item, { limits: { bytes: 99 } }), refusal);
});

test('a text of a gigabyte takes no memory of WebAssembly, whatever is wrong with it', () => {
  const huge = 'x'.repeat(2 ** 29 - 24);
  const before = process.memoryUsage().external;
  for (const item of [huge, { html: huge }, { html: '', title: huge }, { html: '', authors: [{ name: huge }] }]) {
    assert.throws(() => parse(item), { code: 'too-large' });
  }
  for (const item of [{ html: '', authors: huge }, { html: '', [huge]: 1 }, { html: '', attachments: [{ url: '', size: huge }] }]) {
    assert.throws(() => parse(item), { code: 'invalid-input' });
  }
  assert.ok(process.memoryUsage().external - before < 2 ** 28);
});

test('a getter is asked once: what it gives later counts for nothing', () => {
  let asked = 0;
  const item = { get html() { return (asked += 1) === 1 ? '<p>first' : '<p>later'; } };
  assert.equal(parse(item).html, '<p>first</p>');
  assert.equal(asked, 1);
});

test('options that a caller changes between two calls count as they are now', () => {
  const options = { output: { html: true }, rules: [] };
  const html = '<p>a</p><p class=x>b</p>';
  assert.equal(parse(html, options).html, '<p>a</p><p>b</p>');
  options.rules.push({ remove: ['.x'] });
  assert.equal(parse(html, options).html, '<p>a</p>');
  options.output.html = false;
  assert.equal(parse(html, options).html, undefined);
  assert.equal(sanitize(html), '<p>a</p><p>b</p>');
});

test('for a list, options are read once, whatever its items call', () => {
  let asked = 0;
  const options = { get rules() { asked += 1; return [{ remove: ['.x'] }]; } };
  const html = '<p>a</p><p class=x>b</p>';
  const other = { get html() { sanitize('<p>', { embeds: 'drop' }); return html; } };
  assert.deepEqual(parseMany([html, other, html, html], options).map((article) => article.html), Array(4).fill('<p>a</p>'));
  assert.equal(asked, 1);
});

test('what is no text does not come through as text', () => {
  const { html, title } = parse({ html: '<p>a\ud800b\0c\u0007d', title: '\udfffT\0' });
  assert.equal(html, '<p>a\ufffdbcd</p>');
  assert.equal(title, '\ufffdT');
});

test('what is nested without end is refused', () => {
  const deep = JSON.parse(`${'{"name":'.repeat(20_000)}1${'}'.repeat(20_000)}`);
  const cyclic = { name: 'x' };
  cyclic.name = cyclic;
  for (const author of [deep, cyclic]) refuses(() => parse({ html: 'x', authors: [author] }), 'invalid-input', `input.authors[0]: expected ${person}`);
});

test('sanitize takes only a string', () => {
  refuses(() => sanitize({ html: '' }), 'invalid-input', 'html: expected a string, found an object');
});

test('parseMany keeps a bad item from harming the others', () => {
  const [first, bad, last] = parseMany(new Set(['<p>a', 3, '<p>b']));
  assert.equal(first.html, '<p>a</p>');
  assert.ok(bad instanceof FeedArticleError);
  assert.equal(bad.code, 'invalid-input');
  assert.equal(last.html, '<p>b</p>');
});

test('parseMany takes only a list', () => {
  const message = 'inputs: expected an array or another iterable of items';
  for (const inputs of [undefined, 3, {}, '<p>']) refuses(() => parseMany(inputs), 'invalid-input', message);
});

test('render says what to use where there is no document', () => {
  refuses(() => render('<p>'), 'unsupported', 'render() needs a document; here there is none: use parse() and its html or blocks');
});
