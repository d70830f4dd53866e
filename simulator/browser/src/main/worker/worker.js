// Runs a network in a web worker: see the README of simulator/browser for the protocol.
import "./functions.js";
import { load } from "./engine.wasm-runtime.js";
import { Player } from "./player.js";

let player;
let closed = false;

const MODULE = "./engine.wasm";

/** The module beside this file, or the one that a page without a server brought. */
function engine(packed) {
    if (packed === undefined) {
        return new URL(MODULE, import.meta.url).href;
    }
    return unpack(packed);
}

function unpack(packed) {
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(unpacked).arrayBuffer();
}

async function receive(request) {
    if (request.type === "load") {
        const started = performance.now();
        const module = await load(await engine(request.packed));
        module.exports.main([]);
        player = new Player(module.exports, send);
        send({ type: "loaded", engine: module.exports.version(), loadMs: performance.now() - started }, []);
    } else if (request.type === "data") {
        player.receive({ ...request, bytes: await unpack(request.packed) });
    } else {
        player.receive(request);
    }
}

function send(message, transferred) {
    postMessage(message, transferred);
}

let last = Promise.resolve();

onmessage = (event) => {
    last = last.then(async () => {
        if (closed) {
            return;
        }
        try {
            await receive(event.data);
        } catch (fault) {
            closed = true;
            player?.pause();
            send({ type: "failed", id: event.data.id, message: String(fault?.message ?? fault) }, []);
        }
    });
};
