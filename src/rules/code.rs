//! How code is marked by the highlighters that blogs use.

/// What stands before the language in a class. Source: the HTML Standard, highlight.js, Prism, GitHub.
pub(crate) const LANGUAGE_PREFIXES: [&str; 4] = ["language-", "lang-", "highlight-source-", "brush:"];

/// Classes beside which a bare class names the language. Source: Hexo, highlight.js, Pandoc, Rouge.
pub(crate) const HIGHLIGHTERS: [&str; 4] = ["highlight", "hljs", "sourceCode", "prettyprint"];

/// Languages that are named by a bare class, with spaces between them.
pub(crate) const LANGUAGES: &str = "\
    bash c clojure cpp csharp cs css dart diff dockerfile elixir elm erlang fsharp go graphql haskell html ini \
    java javascript js json jsx kotlin latex lisp lua makefile matlab nginx objectivec ocaml perl php powershell \
    python r ruby rust scala shell sql swift toml typescript xml yaml";

/// Classes of line numbers beside code; they go if nothing but numbers is in them. Source: Hexo, Rouge, Pygments,
/// GitHub, highlightjs-line-numbers, Crayon.
pub(crate) const GUTTERS: [&str; 9] = [
    "gutter",
    "rouge-gutter",
    "linenos",
    "lineno",
    "line-numbers",
    "line-number",
    "blob-num",
    "hljs-ln-numbers",
    "crayon-nums",
];
