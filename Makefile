# `make help` lists the commands.

SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help serve build extension test test-browsers bench sizes report fuzz check clean setup

PORT ?= 8000
SECONDS ?= 1800
WITH_TOOLS := . scripts/tools &&

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 20

serve: build ## Build, and serve the host page on http://127.0.0.1:8000 (another port with PORT=)
	@exec node scripts/serve.mjs $(PORT)

build: setup ## Leave the npm package in pkg/
	@$(WITH_TOOLS) node scripts/pack.mjs

extension: build ## Leave the browser extension in target/extension/, for Chromium and for Firefox
	@node scripts/extension.mjs

# Node's runner comes last: its summary closes the output.
test: ## Run every test: native, in Node, in a headless browser, on the page, of the package, of the extension
	@scripts/setup tests
	@$(WITH_TOOLS) node scripts/pack.mjs
	cargo test
	@scripts/fuzz runs 5000
	@$(WITH_TOOLS) wasm-pack test --mode no-install --node -- --test node
	@scripts/browser-test
	@$(WITH_TOOLS) node --test tests/node/*.test.mjs tests/page/*.test.mjs tests/extension/*.test.mjs tests/package/*.test.mjs tests/bench/*.test.mjs tests/browsers/chromium.test.mjs

test-browsers: ## Try every payload in Chromium, Firefox and WebKit
	@scripts/setup browsers
	@$(WITH_TOOLS) node scripts/pack.mjs
	@$(WITH_TOOLS) node --test --test-concurrency=1 tests/browsers/*.test.mjs

fuzz: ## Look for broken promises, SECONDS= for each target (1800)
	@scripts/setup tests
	@scripts/fuzz seconds $(SECONDS)

bench: ## Compare with other libraries in headless Chromium (the tables of docs/benchmarks.md), then time the stages natively
	@scripts/setup tests
	@$(WITH_TOOLS) node scripts/pack.mjs
	@$(WITH_TOOLS) node scripts/bench.mjs
	cargo bench

sizes: build ## Print what weighs how much in the .wasm, by crate and module
	@node scripts/sizes.mjs

report: ## Print how often each rule acts over the corpus, and how signals do on hosts left out (RULE= prints all that one acts on)
	@cargo run --quiet --example report -- $(RULE)
	@[ -n "$(RULE)" ] || cargo test --quiet --lib signals::tests -- --nocapture

check: setup ## Check format, lints (pedantic, native and wasm) and documentation
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib --test web --test node -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --no-deps

clean: ## Remove what was built; the tools in the cache stay
	rm -rf target fuzz/target pkg www/node_modules tests/package/node_modules

setup:
	@scripts/setup
