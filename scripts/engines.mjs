// How each browser engine is started: all three speak WebDriver, so that only the driver and what it is told differ.

import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(join(root, 'www/package.json'));
const { Builder, Capabilities } = require('selenium-webdriver');
const { findFreePort } = require('selenium-webdriver/net/portprober');
const { DriverService } = require('selenium-webdriver/remote');

const headless = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'].args;

/** Chatter of the browser itself, switched off. */
const quiet = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': 'data:,',
};

/** Times to the microsecond, where they are measured. */
const exact = { 'privacy.reduceTimerPrecision': false };

const engines = {
  chromium: {
    title: 'Chromium',
    browser: process.env.CHROME || 'chromium',
    driver: process.env.CHROMEDRIVER || 'chromedriver',
    says: (binary, proxy) => ({ browserName: 'chrome', 'goog:chromeOptions': { binary, args: headless }, ...through(proxy) }),
  },
  firefox: {
    title: 'Firefox',
    browser: process.env.FIREFOX || 'firefox-esr',
    driver: process.env.GECKODRIVER || 'geckodriver',
    says: (binary, proxy) => ({ browserName: 'firefox', 'moz:firefoxOptions': { binary, args: ['-headless'], prefs: { ...quiet, ...exact } }, ...through(proxy) }),
  },
  webkit: {
    title: 'WebKitGTK',
    browser: process.env.WEBKIT || 'MiniBrowser',
    driver: process.env.WEBKITDRIVER || 'WebKitWebDriver',
    // From the proxy capability it would make a proxy that speaks TLS, and not accept its certificate.
    says: (binary, proxy) => ({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation', ...(proxy ? [`--proxy=http://${proxy}`] : [])] } }),
    // It has no headless mode.
    display: 'Xvfb',
  },
};

const through = (proxy) => (proxy ? { proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy } } : {});

/** The full path of a command; where there is none, the error says what to do. */
function command(name) {
  const found = spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).stdout.trim();
  if (!found) throw new Error(`${name} is missing: run scripts/setup browsers`);
  return found;
}

/**
 * A session of its own.
 * @param {keyof typeof engines} name
 * @param {string} [proxy] host and port where every request is sent
 */
export async function start(name, proxy) {
  const { title, browser, driver, display, says } = engines[name];
  const binary = command(browser);
  const screen = display && (await startDisplay(command(display)));
  const port = await findFreePort();
  const service = new DriverService(command(driver), { loopback: true, port, args: [`--port=${port}`], env: { ...process.env, ...screen?.env } });
  const stop = async () => {
    await service.kill();
    screen?.stop();
  };
  try {
    const session = await new Builder()
      .usingServer(await service.start())
      .withCapabilities(new Capabilities({ ...says(binary, proxy), acceptInsecureCerts: true }))
      .build();
    const capabilities = await session.getCapabilities();
    return {
      session,
      version: `${title} ${capabilities.getBrowserVersion()}`,
      async stop() {
        await session.quit();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDisplay(command) {
  // It chooses a free number and writes it to the descriptor.
  const server = spawn(command, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', (data) => resolve(String(data).trim()));
    server.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
  });
  return { env: { DISPLAY: `:${number}` }, stop: () => server.kill() };
}
