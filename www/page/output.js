// The article as HTML, Markdown, text and JSON: shown when asked for, to copy and to download.

import { copyRich, copyText, download } from './copy.js';

const longest = 200_000;

const forms = {
  html: { type: 'text/html', write: ({ html }) => html, option: 'output.html' },
  markdown: { type: 'text/markdown', extension: 'md', write: ({ markdown }) => markdown, option: 'output.markdown' },
  text: { type: 'text/plain', extension: 'txt', write: ({ text }) => text, option: 'output.text' },
  json: { type: 'application/json', write: (article) => JSON.stringify(article, null, 2) },
};

export function createOutput({ say }) {
  const acts = document.getElementById('acts');
  let article;
  let shown = 'reader';

  const written = () => (forms[shown] ?? forms.html).write(article);

  document.getElementById('copy').addEventListener('click', () => {
    if (shown === 'reader' && article.html !== undefined) copyRich({ html: article.html, text: article.text ?? article.excerpt }, say);
    else if (written() !== undefined) copyText(written(), say);
    else say(missing());
  });
  document.getElementById('download').addEventListener('click', () => {
    const name = shown === 'reader' ? 'html' : shown;
    const text = written();
    if (text === undefined) say(missing());
    else download(`${fileName(article)}.${forms[name].extension ?? name}`, forms[name].type, text);
  });

  const missing = () => `This was not asked for: switch ${(forms[shown] ?? forms.html).option} on under Options.`;

  function fill() {
    const form = forms[shown];
    if (!form || !article) return;
    const code = document.querySelector(`#out-${shown} code`);
    const text = form.write(article) ?? missing();
    code.textContent = text.length > longest ? `${text.slice(0, longest)}\n… and ${text.length - longest} more characters: copy or download it to have all.` : text;
    if (shown !== 'json') {
      code.setAttribute('lang', article.language ?? 'und');
      code.setAttribute('dir', shown === 'html' ? 'ltr' : article.dir);
    }
  }

  return {
    show(latest) {
      article = latest;
      acts.hidden = false;
      fill();
    },
    select(name) {
      shown = name;
      fill();
    },
  };
}

function fileName({ title }) {
  const words = (title ?? 'article').normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return words.slice(0, 60) || 'article';
}
