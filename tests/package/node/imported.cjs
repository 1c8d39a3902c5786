async function main() {
  const { parse } = await import('feed-article');
  const { sanitize } = await import('feed-article/inline');
  const { item, told } = await import('./item.js');
  console.log(JSON.stringify({ article: told(parse(item)), inline: sanitize(item.html, { baseUrl: item.url }) }));
}

main();
