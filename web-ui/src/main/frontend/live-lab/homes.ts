import { BrowserHome, canRunEngine, type Home } from './home';
import { type Message } from './protocol';
import { ServerHomes, type ServerEnd } from './server-home';
import { type HomeKind, type Setup } from './setup';

/** Decides where a network plays: in the best home of those that it fits, and that work here. */
export class Homes {
  readonly #server: ServerHomes;
  #works = canRunEngine();

  constructor(server: () => ServerEnd) {
    this.#server = new ServerHomes(server);
  }

  kindFor(setup: Setup): HomeKind | null {
    return setup.homes.find((kind) => kind === 'server' || this.#works) ?? null;
  }

  open(setup: Setup, hear: (message: Message) => void): Home {
    return this.kindFor(setup) === 'browser' ? new BrowserHome(setup.engine, hear) : this.#server.open(hear);
  }

  /** How many homes may work at once beside the one that plays. */
  workers(setup: Setup): number {
    return this.kindFor(setup) === 'browser' ? Math.max(1, navigator.hardwareConcurrency - 1) : 1;
  }

  /** The engine in this browser failed: it is not tried again. */
  giveUpBrowser() {
    this.#works = false;
  }

  told(id: number, message: Message) {
    this.#server.told(id, message);
  }
}
