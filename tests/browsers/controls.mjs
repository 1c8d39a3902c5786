// Negative controls: what no output holds, put through the same sinks, so that each detector is seen to fire in each engine.

/**
 * @typedef {object} Control
 * @property {string} html
 * @property {string} finds how one of the findings begins: its kind, then what was found
 * @property {string} [through] the sink; each one where there is none
 */

const call = (code) => `<img src=x onerror="${code}">`;

/** @type {Control[]} */
export const controls = [
  { html: call('alert(1)'), finds: 'code alert()' },
  { html: call('alert(1)'), finds: 'policy script-src-attr inline', through: 'innerHTML' },
  { html: '<script>alert(1)</script>', finds: 'code alert()', through: 'contextual fragment' },
  { html: '<script>alert(1)</script>', finds: 'code alert()', through: 'document.write, standards' },
  { html: '<svg onload=alert(1)></svg>', finds: 'code alert()', through: 'document.write, standards' },
  { html: '<details open ontoggle=alert(1)>x</details>', finds: 'code alert()', through: 'innerHTML' },
  { html: call('confirm(1)'), finds: 'code confirm()', through: 'innerHTML' },
  { html: call('prompt(1)'), finds: 'code prompt()', through: 'innerHTML' },
  { html: call('print()'), finds: 'code print()', through: 'innerHTML' },
  { html: call('window.open(1)'), finds: 'code open()', through: 'innerHTML' },
  { html: call('console.log(1)'), finds: 'code console.log()', through: 'innerHTML' },
  { html: call('throw 1'), finds: 'code error', through: 'innerHTML' },
  { html: call('Promise.reject(1)'), finds: 'code rejection', through: 'innerHTML' },
  { html: call('pwned = 1'), finds: 'state globals', through: 'innerHTML' },
  { html: call("location.hash = 'x'"), finds: 'state address', through: 'innerHTML' },
  { html: call("history.pushState(0, '', '/y')"), finds: 'state address', through: 'innerHTML' },
  { html: call("document.cookie = 'a=b'"), finds: 'state cookie', through: 'innerHTML' },
  { html: call('Object.prototype.x = 1'), finds: 'state prototypes', through: 'innerHTML' },
  { html: '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>', finds: 'code alert()', through: 'innerHTML' },
  { html: '<iframe src="javascript:parent.alert(1)"></iframe>', finds: 'code alert()', through: 'innerHTML' },

  { html: '<link rel=stylesheet href=https://control.example/a.css>', finds: 'request style https://control.example/a.css', through: 'innerHTML' },
  { html: '<link rel=stylesheet href=http://control.example/b.css>', finds: 'policy style-src-elem http://control.example/b.css', through: 'innerHTML' },
  { html: '<style>@import url(https://control.example/c.css)</style>', finds: 'request style https://control.example/c.css', through: 'innerHTML' },
  { html: '<p style="background: url(https://control.example/d.png)">x</p>', finds: 'policy style-src-attr', through: 'innerHTML' },
  { html: '<script src=https://control.example/e.js></script>', finds: 'request script https://control.example/e.js', through: 'contextual fragment' },
  { html: '<script src=https://control.example/f.js></script>', finds: 'request script https://control.example/f.js', through: 'document.write, standards' },
  { html: '<iframe src=https://control.example/g></iframe>', finds: 'request iframe https://control.example/g', through: 'innerHTML' },
  { html: '<iframe src=https://player.vimeo.com/video/1></iframe>', finds: 'request iframe https://player.vimeo.com/video/1', through: 'innerHTML' },
  { html: '<object data=https://control.example/h></object>', finds: 'policy object-src https://control.example', through: 'innerHTML' },
  { html: '<embed src=https://control.example/i>', finds: 'policy object-src https://control.example', through: 'innerHTML' },
  { html: '<link rel=preload as=fetch href=https://control.example/j>', finds: 'request empty https://control.example/j', through: 'innerHTML' },

  { html: '<form id=a><div></form><form id=b>x', finds: 'tree innerHTML three times again', through: 'innerHTML three times again' },
  { html: '<form id=a><div></form><form id=b>x', finds: 'tree document serialised three times', through: 'document serialised three times' },
  { html: '<p>a</p></div><p>b</p>', finds: 'tree deeper in a page', through: 'deeper in a page' },
  { html: '<li>a', finds: 'tree in a list in a quote', through: 'in a list in a quote' },
  { html: '</td><td>b', finds: 'tree in a cell', through: 'in a cell' },
  { html: '<p>a</div><p>b', finds: 'tree in a drawing', through: 'in a drawing' },

  { html: '<a href="java&#10;script:alert(1)">x</a>', finds: 'address a href', through: 'innerHTML' },
  { html: '<a href="\u0001javascript:alert(1)">x</a>', finds: 'address a href', through: 'innerHTML' },
  { html: '<img src="blob:x">', finds: 'address img src', through: 'innerHTML' },
  { html: '<blockquote cite="vbscript:x">x</blockquote>', finds: 'address blockquote cite', through: 'innerHTML' },
  { html: '<p id=location>x</p>', finds: 'name p id', through: 'innerHTML' },
  { html: '<img name=cookie>', finds: 'name img name', through: 'innerHTML' },
];

/** Leaves the page. */
export const leaving = call("location = 'https://control.example/away'");
