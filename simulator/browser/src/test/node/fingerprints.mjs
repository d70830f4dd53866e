// Prints a line for each request that comes as a line of JSON.
import { createInterface } from "node:readline";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { answers } from "../page/answers.js";

const here = pathToFileURL(`${process.argv[2]}/`);
await import(new URL("functions.js", here));
const { load } = await import(new URL("engine.wasm-runtime.js", here));
const { exports: engine } = await load(await readFile(new URL("engine.wasm", here)));
engine.main([]);
const answer = answers(engine);
for await (const line of createInterface({ input: process.stdin })) {
    console.log(answer(JSON.parse(line)));
}
