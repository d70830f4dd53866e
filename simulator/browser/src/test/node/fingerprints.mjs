// Prints a line for each request that comes as a line of JSON: { document } or { function, arguments }.
import { createInterface } from "node:readline";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const here = pathToFileURL(`${process.argv[2]}/`);
await import(new URL("functions.js", here));
const { load } = await import(new URL("engine.wasm-runtime.js", here));
const { exports: engine } = await load(await readFile(new URL("engine.wasm", here)));
engine.main([]);
let argumentsOfAll = new Float64Array(0);
for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    if (request.arguments) {
        const bytes = Buffer.from(request.arguments, "base64");
        argumentsOfAll = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
        console.log("");
    } else if (request.function) {
        console.log(engine.mathFingerprint(request.function, argumentsOfAll));
    } else {
        console.log(engine.fingerprint(request.document));
    }
}
