/** A text that was typed and not applied, as the browser keeps it while the page is away. */
export class KeptText {
  #isClosed = false;

  constructor(
    private readonly storage: () => Storage,
    private readonly name: () => string,
  ) {}

  read(): string {
    return this.#try(() => this.storage().getItem(this.name()) ?? '', '');
  }

  /** Whether the browser keeps it: a long one it may refuse. */
  keep(text: string): boolean {
    if (this.#isClosed) {
      return false;
    }
    const isKept = this.#try(() => {
      this.storage().setItem(this.name(), text);
      return true;
    }, false);
    if (!isKept) {
      this.forget(); // an older one must not come back in its place
    }
    return isKept;
  }

  forget() {
    this.#try(() => this.storage().removeItem(this.name()), undefined);
  }

  /** Keeps nothing from now on. */
  close() {
    this.#isClosed = true;
  }

  /** A browser may allow no storage at all. */
  #try<T>(action: () => T, otherwise: T): T {
    try {
      return action();
    } catch {
      return otherwise;
    }
  }
}
