import { bringEngine } from '../live-lab/home';

/** The engine as the page brings it: no file has to be fetched, which a page opened from a folder may not do. */
interface PackedEngine {
  /** script of the worker */
  worker: string;
  /** the WebAssembly module, gzip, in base 64 */
  wasm: string;
}

declare global {
  var spikebookEngine: PackedEngine | undefined;
}

/** Lets live labs run the engine that the page brought. */
export function bringEngineOfPage() {
  const engine = globalThis.spikebookEngine;
  if (engine) {
    const worker = URL.createObjectURL(new Blob([engine.worker], { type: 'text/javascript' }));
    let packed: Uint8Array | null = null;
    bringEngine({ worker: () => new Worker(worker), packed: () => (packed ??= bytes(engine.wasm)) });
  }
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
