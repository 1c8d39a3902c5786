import resolve from '@rollup/plugin-node-resolve';

export default {
  input: { main: 'main.js', 'worker-thread': 'feed-article/worker-thread' },
  output: { dir: 'dist', format: 'es' },
  plugins: [resolve({ browser: true })],
};
