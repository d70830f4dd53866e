import { BrowserHome, canRunEngine, type Home } from './home';
import { type Message } from './protocol';
import { ServerHomes, type ServerEnd, type Told } from './server-home';
import { type HomeKind, type Setup } from './setup';

/** Decides where a network plays: in the best home of those that it fits, and that work here. */
export class Homes {
  readonly #server: ServerHomes;
  readonly #data: () => string;
  #works = canRunEngine();
  #preferred: HomeKind | null = null;
  /** names of data that are too large for a page */
  readonly #tooLarge = new Set<string>();

  /** @param data address of what the network needs beside its document */
  constructor(server: () => ServerEnd, data: () => string) {
    this.#server = new ServerHomes(server);
    this.#data = data;
  }

  kindFor(setup: Setup): HomeKind | null {
    const possible = this.#possible(setup);
    return possible.find((kind) => kind === this.#preferred) ?? possible.at(0) ?? null;
  }

  #possible(setup: Setup): HomeKind[] {
    return setup.homes.filter((kind) => kind === 'server' || (this.#works && !this.#tooLarge.has(setup.data)));
  }

  /** Where else a network can play. */
  otherThan(kind: HomeKind, setup: Setup): HomeKind | null {
    return this.#possible(setup).find((other) => other !== kind) ?? null;
  }

  /** Takes this one from now on, wherever it can. */
  prefer(kind: HomeKind) {
    this.#preferred = kind;
  }

  /** Whether one home can play both, one after the other: it was given its data when it was opened. */
  areAlike(a: Setup, b: Setup): boolean {
    const kind = this.kindFor(a);
    return kind === this.kindFor(b) && (kind !== 'browser' || a.data === b.data);
  }

  open(setup: Setup, hear: (message: Message) => void): Home {
    return this.kindFor(setup) === 'browser' ? new BrowserHome(setup.engine, setup.data && this.#data(), hear) : this.#server.open(hear);
  }

  /** How many homes may work simultaneously beside the one that plays. */
  workers(setup: Setup): number {
    return this.kindFor(setup) === 'browser' ? Math.max(1, navigator.hardwareConcurrency - 1) : 1;
  }

  /**
   * The engine in this browser failed: it is not tried again.
   *
   * @param tooLarge where only its data are too large for a page; null for any network
   */
  giveUpBrowser(tooLarge: Setup | null = null) {
    if (tooLarge) {
      this.#tooLarge.add(tooLarge.data);
    } else {
      this.#works = false;
    }
  }

  /** Whether the engine failed in a browser that can run it: then another attempt may succeed. */
  get mayRetry(): boolean {
    return !this.#works && canRunEngine();
  }

  /** The engine in this browser is tried once more. */
  retryBrowser() {
    this.#works = canRunEngine();
  }

  told(id: number, message: Told) {
    this.#server.told(id, message);
  }
}
