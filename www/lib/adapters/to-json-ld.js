import { compact } from './field.js';

/**
 * A NewsArticle of schema.org.
 * @param {import('../index.d.ts').Article} article
 * @returns {import('../adapters.d.ts').NewsArticle}
 */
export function toJsonLd(article) {
  const { title, url, excerpt, published, modified, language, siteName } = article;
  return compact({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title ?? undefined,
    url: url ?? undefined,
    mainEntityOfPage: url ?? undefined,
    discussionUrl: article.commentsUrl ?? undefined,
    about: article.externalUrl ? { '@type': 'WebPage', url: article.externalUrl } : undefined,
    description: excerpt || undefined,
    articleBody: article.text,
    wordCount: article.counts.words,
    timeRequired: `PT${article.readingTime}S`,
    datePublished: published ?? undefined,
    dateModified: modified ?? undefined,
    inLanguage: language ?? undefined,
    author: article.authors.map(person),
    publisher: siteName === null ? undefined : organization(siteName),
    sourceOrganization: article.agencies.map(organization),
    dateline: article.dateline ?? undefined,
    copyrightNotice: article.copyright ?? undefined,
    image: pictures(article),
    video: article.embeds.filter(({ kind }) => kind === 'video').map(video),
    associatedMedia: article.attachments.map(file),
  });
}

function person({ name, url }) {
  return compact({ '@type': 'Person', name, url });
}

function organization(name) {
  return { '@type': 'Organization', name };
}

/** The main picture comes first. */
function pictures({ leadImage, images }) {
  const rest = images.filter(({ url }) => url !== leadImage?.url);
  return [...(leadImage ? [leadImage] : []), ...rest].map(({ url, caption, alt, credit, width, height }) =>
    compact({
      '@type': 'ImageObject',
      url,
      caption,
      description: alt || undefined,
      creditText: credit,
      width: pixels(width),
      height: pixels(height),
    }));
}

function pixels(value) {
  return value === undefined ? undefined : { '@type': 'QuantitativeValue', value, unitCode: 'E37' };
}

function video({ url, embedUrl, thumbnail, title }) {
  return compact({ '@type': 'VideoObject', name: title, url, embedUrl, thumbnailUrl: thumbnail });
}

function file({ url, type, size, duration, title }) {
  return compact({
    '@type': type?.startsWith('audio/') ? 'AudioObject' : type?.startsWith('video/') ? 'VideoObject' : 'MediaObject',
    name: title,
    contentUrl: url,
    encodingFormat: type,
    contentSize: size === undefined ? undefined : String(size),
    duration: duration === undefined ? undefined : `PT${duration}S`,
  });
}
