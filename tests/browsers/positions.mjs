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
  'page: head': (payload) => page({ title: payload, head: `<meta property="og:title" content="${payload}"><meta name=author content='${payload}'><link rel=canonical href="${payload}"><meta property="og:image" content="${payload}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${payload}","author":"${payload}","articleBody":"${payload}"}</script>` }),
  'page: article': (payload) => page({ article: payload }),
  'page: around the article': (payload) => page({ menu: payload, rest: payload }),
};

/** A whole page, with prose enough to be one. */
function page({ title = 'A page', head = '', menu = '', article = '', rest = '' }) {
  const prose = '<p>Every evening at a quarter to seven, she rows out to the stone off the north shore, and lights a lamp that no chart has shown for years.</p>'.repeat(3);
  return `<!doctype html><html><head><title>${title}</title>${head}</head><body><header><nav><a href="/">Front page</a>${menu}</nav></header><main><article><h1>A page</h1>${prose}${article}${prose}</article></main><aside>${rest}</aside><footer>Printed on Thursdays.</footer></body></html>`;
}
