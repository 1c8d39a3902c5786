// The page that shows outputs and watches them. The runner calls window.reader; it hands over numbers and takes findings.

import init, { render } from '/pkg/index.js';
import { faults, faultsOfFields } from './addresses.mjs';
import { controls } from './controls.mjs';
import { changes, state, watch } from './detectors.mjs';
import { isPlayer } from './frames.mjs';
import { positions } from './positions.mjs';
import { sinks } from './sinks.mjs';
import { tree } from './tree.mjs';

/** @typedef {import('./detectors.mjs').Finding} Finding */
/** @typedef {{ html: string, tree: string, fragment?: () => DocumentFragment, players?: boolean, from?: string }} Output */

/** @type {Record<'payloads' | 'controls', Output[]>} */
const shown = { payloads: [], controls: controls.map(({ html }) => ({ html, tree: tree(template(html)) })) };
/** Trees by their HTML, in the order of shown.payloads. */
const known = new Map();
/** @type {Finding[]} */
let noted = [];
const note = (finding) => noted.push(finding);

const all = [...Object.keys(sinks), 'render()'];
const payloads = await (await fetch('/payloads.json')).json();
await init();
watch(window, note);

/**
 * Reads payloads in every position. Each output is kept once; that its tree is the one that render() builds is checked for each input.
 * @returns {{ inputs: number, findings: Finding[] }}
 */
function read(from, to, embeds) {
  let inputs = 0;
  const findings = [];
  for (const payload of payloads.slice(from, to)) {
    for (const [position, input] of Object.entries(positions)) {
      inputs += 1;
      const build = () => render(input(payload), embeds && { embeds });
      const { article, fragment } = build();
      const { html } = article;
      const origin = `${position}${embeds ? `, embeds ${embeds}` : ''}: ${JSON.stringify(payload)}`;
      if (!known.has(html)) {
        known.set(html, tree(template(html)));
        shown.payloads.push({ html, tree: known.get(html), fragment: () => build().fragment, players: embeds === 'iframe', from: origin });
      }
      const built = tree(fragment.childNodes);
      const found = faultsOfFields(article);
      if (built !== known.get(html)) found.push({ kind: 'tree', what: `render() built ${built}, html is read as ${known.get(html)}` });
      findings.push(...found.map(({ kind, what }) => ({ kind, what: `${what}\n  from ${origin}` })));
    }
  }
  return { inputs, findings };
}

/**
 * Puts outputs through sinks, waits until all that loads has loaded, and takes them away again.
 * @returns {Promise<Finding[]>}
 */
async function show(list, from, to, names) {
  noted = [];
  const before = state();
  const stage = document.body.appendChild(document.createElement('div'));
  const outputs = shown[list].slice(from, to);
  const players = outputs.some(({ players }) => players);
  for (const output of outputs) {
    for (const name of names ?? all) {
      const host = stage.appendChild(document.createElement('div'));
      if (name !== 'render()') compare(output, name, sinks[name](output.html, host, note));
      else if (output.fragment) host.append(output.fragment());
    }
  }
  const documents = [document, ...Array.from(stage.querySelectorAll(':scope > div > iframe:not([src])'), ({ contentDocument }) => contentDocument)];
  const roots = documents.flatMap((root) => [root, ...Array.from(root.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot).filter(Boolean)]);
  await loaded(roots);
  for (const root of roots) {
    // The page's own elements are not in question, nor is the frame that a sink writes into.
    const within = root === document ? stage : root;
    for (const element of within.querySelectorAll('*')) noted.push(...faults(element));
  }
  // Frames say goodbye when they are taken away.
  const found = [...noted];
  stage.remove();
  found.push(...changes(before));
  history.replaceState(null, '', before.address);
  return found.filter(({ kind, what }) => !(players && kind === 'policy' && isFrame(what)));
}

function compare(output, name, nodes) {
  // setHTML takes frames out, whatever it is told.
  const expected = name === 'setHTML' ? tree(template(output.html), 'iframe') : output.tree;
  const found = tree(nodes);
  if (found !== expected) note({ kind: 'tree', what: `${name}: ${found}\n  and not ${expected}` });
}

function isFrame(what) {
  const [directive, url] = what.split(' ');
  return directive === 'frame-src' && URL.canParse(url) && isPlayer(url);
}

/** Waits for pictures and frames, as if each had been scrolled to. */
async function loaded(roots) {
  const waiting = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('img, iframe[src]')) {
      element.loading = 'eager';
      if (element.complete) continue;
      waiting.push(new Promise((resolve) => ['load', 'error'].forEach((name) => element.addEventListener(name, resolve))));
    }
  }
  const limit = new Promise((resolve) => setTimeout(resolve, 5_000));
  await Promise.race([Promise.all(waiting), limit]);
  // Handlers of the events just waited for, and whatever they start.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

function template(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.childNodes;
}

window.reader = {
  read,
  show,
  counts: () => ({ payloads: payloads.length, positions: Object.keys(positions).length, sinks: all, outputs: shown.payloads.length }),
  from: (list, at) => shown[list][at].from,
};
