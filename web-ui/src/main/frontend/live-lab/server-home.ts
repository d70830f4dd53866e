import { type Home } from './home';
import { type Message, type Request } from './protocol';

/** The server's end of a live lab: homes there are known by numbers of the page's choice. */
export interface ServerEnd {
  ask(home: number, request: unknown): void;
  leave(home: number): void;
}

/** What the server tells: the bytes of a paused run come in base 64. */
export type Told = Exclude<Message, { type: 'snapshot' }> | { type: 'snapshot'; bytes: string; id?: number };

/** A request as JSON has it. */
function asText(request: Request): unknown {
  if (request.type === 'restore') {
    return { ...request, bytes: toBase64(request.bytes) };
  }
  return 'speed' in request && !Number.isFinite(request.speed) ? { ...request, speed: null } : request;
}

function toBase64(bytes: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
}

/** The engine on the server. Typed arrays come as plain ones, and "as fast as it goes" is sent as null. */
class ServerHome implements Home {
  readonly #end: ServerEnd;
  readonly #id: number;
  readonly #left: (id: number) => void;
  #isClosed = false;

  constructor(end: ServerEnd, id: number, left: (id: number) => void) {
    this.#end = end;
    this.#id = id;
    this.#left = left;
    this.send({ type: 'load' });
  }

  send(request: Request) {
    if (!this.#isClosed) {
      this.#end.ask(this.#id, asText(request));
    }
  }

  close() {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#end.leave(this.#id);
      this.#left(this.#id);
    }
  }
}

/** The homes that a live lab has open on the server. */
export class ServerHomes {
  readonly #end: () => ServerEnd;
  readonly #heard = new Map<number, (message: Message) => void>();
  #last = 0;

  constructor(end: () => ServerEnd) {
    this.#end = end;
  }

  open(hear: (message: Message) => void): Home {
    const id = ++this.#last;
    this.#heard.set(id, hear);
    return new ServerHome(this.#end(), id, (left) => this.#heard.delete(left));
  }

  /** What the server tells; nothing that comes after a home was closed. */
  told(id: number, message: Told) {
    this.#heard.get(id)?.(message.type === 'snapshot' ? { ...message, bytes: fromBase64(message.bytes) } : message);
  }
}
