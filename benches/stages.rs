//! The stages of a parse, one by one: `cargo bench`, or `cargo bench -- tree` for one of them.
//!
//! The stages are private; the sources are therefore compiled a second time, as modules of this program.

#![allow(dead_code, unused_imports, missing_docs, reason = "the public half of the crate is not used here")]
#![allow(clippy::enum_variant_names, clippy::struct_field_names, reason = "names that are exported are not looked at")]

#[path = "../src"]
mod stages {
    pub(crate) mod article;
    pub(crate) mod document;
    pub(crate) mod error;
    pub(crate) mod html;
    pub(crate) mod input;
    pub(crate) mod limits;
    pub(crate) mod options;
    pub(crate) mod page;
    pub(crate) mod profile;
    pub(crate) mod read;
    pub(crate) mod rules;
    pub(crate) mod sort;
    pub(crate) mod text;
    pub(crate) mod url;
    pub(crate) mod write;
}
#[path = "../tests/shapes/mod.rs"]
mod shapes;

// The sources look for each other, and for what the crate exports, at the root.
pub(crate) use article::{Article, SafeUrl};
pub(crate) use input::{FeedItem, Input};
pub(crate) use options::{Boilerplate, Options, Output};
pub(crate) use stages::{
    article, document, error, html, input, limits, options, page, profile, read, rules, sort, text, url, write,
};

use std::borrow::Cow;
use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::Tag;

const SEED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/archive/seed.txt");
const LOOK_ALIKE: &str = include_str!("../tests/cases/form-a/input.txt");

/// Counts tokens and builds nothing.
#[derive(Default)]
struct Count(usize);

impl Count {
    fn count<T>(&mut self, token: T) {
        black_box(token);
        self.0 += 1;
    }
}

impl html::tokenizer::Sink for Count {
    fn start_tag(&mut self, tag: Tag) -> html::tokenizer::Mode {
        self.count(tag);
        html::tokenizer::Mode::Data
    }

    fn end_tag(&mut self, name: LocalName) {
        self.count(name);
    }

    fn text(&mut self, text: StrTendril) {
        self.count(text);
    }

    fn nul(&mut self) {
        self.count(());
    }

    fn comment(&mut self, text: Cow<'_, str>) {
        self.count(text);
    }

    fn doctype(&mut self) {
        self.count(());
    }

    fn is_in_foreign(&self) -> bool {
        false
    }

    fn end(&mut self) {}
}

/// An archived document, and articles of growing size.
fn inputs() -> Vec<(&'static str, String)> {
    let archived = std::fs::read_to_string(SEED).unwrap_or_else(|_| {
        println!("../shared is not here: the look-alike stands for the seed");
        LOOK_ALIKE.to_owned()
    });
    let article = |bytes| shapes::benign().of_size(bytes);
    vec![
        ("seed", archived),
        ("article 1 kB", article(1_000)),
        ("article 100 kB", article(100_000)),
        ("article 4 MB", article(4_000_000)),
    ]
}

/// As the crate's own.
pub(crate) fn parse(input: impl Into<Input>, options: &Options) -> Result<Article, error::Error> {
    let mut document = document::open(input.into(), options)?;
    let mut tree = html::parse(std::mem::take(&mut document.body), &options.limits);
    let outside = page::read(&mut tree, &mut document, options.content);
    let known = read::Known::compile(options)?;
    let mut article = read::read(tree, &document, &outside, options, &known);
    let text = write::text(&article.blocks);
    read::measure(&mut article, text);
    write::fill(&mut article, options);
    Ok(article)
}

/// Calls `measure` with each input, as a benchmark of its name in the group `stage`.
fn each(
    criterion: &mut Criterion,
    stage: &str,
    mut measure: impl FnMut(&mut BenchmarkGroup<WallTime>, BenchmarkId, &str),
) {
    let mut group = criterion.benchmark_group(stage);
    group.sample_size(20);
    for (name, text) in inputs() {
        group.throughput(Throughput::Bytes(text.len() as u64));
        measure(&mut group, BenchmarkId::from_parameter(name), &text);
    }
    group.finish();
}

fn opened(text: &str, options: &Options) -> document::Document {
    document::open(Input::Text(text.to_owned()), options).unwrap()
}

fn tokenizer_alone(criterion: &mut Criterion) {
    each(criterion, "tokenizer", |group, id, text| {
        let text = StrTendril::from(text);
        group.bench_function(id, |bencher| {
            bencher.iter(|| {
                let mut tokens = html::tokenizer::Tokenizer::new(&text, 64, Count::default());
                tokens.run();
                tokens.sink.0
            });
        });
    });
}

fn tree_of_tokens(criterion: &mut Criterion) {
    let options = Options::default();
    each(criterion, "tree", |group, id, text| {
        let body = opened(text, &options).body;
        group.bench_function(id, |bencher| {
            bencher.iter_batched(|| body.clone(), |body| html::parse(body, &options.limits), BatchSize::PerIteration);
        });
    });
}

fn blocks_of_tree(criterion: &mut Criterion) {
    let options = Options::default();
    let known = read::Known::compile(&Options::default()).unwrap();
    each(criterion, "read", |group, id, text| {
        let document = opened(text, &options);
        group.bench_function(id, |bencher| {
            bencher.iter_batched(
                || html::parse(document.body.clone(), &options.limits),
                |tree| read::read(tree, &document, &page::Outside::default(), &options, &known),
                BatchSize::PerIteration,
            );
        });
    });
}

fn renderings_of_blocks(criterion: &mut Criterion) {
    let known = read::Known::compile(&Options::default()).unwrap();
    for (stage, html, markdown) in [("write HTML", true, false), ("write Markdown", false, true)] {
        let options = Options { output: Output { html, text: true, markdown }, ..Options::default() };
        each(criterion, stage, |group, id, text| {
            let document = opened(text, &options);
            let tree = html::parse(document.body.clone(), &options.limits);
            let mut article = read::read(tree, &document, &page::Outside::default(), &options, &known);
            let text = write::text(&article.blocks);
            read::measure(&mut article, text);
            group.bench_function(id, |bencher| {
                bencher.iter(|| {
                    write::fill(&mut article, &options);
                    article.html.as_ref().or(article.markdown.as_ref()).map(String::len)
                });
            });
        });
    }
}

fn whole(criterion: &mut Criterion) {
    let options = Options::default();
    each(criterion, "parse", |group, id, text| {
        group.bench_function(id, |bencher| {
            bencher.iter(|| parse(black_box(text), &options).unwrap());
        });
    });
}

criterion_group!(stages_of_a_parse, tokenizer_alone, tree_of_tokens, blocks_of_tree, renderings_of_blocks, whole);
criterion_main!(stages_of_a_parse);
