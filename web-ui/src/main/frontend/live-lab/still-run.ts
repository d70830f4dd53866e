/** Pictures of a number that is being dragged follow one another no faster than this. */
const EVERY_MS = 100;

/** Lets a paused run show what a number does without any motion: its whole window is computed again. */
export class StillRun {
  readonly #isStill: () => boolean;
  readonly #again: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param again computes the window with the numbers of now */
  constructor(isStill: () => boolean, again: () => void) {
    this.#isStill = isStill;
    this.#again = again;
  }

  /** A number was set. */
  moved() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#isStill()) {
        this.#again();
      }
    }, EVERY_MS);
  }

  close() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
