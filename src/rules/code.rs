//! How code is marked by the highlighters that blogs use.

/// What stands before the language in a class. Source: the HTML Standard, highlight.js, Prism, GitHub, `SyntaxHighlighter`, Crayon, `MediaWiki`.
pub(crate) const LANGUAGE_PREFIXES: [&str; 7] =
    ["language-", "lang-", "highlight-source-", "highlight-text-", "brush:", "lang:", "mw-highlight-lang-"];

/// The same where a language of [`LANGUAGES`] has to follow. Source: Sphinx, Org mode, Gist.
pub(crate) const KNOWN_LANGUAGE_PREFIXES: [&str; 3] = ["highlight-", "src-", "type-"];

/// Attributes that name the language. Source: Hugo, Shiki, GitHub, `EnlighterJS`, Confluence, Tistory, Mintlify.
pub(crate) const LANGUAGE_ATTRIBUTES: [&str; 7] = [
    "data-lang",
    "data-language",
    "data-tagsearch-lang",
    "data-enlighter-language",
    "data-code-lang",
    "data-ke-language",
    "language",
];

/// An attribute that holds what the class of others does, with `brush:` in it. Source: Confluence.
pub(crate) const PARAMETERS: &str = "data-syntaxhighlighter-params";

/// What stands in place of a language where there is none, with spaces between. Source: Discourse, Hugo, Prism, Sphinx, highlight.js, Notion.
pub(crate) const NO_LANGUAGES: &str = "auto default fallback no-highlight nohighlight none plain Plain undefined";

/// Classes beside which a bare class names the language. Source: Hexo, highlight.js, Pandoc, Rouge, `SyntaxHighlighter`, `DokuWiki`.
pub(crate) const HIGHLIGHTERS: [&str; 6] =
    ["highlight", "hljs", "sourceCode", "prettyprint", "syntaxhighlighter", "code"];

/// Languages that are named by a bare class or a label, with spaces between them.
pub(crate) const LANGUAGES: &str = "\
    apache asm astro bash bat batch c c++ clj clojure cmake cmd coffeescript console cpp cs csharp css csv dart diff docker \
    dockerfile ejs elisp elixir elm emacs-lisp erlang fish fortran fs fsharp glsl go golang gql gradle graphql groovy handlebars \
    haskell hcl hlsl hs html http ini java javascript jinja js json json5 jsonc jsx julia kotlin kt latex less liquid lisp \
    log lua make makefile markdown matlab md mdx mermaid mysql nginx nix objectivec ocaml pascal perl pgsql php plaintext \
    postgresql powershell prisma properties proto protobuf ps1 pug py python r rb rs ruby rust sass scala scheme scss sh \
    shell solidity sql sqlite svelte svg swift terraform tex text tf toml ts tsx twig txt typescript vb vbnet vim viml vue \
    wasm xml yaml yml zig zsh";

/// Classes of line numbers beside code; they go if nothing but numbers is in them. Source: Hexo, Rouge, Pygments,
/// GitHub, highlightjs-line-numbers, Crayon, Hugo, Expressive Code, react-syntax-highlighter, `VuePress`, Prism, CSDN, `WeChat`,
/// Zola, Vim, Org mode.
pub(crate) const GUTTERS: [&str; 22] = [
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
    "giallo-ln",
    "LineNr",
    "linenr",
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

/// Classes of lines within code, which stand one below the other without line ends between. Source: Shiki, Hugo, Prism's renderers, Monaco, Crayon,
/// Gatsby.
pub(crate) const LINES: [&str; 7] =
    ["line", "code-line", "token-line", "view-line", "crayon-line", "ec-line", "gatsby-highlight-code-line"];

/// Attributes of such lines. Source: rehype-pretty-code, Medium.
pub(crate) const LINE_ATTRIBUTES: [&str; 2] = ["data-line", "data-selectable-paragraph"];

/// What copies code says, in small letters, with spaces between. Source: Mintlify, Discourse.
pub(crate) const COPIES: &str = "copy copied 复制 复制代码 複製 コピー copier kopieren copiar копировать";

/// Parts of the names of letters of one width; lower case.
pub(crate) const FONTS: [&str; 4] = ["mono", "menlo", "consolas", "courier"];

/// Classes of a label beside code that says its language. Source: `VuePress`, `VitePress`, Docsify, Crayon.
pub(crate) const LANGUAGE_LABELS: [&str; 6] =
    ["lang", "code-lang", "code-language", "crayon-language", "lang-label", "language-label"];

/// Attributes that name the file of code. Source: rehype-pretty-code, Docusaurus, Gist, Prism's toolbar, Chirpy,
/// `EnlighterJS`.
pub(crate) const TITLE_ATTRIBUTES: [&str; 8] = [
    "data-enlighter-title",
    "data-title",
    "data-filename",
    "data-file",
    "data-file-name",
    "data-tagsearch-path",
    "data-label",
    "file",
];

/// Classes of the title bar of code, whole. Source: Asciidoctor, `MkDocs`, Zenn, Qiita, Org mode.
pub(crate) const TITLES: [&str; 6] = ["filename", "file-name", "code-lang", "codename", "title", "org-src-name"];

/// Those of them that say it wherever they stand.
pub(crate) const FILE_NAMES: &[&str] = TITLES.split_at(2).0;

/// Attributes of the title bar of code, and what they begin with. Source: rehype-pretty-code, Mintlify.
pub(crate) const TITLE_MARKS: [(&str, &str); 2] =
    [("data-rehype-pretty-code-title", ""), ("data-component-part", "code-block-header")];

/// Classes of lists of definitions whose terms are titles of code. Source: `DokuWiki`.
pub(crate) const LISTS: [&str; 2] = ["file", "code"];

/// Names of code and of those who colour it, in such classes.
pub(crate) const TITLED: [&str; 3] = ["code", "highlight", "shiki"];

/// Parts of such classes beside them.
pub(crate) const TITLE_PARTS: [&str; 6] = ["title", "caption", "filename", "file-name", "header", "name"];
