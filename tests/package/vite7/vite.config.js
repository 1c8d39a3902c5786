export default { optimizeDeps: { exclude: ['feed-article'] } };
