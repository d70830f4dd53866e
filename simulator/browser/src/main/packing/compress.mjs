// Puts FILE.br beside each file of the engine in the folder given, at the highest level, which is too slow for a server to do
// with each answer: it sends these to browsers that take them (ResponseWriter of Vaadin), others get gzip.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true }).filter((file) => /\.(js|wasm)$/.test(file))) {
    const content = readFileSync(join(folder, name));
    const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params }));
}
