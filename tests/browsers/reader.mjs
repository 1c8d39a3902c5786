// The runner's hand on the page: its calls, and what the network saw of them.

import { isPlayer } from './frames.mjs';
import { home } from './network.mjs';

/** What an article may ask for wherever it is shown. */
const harmless = ['image', 'audio', 'video', 'track'];

/**
 * @param {import('selenium-webdriver').WebDriver} session
 * @param {Awaited<ReturnType<typeof import('./network.mjs').network>>} wire
 */
export async function open(session, wire) {
  await session.manage().setTimeouts({ script: 120_000, pageLoad: 60_000 });
  await session.get(home);
  await session.wait(() => session.executeScript('return Boolean(window.reader)'), 30_000, 'the page did not start');
  let asked = 0;

  /** Calls the page; an error there is an error here. */
  async function call(method, ...values) {
    const answer = await session.executeAsyncScript(
      'const [method, values, done] = arguments; Promise.resolve().then(() => window.reader[method](...values)).then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }))',
      method,
      values,
    );
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  function requests(players) {
    const taken = wire.take();
    asked += taken.length;
    const allowed = ({ destination, url }) => harmless.includes(destination) || (players && destination === 'iframe' && isPlayer(url));
    return taken.filter((request) => !allowed(request)).map(({ destination, url }) => ({ kind: 'request', what: `${destination} ${url}` }));
  }

  return {
    counts: () => call('counts'),
    from: (list, at) => call('from', list, at),
    read: (from, to, embeds) => call('read', from, to, embeds),
    /** How many requests there were. */
    asked: () => asked,
    /** What showing outputs brought to light, in the page and on the network. */
    async show(list, from, to, players = false, names = undefined) {
      const early = requests(false);
      const found = await call('show', list, from, to, names);
      const address = await session.getCurrentUrl();
      if (address !== home) throw new Error(`the page went to ${address} while it showed ${await call('from', list, from)} and ${to - from - 1} more`);
      return [...early, ...found, ...requests(players)];
    },
  };
}
