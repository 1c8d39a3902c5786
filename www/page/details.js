// The metadata card: what was found about the article, and where.

import { date } from './date.js';
import { element } from './element.js';

const number = new Intl.NumberFormat('en');
const sources = { header: 'the header of the document', feed: 'the feed', body: 'a line of the body', time: 'a <time> of the body' };

export function showDetails(root, article) {
  const { title, url, siteName, authors, published, modified, dates, language, dir, dateline, agencies, credits, copyright, commentsUrl, externalUrl, leadImage, attachments, chapters, embeds, links, images, counts, flags, readingTime } = article;
  const raised = Object.entries(flags).filter(([, set]) => set).map(([name]) => name);
  root.replaceChildren(
    card('Article', [
      ['Title', title && said(title, article)],
      ['Address', url && address(url)],
      ['About', externalUrl && address(externalUrl)],
      ['Discussion', commentsUrl && address(commentsUrl)],
      ['Site', siteName && said(siteName, article)],
      ['Authors', authors.length && authors.map((author) => element('span', { class: 'entry' }, author.url ? away(author.url, author.name) : said(author.name, article)))],
      ['Language', language && [languageName(language), ' ', element('code', {}, language), dir === 'rtl' ? ', right to left' : '']],
      ['Reading', `${number.format(Math.max(1, Math.round(readingTime / 60)))} min · ${number.format(counts.words)} words · ${number.format(counts.characters)} characters`],
      ['Flags', raised.length && element('code', {}, raised.join(', '))],
    ]),
    card('Dates', [
      ['Published', published && date(published, 'en')],
      ['Modified', modified && date(modified, 'en')],
      ...dates.map(({ value, raw, source, offset }) => ['Found', [element('span', { class: 'entry', dir: 'auto' }, raw), element('span', { class: 'reason' }, `in ${sources[source] ?? source}; ${offset === 'none' ? 'no offset named' : 'with its offset'}; `, element('code', {}, value))]]),
    ]),
    card('Credits', [
      ['Dateline', dateline && said(dateline, article)],
      ['Agencies', agencies.length && said(agencies.join(' · '), article)],
      ...credits.map(({ role, names }) => [said(role, article), said(names.join(' · '), article)]),
      ['Rights', copyright && said(copyright, article)],
    ]),
    card('Around the text', [
      ['Lead picture', leadImage && address(leadImage.url)],
      ['Pictures', images.length && String(images.length)],
      ['Links', links.length && Object.entries(tally(links)).map(([kind, count]) => `${count} ${kind}`).join(' · ')],
      ['Embeds', embeds.length && embeds.map((embed) => element('span', { class: 'entry' }, away(embed.url, `${embed.provider} ${embed.kind}`)))],
      ['Chapters', chapters.length && chapters.map(({ start, title, url: at }) => element('span', { class: 'entry' }, element('code', {}, clock(start)), ' ', at ? away(at, title) : said(title, article)))],
      ['Files', attachments.length && attachments.map(({ url: file, type, duration }) => element('span', { class: 'entry' }, address(file), ' ', element('span', { class: 'reason' }, [type, duration && `${Math.round(duration / 60)} min`].filter(Boolean).join(' · '))))],
    ]),
  );
}

function card(name, entries) {
  const known = entries.filter(([, value]) => value);
  return element('section', { class: 'group' },
    element('h3', {}, name),
    known.length ? element('dl', { class: 'card' }, known.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)]))
      : element('p', { class: 'reason' }, 'Nothing of this is in the item.'));
}

function clock(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[0] ? parts : parts.slice(1)).map((part, at) => (at ? String(part).padStart(2, '0') : part)).join(':');
}

function said(text, { language }) {
  return element('span', { lang: language, dir: 'auto' }, text);
}

function address(url) {
  return away(url, url.length > 90 ? `${url.slice(0, 60)}…${url.slice(-25)}` : url);
}

function away(url, text) {
  return element('a', { class: 'away-link', href: url, target: '_blank', rel: 'noopener noreferrer' }, text);
}

function tally(links) {
  const counts = {};
  for (const { kind } of links) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function languageName(tag) {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag);
  } catch {
    return '';
  }
}
