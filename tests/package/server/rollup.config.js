import resolve from '@rollup/plugin-node-resolve';

export default {
  input: 'main.js',
  output: { file: 'dist/rollup.mjs', format: 'es' },
  plugins: [resolve({ exportConditions: ['node'] })],
};
