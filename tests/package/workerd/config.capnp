using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const main :Workerd.Worker = (
  modules = [
    (name = "worker", esModule = embed "dist/worker.js"),
    (name = "feed_article_bg.wasm?module", wasm = embed "dist/feed_article_bg.wasm"),
  ],
  compatibilityDate = "2024-01-01",
);
