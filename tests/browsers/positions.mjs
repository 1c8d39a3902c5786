// Where a feed can put text. The names are printed with a failure.

const body = '<p>Body</p>';

/** @type {Record<string, (payload: string) => import('../../www/lib/index.d.ts').Input>} */
export const positions = {
  'body': (payload) => payload,
  'body of an item': (payload) => ({ html: payload, url: 'https://item.example/a/' }),
  'title': (payload) => ({ html: body, title: payload }),
  'item url': (payload) => ({ html: `<a href=x>y</a><img src=z>${payload}`, url: payload }),
  'author': (payload) => ({ html: body, authors: [{ name: payload, url: payload }, payload] }),
  'dates, language, site': (payload) => ({ html: body, published: payload, modified: payload, language: payload, siteName: payload }),
  'image': (payload) => ({ html: body, image: payload }),
  'attachment': (payload) => ({ html: body, attachments: [{ url: payload, type: payload }] }),
  'video': (payload) => `<video src="${payload}" poster='${payload}'><source src='${payload}' type="${payload}">${payload}</video>`,
  'frame': (payload) => `<iframe src="${payload}" title='${payload}'>${payload}</iframe>`,
  'caption': (payload) => `<figure><img src=https://picture.example/b.png><figcaption>${payload}</figcaption></figure>`,
  'cell, term, summary': (payload) => `<table><caption>${payload}</caption><tr><td>${payload}</table><dl><dt>${payload}<dd>${payload}</dl><details><summary>${payload}</summary>${payload}</details>`,
  'code': (payload) => `<pre><code class="language-${payload}">${payload}</code></pre>`,
  'attributes': (payload) => `<a href="${payload}">x</a><img src='${payload}' alt="${payload}" srcset="${payload} 2x">`,
  'other attributes': (payload) => `<p id="${payload}" lang='${payload}' dir="${payload}"><a title="${payload}" href=https://link.example/>x</a><a href='#${payload}'>y</a><abbr title='${payload}'>z</abbr><time datetime="${payload}">t</time><blockquote cite='${payload}'>q</blockquote>`,
  'bare attributes': (payload) => `<a href=${payload}>x</a><img src=${payload} alt=${payload} srcset=${payload}>`,
  'header': (payload) => `<!--1-->\n[${payload}](${payload})\n------\n\n${payload}`,
  'front matter': (payload) => `---\ntitle: ${payload}\nauthor: ${payload}\nfrom: ${payload}\n---\n${payload}`,
};
