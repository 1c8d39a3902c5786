export default {
  mode: 'production',
  target: 'node20',
  entry: './main.js',
  output: { filename: 'webpack.mjs', module: true, chunkFormat: 'module' },
  experiments: { outputModule: true },
};
