// Times an engine on a document and prints one line of JSON: node bench.mjs ENGINE DOCUMENT POINTER VALUE...
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [engineAt, documentAt, pointer, ...values] = process.argv.slice(2);
const LEAST_MS = 3000;
const CHANGES = 60;
const FRAME_MS = 1000 / 60;

const began = performance.now();
const here = pathToFileURL(`${engineAt}/`);
await import(new URL("functions.js", here));
const { load } = await import(new URL("engine.wasm-runtime.js", here));
const bytes = await readFile(new URL("engine.wasm", here));
const { exports: engine } = await load(bytes);
engine.main([]);
const loadMs = performance.now() - began;
const document = await readFile(documentAt, "utf8");

function timed(work) {
    const start = performance.now();
    work();
    return performance.now() - start;
}

function open() {
    const outcome = engine.open(document, 2 ** 31);
    if (outcome !== "anew") {
        throw new Error(outcome);
    }
}

function median(times, share = 0.5) {
    const sorted = [...times].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const builds = [];
const runs = [];
for (let spent = 0; runs.length < 3 || spent < LEAST_MS; spent += runs.at(-1) + builds.at(-1)) {
    builds.push(timed(open));
    runs.push(timed(() => engine.advance(2 ** 30)));
}

open();
const { dtMs } = JSON.parse(engine.description());
const changes = [];
for (let k = 0; k < CHANGES; k++) {
    engine.advance(Math.ceil(FRAME_MS / dtMs));
    changes.push(
        timed(() => {
            engine.put(pointer, Number(values[k % values.length]));
            const outcome = engine.apply();
            if (outcome !== "steered") {
                throw new Error(outcome);
            }
            engine.advance(Math.ceil(FRAME_MS / dtMs));
            engine.frame();
        }),
    );
}

console.log(
    JSON.stringify({
        loadMs,
        wasmBytes: bytes.length,
        firstBuildMs: builds[0],
        buildMs: median(builds.slice(1)),
        firstRunMs: runs[0],
        runMs: median(runs.slice(runs.length >> 1)),
        changeMs: median(changes),
        change95Ms: median(changes, 0.95),
        memoryMiB: process.memoryUsage().rss / 2 ** 20,
    }),
);
