//! Formulas: how pages mark them, and how the signs of `MathML` are written in TeX.

/// Signs and the TeX commands for them, with spaces between. Source: the LaTeX kernel and `amssymb`.
pub(crate) const SIGNS: &str = "\
    α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu \
    ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega \
    Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega \
    ± pm ∓ mp × times ÷ div ⋅ cdot ∗ ast ∘ circ ∙ bullet ⊕ oplus ⊗ otimes ⊖ ominus ∧ wedge ∨ vee ¬ neg \
    ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∼ sim ≃ simeq ≅ cong ∝ propto ≪ ll ≫ gg ≺ prec ≻ succ \
    ∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ∪ cup ∩ cap ∖ setminus ∅ emptyset \
    ∀ forall ∃ exists ∄ nexists ∂ partial ∇ nabla ∞ infty ℓ ell ℏ hbar ℜ Re ℑ Im ℵ aleph ′ prime ∠ angle ⊥ perp ∥ parallel ∣ mid \
    → to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ↦ mapsto ⟶ longrightarrow ⟹ implies ⟺ iff ↑ uparrow ↓ downarrow ↪ hookrightarrow \
    ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⋁ bigvee ⋀ bigwedge ⨁ bigoplus ⨂ bigotimes \
    … ldots ⋯ cdots ⋮ vdots ⋱ ddots ⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ Vert √ surd † dagger ⊢ vdash ⊨ models ⊤ top \
    ℝ mathbb{R} ℂ mathbb{C} ℕ mathbb{N} ℤ mathbb{Z} ℚ mathbb{Q} ℙ mathbb{P} 𝔼 mathbb{E}";

/// Other commands for some of them, which are read but not written.
pub(crate) const OTHER_COMMANDS: &str = "≤ le ≥ ge ≠ ne < lt > gt → rightarrow … dots ¬ lnot ∧ land ∨ lor ∅ varnothing ← gets ∖ backslash ‖ | { { } } % % # # & & $ $ _ _";

/// Commands that only say how something is set.
pub(crate) const SILENT: &str = "left right displaystyle textstyle limits nolimits big Big bigl bigr mathrm mathbf mathit mathsf mathtt boldsymbol rm";

/// Names of functions that TeX has a command for.
pub(crate) const FUNCTIONS: &str = "\
    arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin \
    sinh sup tan tanh";

/// Signs over something, and the command that sets them there.
pub(crate) const OVER: &str = "\
    ¯ overline ‾ overline _ overline ˉ bar ^ hat ˆ hat ̂ hat ~ tilde ˜ tilde ̃ tilde → vec ⃗ vec ⟶ vec ˙ dot . dot ̇ dot ¨ ddot ̈ ddot ˇ check ˘ breve \
    ` grave ´ acute ⏞ overbrace ︷ overbrace ⏜ overset{\\frown}";

/// The same under something.
pub(crate) const UNDER: &str = "_ underline ¯ underline ‾ underline ̲ underline ̱ underline ⏟ underbrace ︸ underbrace";

/// Signs that limits stand under and over.
pub(crate) const WITH_LIMITS: &str = "∑ ∏ ∐ ∫ ∬ ∭ ∮ ⋃ ⋂ ⋁ ⋀ ⨁ ⨂ lim max min sup inf limsup liminf det gcd Pr";

/// Styles of letters, and the commands for them.
pub(crate) const VARIANTS: [(&str, &str); 9] = [
    ("normal", "mathrm"),
    ("bold", "mathbf"),
    ("bold-italic", "boldsymbol"),
    ("double-struck", "mathbb"),
    ("script", "mathcal"),
    ("bold-script", "mathcal"),
    ("fraktur", "mathfrak"),
    ("sans-serif", "mathsf"),
    ("monospace", "mathtt"),
];

/// Environments of a table between two fences.
pub(crate) const MATRICES: [(&str, &str, &str); 5] =
    [("(", ")", "pmatrix"), ("[", "]", "bmatrix"), ("|", "|", "vmatrix"), ("‖", "‖", "Vmatrix"), ("{", "", "cases")];

/// Attributes that hold the TeX of a formula. Source: `MathJax` 4, Quill, `TinyMCE`, Canvas, `GitLab`, Feishu.
pub(crate) const TEX_ATTRIBUTES: [&str; 6] =
    ["data-latex", "data-tex", "data-value", "data-equation-content", "data-math", "data-expression"];

/// Classes around a formula that was rendered, and whether it stands on a line of its own. Source: `KaTeX`, `MathJax` 2 and 3, `MediaWiki`, Substack,
/// Quill, `GitHub`, mathjax-node, Zhihu.
pub(crate) const RENDERED: &[(&str, bool)] = &[
    ("katex-display", true),
    ("katex-block", true),
    ("katex", false),
    ("katex-error", false),
    ("MathJax_Display", true),
    ("MathJax_SVG_Display", true),
    ("MathJax_MathML", false),
    ("MathJax_Preview", false),
    ("MathJax_SVG", false),
    ("MathJax_CHTML", false),
    ("MathJax", false),
    ("MJXc-display", true),
    ("mjx-chtml", false),
    ("mwe-math-element", false),
    ("mwe-math-element-block", true),
    ("mwe-math-element-inline", false),
    ("latex-rendered", true),
    ("ql-formula", false),
    ("mjpage", false),
    ("mjpage__block", true),
    ("ztext-math", false),
];

/// Classes of elements whose text is a formula in TeX, and whether it stands on a line of its own. Source: pandoc, remark-math, `CKEditor`,
/// `PyMdown`, Stack Exchange, `GitHub`, Docutils, Sphinx.
pub(crate) const WRITTEN: &[(&str, bool)] = &[
    ("js-display-math", true),
    ("math-display", true),
    ("math-block", true),
    ("block-math", true),
    ("display-math", true),
    ("js-inline-math", false),
    ("js-render-math", false),
    ("math-inline", false),
    ("inline-math", false),
    ("math-tex", false),
    ("math-container", false),
    ("arithmatex", false),
    ("katex-eq", false),
    ("math", false),
];

/// Classes of pictures of formulas, whose alternative text is TeX, and whether each stands on a line of its own. Source: `WordPress`, `QuickLaTeX`,
/// `MediaWiki`, Moodle, Canvas, Habr.
pub(crate) const PICTURES: &[(&str, bool)] = &[
    ("latex", false),
    ("ql-img-inline-formula", false),
    ("ql-img-displayed-equation", true),
    ("mwe-math-fallback-image-inline", false),
    ("mwe-math-fallback-image-display", true),
    ("texrender", false),
    ("equation_image", false),
    ("formula", false),
    ("tex", false),
    ("math", false),
];

/// Addresses of pictures of formulas: a part of it, and what begins the TeX behind it. Source: `WordPress`, Zhihu, Google Charts, `GitHub`, `CodeCogs`,
/// `mathTeX`, Upmath.
pub(crate) const ADDRESSES: &[(&str, &str)] = &[
    ("latex.php?", "latex="),
    ("zhihu.com/equation?", "tex="),
    ("/chart?cht=tx", "chl="),
    ("/render/math?", "math="),
    ("math.now.sh", "from="),
    ("latex.codecogs.com/", "?"),
    ("mathtex.cgi", "?"),
    ("mimetex.cgi", "?"),
    ("i.upmath.me/svg/", "/svg/"),
];

/// What stands before a formula in text and behind it, and whether it stands on a line of its own. Source: `MathJax` and `KaTeX`; the last are
/// those of `WordPress` and its plug-ins. A single sign for dollars is none: it stands for money.
pub(crate) const DELIMITERS: [(&str, &str, bool); 6] = [
    ("\\[", "\\]", true),
    ("$$", "$$", true),
    ("\\(", "\\)", false),
    ("$latex ", "$", false),
    ("[latex]", "[/latex]", false),
    ("[math]", "[/math]", false),
];

/// The first of them that stands for nothing else, so that neither a renderer nor TeX need be there.
pub(crate) const WITHOUT_RENDERER: usize = 3;

/// Environments of TeX that are formulas on lines of their own wherever they stand. They stay in the formula. Source: `KaTeX`'s
/// automatic rendering and `MathJax`.
pub(crate) const ENVIRONMENTS: [(&str, &str); 10] = [
    ("\\begin{equation}", "\\end{equation}"),
    ("\\begin{equation*}", "\\end{equation*}"),
    ("\\begin{align}", "\\end{align}"),
    ("\\begin{align*}", "\\end{align*}"),
    ("\\begin{gather}", "\\end{gather}"),
    ("\\begin{gather*}", "\\end{gather*}"),
    ("\\begin{multline}", "\\end{multline}"),
    ("\\begin{multline*}", "\\end{multline*}"),
    ("\\begin{eqnarray}", "\\end{eqnarray}"),
    ("\\begin{eqnarray*}", "\\end{eqnarray*}"),
];

/// Signs that an editor writes in place of those of markup in an attribute. Source: `WIRIS`.
pub(crate) const MARKUP_SIGNS: [(&str, &str); 4] = [("«", "<"), ("»", ">"), ("¨", "\""), ("§", "&")];

/// Signs that stand in addresses for others. Source: `CodeCogs`.
pub(crate) const ADDRESS_SIGNS: [(&str, &str); 2] = [("&space;", " "), ("&plus;", "+")];

/// What names a renderer of formulas in the address or text of a script or style sheet, or in a class; lower case. The last is
/// `Asciidoctor`'s, which leaves formulas to `MathJax`.
pub(crate) const RENDERERS: [&str; 3] = ["mathjax", "katex", "stemblock"];
