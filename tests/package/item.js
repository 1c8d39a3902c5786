// One item, and what has to come out of it in every environment. No import: this file is copied into each project.

export const item = {
  title: 'The bridge reopens',
  url: 'https://example.org/news/1',
  html: `
    <p onclick="steal()">The bridge <b>reopens</b> on <a href="/monday?utm_source=feed">Monday</a>.<script>alert(1)</script></p>
    <ul><li>On foot<li>By ship (船)</ul>
  `,
};

const body = '<p>The bridge <strong>reopens</strong> on <a href="https://example.org/monday" rel="noopener noreferrer"'
  + ' referrerpolicy="no-referrer" target="_blank">Monday</a>.</p><ul><li>On foot</li><li>By ship (船)</li></ul>';

export const expected = {
  title: 'The bridge reopens',
  html: body,
  text: 'The bridge reopens on Monday.\n\n- On foot\n- By ship (船)',
  blocks: [
    {
      type: 'paragraph',
      content: [
        'The bridge ', { type: 'strong', content: ['reopens'] }, ' on ',
        { type: 'link', url: 'https://example.org/monday', content: ['Monday'] }, '.',
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [[{ type: 'paragraph', content: ['On foot'] }], [{ type: 'paragraph', content: ['By ship (船)'] }]],
    },
  ],
  removed: ['event-handler', 'script', 'tracking-parameter'],
};

/** What `expected` says, of an article. */
export function told({ title, html, text, blocks, removed }) {
  return { title, html, text, blocks, removed: removed.map(({ rule }) => rule).sort() };
}
