// `feed-article/worker-thread` is the script of the worker: nothing to call, only to be run by a worker of one's own making.
export {};
