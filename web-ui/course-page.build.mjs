// Builds the script, the style sheet and the engine of pages that live without a server (src/main/frontend/course-page)
// into the folder given: page.js, page.css and engine.js, each of which may stand inside a page or beside it. They are
// plain scripts, and nothing in them is fetched: browsers forbid modules and fetches in pages opened from a folder.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const here = import.meta.dirname;
const frontend = join(here, 'src/main/frontend');
const engine = join(here, '../simulator/browser/target/engine');
const target = process.argv[2];

/** Fonts of formulas come in three formats, of which each browser with this engine reads the smallest. */
const onlyWoff2 = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    /katex.*\.css/.test(id) ? code.replace(/,\s*url\([^)]*\.(woff|ttf)\)\s*format\(["'](woff|truetype)["']\)/g, '') : undefined,
};

/** A bundler would put it into the script, where it would still come late to a page that is being printed. */
const nothingLater = {
  name: 'nothing-later',
  resolveDynamicImport(source, importer) {
    throw new Error(`${importer} loads ${source} on demand, which a page from a folder has to have from the beginning`);
  },
};

async function bundle(entry, name, plugins) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root: here,
    resolve: { alias: { Frontend: frontend } },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '""' },
    plugins,
    build: {
      write: false,
      target: 'es2023',
      cssCodeSplit: false,
      assetsInlineLimit: () => true,
      lib: { entry, name, formats: ['iife'], fileName: name },
    },
  });
  const { output } = [result].flat()[0];
  const text = (file) => String(file.type === 'chunk' ? file.code : file.source);
  return {
    script: output
      .filter((file) => file.type === 'chunk')
      .map(text)
      .join('\n'),
    style: output
      .filter((file) => file.fileName.endsWith('.css'))
      .map(text)
      .join('\n'),
  };
}

/** A script that may stand inside a page: nothing in it ends the element. */
function embeddable(script) {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function packedEngine(worker) {
  const wasm = gzipSync(readFileSync(join(engine, 'engine.wasm')), { level: 9 }).toString('base64');
  return `globalThis.spikebookEngine=${JSON.stringify({ worker, wasm })};`;
}

if (!existsSync(join(engine, 'engine.wasm'))) {
  throw new Error(`${engine} has no engine: build simulator/browser first`);
}
const page = await bundle(join(frontend, 'course-page/course-page.ts'), 'coursePage', [onlyWoff2, nothingLater]);
const worker = await bundle(join(engine, 'worker.js'), 'engineWorker', []);
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'page.js'), embeddable(page.script));
writeFileSync(join(target, 'page.css'), page.style.replaceAll('</style', '<\\/style'));
writeFileSync(join(target, 'engine.js'), embeddable(packedEngine(worker.script)));
