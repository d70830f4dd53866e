// Times an engine on a document and prints one line of JSON: node bench.mjs ENGINE DOCUMENT POINTER VALUE...
// A run is timed by the processor time of the thread that computes, so that other work on the machine does not count. Some systems count
// it in ticks of 4 ms: short runs are timed several together. A change and a frame are timed by the clock, as who waits for them would.
import { readFile, readdir } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [engineAt, documentAt, pointer, ...values] = process.argv.slice(2);
const LEAST_MS = 3000;
const LEAST_TIMED_MS = 100;
const CHANGES = 150;
const WARM_CHANGES = 30;
const FRAME_MS = 1000 / 60;
const MOST_IN_FRAME = 200_000;

const here = pathToFileURL(`${engineAt}/`);
await import(new URL("functions.js", here));
const { load } = await import(new URL("engine.wasm-runtime.js", here));
const bytes = await readFile(new URL("engine.wasm", here));
const compiling = performance.now();
await WebAssembly.compile(bytes, { builtins: ["js-string"] });
const starting = performance.now();
const { exports: engine } = await load(bytes);
engine.main([]);
const started = performance.now();
const document = await readFile(documentAt, "utf8");

function processorMs() {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
}

function processed(work) {
    const start = processorMs();
    work();
    return processorMs() - start;
}

function waited(work) {
    const start = performance.now();
    work();
    return performance.now() - start;
}

function open() {
    const outcome = engine.open(document, 2 ** 31);
    if (outcome !== "restarted") {
        throw new Error(outcome);
    }
}

function quantile(times, share = 0.5) {
    const sorted = [...times].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

async function sizes() {
    const total = { raw: 0, gzip: 0, brotli: 0 };
    for (const name of (await readdir(engineAt)).filter((file) => /\.(js|wasm)$/.test(file))) {
        const content = await readFile(new URL(name, here));
        total.raw += content.length;
        total.gzip += gzipSync(content).length;
        total.brotli += brotliCompressSync(content).length;
    }
    return total;
}

const builds = [];

/** A whole run from its start: the time to build it, and to advance it to its end. */
function run() {
    const buildMs = waited(open);
    const { steps } = JSON.parse(engine.description());
    return { buildMs, runMs: processed(() => engine.advance(steps)) };
}

const firstRunMs = waited(() => builds.push(run().buildMs));
const together = Math.max(1, Math.ceil(LEAST_TIMED_MS / (firstRunMs / 2)));
const runs = [];
for (let spent = 0; runs.length < 3 || spent < LEAST_MS; spent += runs.at(-1) * together) {
    const several = Array.from({ length: together }, run);
    builds.push(...several.map(({ buildMs }) => buildMs));
    runs.push(several.reduce((sum, { runMs }) => sum + runMs, 0) / together);
}

/** What a page shows next while it plays in real time. */
function frame() {
    engine.advance(stepsAFrame);
    engine.frame(MOST_IN_FRAME, MOST_IN_FRAME);
}

open();
const stepsAFrame = Math.ceil(FRAME_MS / JSON.parse(engine.description()).dtMs);
const sets = [];
const frames = [];
const changed = [];
for (let k = 0; k < CHANGES; k++) {
    const played = waited(frame);
    const set = waited(() => {
        engine.put(pointer, Number(values[k % values.length]));
        const outcome = engine.apply();
        if (outcome !== "steered") {
            throw new Error(outcome);
        }
    });
    const shown = waited(frame);
    if (k >= WARM_CHANGES) {
        frames.push(played);
        sets.push(set);
        changed.push(set + shown);
    }
}

console.log(
    JSON.stringify({
        compileMs: starting - compiling,
        startMs: started - starting,
        sizes: await sizes(),
        firstBuildMs: builds[0],
        buildMs: quantile(builds.slice(1)),
        firstRunMs: firstRunMs - builds[0],
        runMs: quantile(runs.slice(runs.length >> 1)),
        setMs: quantile(sets),
        frameMs: quantile(frames),
        changedMs: quantile(changed),
        changed95Ms: quantile(changed, 0.95),
        memoryMiB: process.memoryUsage().rss / 2 ** 20,
    }),
);
