// A tree as text: names, attributes in alphabetical order, and text, whichever nodes it is divided into.

/**
 * @param {Iterable<Node>} nodes
 * @param {string} [without] a name of elements to leave out
 */
export function tree(nodes, without) {
  let out = '';
  let text = '';
  const say = (words) => {
    if (text) out += JSON.stringify(text);
    text = '';
    out += words;
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.data;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.localName === without) return;
      // A boolean attribute is often spelt out in XML.
      const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}=${JSON.stringify(value === name ? '' : value)}`).sort();
      const stranger = node.namespaceURI === 'http://www.w3.org/1999/xhtml' ? '' : ` of ${node.namespaceURI}`;
      say(`<${node.localName}${stranger}${attributes.join('')}>`);
      (node.content ?? node).childNodes.forEach(walk);
      say('</>');
    } else {
      say(`<${node.nodeName} ${JSON.stringify(node.data)}>`);
    }
  };
  for (const node of nodes) walk(node);
  say('');
  return out;
}
