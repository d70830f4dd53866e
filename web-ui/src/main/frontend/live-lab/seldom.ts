/** What is told a few times a second is told this seldom while a change by hand is on its way to the screen. */
const WHILE_CHANGING_MS = 500;

/** When something is due that is drawn or told a few times a second, since it would cost too much in each frame. */
export class Seldom {
  readonly #everyMs: number;
  #last = -Infinity;

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  /**
   * Whether it is due now; then it is due again after its time.
   *
   * @param isChanging a change by hand is on its way: the frames in between are for that
   */
  isDue(now: number, isChanging: boolean): boolean {
    if (now - this.#last < (isChanging ? WHILE_CHANGING_MS : this.#everyMs)) {
      return false;
    }
    this.#last = now;
    return true;
  }

  /** It is due with the next frame. */
  renew() {
    this.#last = -Infinity;
  }
}
