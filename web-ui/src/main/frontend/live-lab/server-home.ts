import { type Home } from './home';
import { type Message, type Request } from './protocol';

/** The server's end of a live lab: homes there are known by numbers of the page's choice. */
export interface ServerEnd {
  ask(home: number, request: unknown): void;
  leave(home: number): void;
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
      this.#end.ask(this.#id, 'speed' in request && !Number.isFinite(request.speed) ? { ...request, speed: null } : request);
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
  told(id: number, message: Message) {
    this.#heard.get(id)?.(message);
  }
}
