export default {
  build: { ssr: 'main.js', emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'vite.mjs' } } },
  ssr: { noExternal: true },
};
