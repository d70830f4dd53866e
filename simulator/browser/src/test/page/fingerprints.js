// Answers all requests of the server, in a worker as in the application.
import "/engine/functions.js";
import { load } from "/engine/engine.wasm-runtime.js";
import { answers } from "./answers.js";

const { exports: engine } = await load(new URL("/engine/engine.wasm", import.meta.url).href);
engine.main([]);
const requests = await (await fetch("requests")).text();
const answer = answers(engine);
postMessage(requests.split("\n").map((line) => answer(JSON.parse(line))));
