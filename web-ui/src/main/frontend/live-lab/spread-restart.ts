import { type Setup } from './setup';

/** Starts a run over once the document has the random potentials that its neurons are to start from. */
export class SpreadRestart {
  readonly #restart: () => void;
  /** where they stand, until they are drawn there */
  #path = '';

  constructor(restart: () => void) {
    this.#restart = restart;
  }

  /** The document is about to have them here. */
  expect(path: string) {
    this.#path = path;
  }

  /** The document was changed: if otherwise, the run continues. */
  take(setup: Setup) {
    if (this.#path && setup.parts.every((part) => part.start !== this.#path)) {
      this.#restart();
    }
    this.#path = '';
  }
}
