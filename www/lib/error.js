/** What every entry throws, and rejects with. */
export class FeedArticleError extends Error {
  /**
   * @param {import('./index.d.ts').FeedArticleError['code']} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }

  get name() {
    return 'FeedArticleError';
  }
}
