// Frames that run apart: a name under localhost is a site of its own, so that a browser which keeps sites apart gives it a process
// and a cache of its own, and what hangs there does not hang here.

let sites = 0;

/** Whether this page is served from this machine, where every name under localhost leads back to it. */
export const isPossible = () => ['127.0.0.1', 'localhost'].includes(location.hostname);

/** A site that was not used before. */
export const site = () => `http://bench-${(sites += 1)}-${Date.now().toString(36)}.localhost:${location.port}`;

/**
 * @param {string} origin
 * @returns {Promise<{ ask(message: object, limit?: number): Promise<any>, close(): void }>} ask() gives undefined when there was no answer in time
 */
export async function open(origin) {
  const frame = document.createElement('iframe');
  frame.src = `${origin}/bench/frame.html`;
  const answer = (limit) => new Promise((resolve) => {
    const listen = ({ source, data }) => {
      if (source === frame.contentWindow) end(data);
    };
    const timer = setTimeout(() => end(undefined), limit);
    function end(value) {
      clearTimeout(timer);
      removeEventListener('message', listen);
      resolve(value);
    }
    addEventListener('message', listen);
  });
  const ready = answer(10_000);
  document.body.append(frame);
  if (!(await ready)) {
    frame.remove();
    throw new Error(`the frame of ${origin} did not start: this browser does not lead names under localhost to this machine`);
  }
  return {
    async ask(message, limit = 60_000) {
      const answered = answer(limit);
      frame.contentWindow.postMessage(message, origin);
      return answered;
    },
    close: () => frame.remove(),
  };
}
