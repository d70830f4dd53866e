import { type Message } from './protocol';

/** A worker of the engine, and what it has told since it was started. */
interface EarlyWorker {
  readonly path: string;
  readonly worker: Worker;
  readonly told: Message[];
}

let early: EarlyWorker | null = null;

/** @param path of the engine's files, relative to the page's base */
export function newWorker(path: string): Worker {
  return new Worker(new URL(`${path}worker.js`, document.baseURI), { type: 'module' });
}

/** Has a worker load the engine while the page still waits for its network. */
export function startEarlyWorker(path: string) {
  const worker = newWorker(path);
  const told: Message[] = [];
  worker.onmessage = (event: MessageEvent<Message>) => told.push(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    told.push({ type: 'failed', message: event.message });
  };
  worker.postMessage({ type: 'load' });
  early = { path, worker, told };
}

/** Whether a worker of this engine was started early and waits for its first home. */
export function hasEarlyWorker(path: string): boolean {
  return early?.path === path;
}

/** The worker that was started early, for the first home that asks; null where there is none of this engine. */
export function takeEarlyWorker(path: string): EarlyWorker | null {
  const taken = early?.path === path ? early : null;
  early = taken ? null : early;
  return taken;
}
