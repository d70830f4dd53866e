import { newWorker, takeEarlyWorker } from './early-worker';
import { fetchEngineData, TooLargeError } from './engine-data';
import { type Message, type Request } from './protocol';

/** Where the engine runs: in a worker of this page or on the server. Both hear and tell the same. */
export interface Home {
  send(request: Request): void;
  close(): void;
}

/** The smallest module with a struct type: accepted where WebAssembly has garbage collection. */
const WITH_STRUCT = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]);

/** Whether this browser can run the engine. */
export function canRunEngine(): boolean {
  return typeof Worker === 'function' && typeof WebAssembly === 'object' && WebAssembly.validate(WITH_STRUCT);
}

/** An engine that came with the page, where no server has its files. */
export interface BroughtEngine {
  worker(): Worker;
  /** the WebAssembly module, gzip */
  packed(): Uint8Array;
}

let brought: BroughtEngine | null = null;

/** From now on, homes in the browser run the engine of the page. */
export function bringEngine(engine: BroughtEngine) {
  brought = engine;
}

/** The engine in a worker of this page. */
export class BrowserHome implements Home {
  readonly #worker: Worker;
  /** what is asked while data are on their way; null once nothing is awaited */
  #waiting: Request[] | null = null;

  /**
   * @param path of the engine's files
   * @param data address of what the network needs beside its document; empty for nothing
   */
  constructor(path: string, data: string, hear: (message: Message) => void) {
    const early = brought ? null : takeEarlyWorker(path);
    this.#worker = brought?.worker() ?? early?.worker ?? newWorker(path);
    this.#worker.onmessage = (event: MessageEvent<Message>) => hear(event.data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      hear({ type: 'failed', message: event.message });
    };
    if (early) {
      queueMicrotask(() => early.told.forEach(hear));
    } else {
      this.send({ type: 'load', packed: brought?.packed() });
    }
    if (data) {
      this.#waiting = [];
      void this.#bring(data, hear);
    }
  }

  async #bring(data: string, hear: (message: Message) => void) {
    try {
      const packed = await fetchEngineData(data);
      const waiting = this.#waiting;
      this.#waiting = null;
      if (waiting) {
        this.send({ type: 'data', packed });
        waiting.forEach((request) => this.send(request));
      }
    } catch (fault) {
      if (this.#waiting) {
        hear({ type: 'failed', message: String(fault), tooLarge: fault instanceof TooLargeError });
      }
    }
  }

  send(request: Request) {
    if (this.#waiting) {
      this.#waiting.push(request);
    } else {
      this.#worker.postMessage(request);
    }
  }

  close() {
    this.#waiting = null;
    this.#worker.terminate();
  }
}
