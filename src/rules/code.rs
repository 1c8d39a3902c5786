//! How code is marked by the highlighters that blogs use.

/// What stands before the language in a class. Source: the HTML Standard, highlight.js, Prism, GitHub.
pub(crate) const LANGUAGE_PREFIXES: [&str; 4] = ["language-", "lang-", "highlight-source-", "brush:"];

/// The same where a language of [`LANGUAGES`] has to follow. Source: Sphinx, Org mode.
pub(crate) const KNOWN_LANGUAGE_PREFIXES: [&str; 2] = ["highlight-", "src-"];

/// Attributes that name the language. Source: Hugo, Shiki, GitHub.
pub(crate) const LANGUAGE_ATTRIBUTES: [&str; 3] = ["data-lang", "data-language", "data-tagsearch-lang"];

/// Classes beside which a bare class names the language. Source: Hexo, highlight.js, Pandoc, Rouge, `SyntaxHighlighter`.
pub(crate) const HIGHLIGHTERS: [&str; 5] = ["highlight", "hljs", "sourceCode", "prettyprint", "syntaxhighlighter"];

/// Languages that are named by a bare class, with spaces between them.
pub(crate) const LANGUAGES: &str = "\
    bash c clojure console cpp csharp cs css dart diff dockerfile elixir elm erlang fsharp go graphql haskell html ini \
    java javascript js json jsx kotlin latex lisp lua makefile matlab nginx objectivec ocaml perl php powershell \
    python r ruby rust scala shell sql swift toml typescript xml yaml";

/// Classes of line numbers beside code; they go if nothing but numbers is in them. Source: Hexo, Rouge, Pygments,
/// GitHub, highlightjs-line-numbers, Crayon, Hugo, Expressive Code, react-syntax-highlighter, `VuePress`, Prism, CSDN, `WeChat`.
pub(crate) const GUTTERS: [&str; 19] = [
    "lnt",
    "ln",
    "lnum",
    "linenumber",
    "linenodiv",
    "hljs-ln-n",
    "gutter",
    "rouge-gutter",
    "linenos",
    "lineno",
    "line-numbers",
    "line-number",
    "blob-num",
    "hljs-ln-numbers",
    "crayon-nums",
    "line-numbers-wrapper",
    "line-numbers-rows",
    "pre-numbering",
    "code-snippet__line-index",
];

/// Classes of tables that hold nothing but code. Source: Hugo, Rouge, Pygments, GitHub, highlightjs-line-numbers, Crayon.
pub(crate) const TABLES: [&str; 7] = [
    "lntable",
    "rouge-table",
    "highlighttable",
    "codehilitetable",
    "js-file-line-container",
    "hljs-ln",
    "crayon-table",
];

/// Classes of lines within code, which stand one below the other without line ends between. Source: Shiki, Hugo, Prism's renderers, Monaco, Crayon.
pub(crate) const LINES: [&str; 6] = ["line", "code-line", "token-line", "view-line", "crayon-line", "ec-line"];

/// Classes of a label beside code that says its language. Source: `VuePress`, `VitePress`, Docsify, Crayon.
pub(crate) const LANGUAGE_LABELS: [&str; 4] = ["lang", "code-lang", "code-language", "crayon-language"];

/// Attributes that name the file of code. Source: rehype-pretty-code, Docusaurus, Gist, Prism's toolbar.
pub(crate) const TITLE_ATTRIBUTES: [&str; 6] =
    ["data-title", "data-filename", "data-file", "data-file-name", "data-tagsearch-path", "data-label"];

/// Classes of the title bar of code, whole. Source: Asciidoctor, `MkDocs`, Zenn, Qiita, Org mode.
pub(crate) const TITLES: [&str; 6] = ["filename", "file-name", "code-lang", "codename", "title", "org-src-name"];

/// Parts of such classes beside `code`.
pub(crate) const TITLE_PARTS: [&str; 6] = ["title", "caption", "filename", "file-name", "header", "name"];
