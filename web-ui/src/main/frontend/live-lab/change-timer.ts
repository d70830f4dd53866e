import { CHANGE_TO_FRAME } from './marks';

/** Measures (User Timing) from a change by hand to the first frame of it on the screen. */
export class ChangeTimer {
  #askedAt: number | null = null;
  #isAnswered = false;
  #hasFrame = false;

  /** A number is to be set. */
  asked() {
    this.#askedAt ??= performance.now();
    this.#isAnswered = false;
  }

  /** It was set. */
  answered() {
    this.#isAnswered = true;
    this.#hasFrame = false;
  }

  /** A frame has come. */
  framed() {
    this.#hasFrame = true;
  }

  /** The last frame is on the screen. */
  shown() {
    if (this.#askedAt !== null && this.#isAnswered && this.#hasFrame) {
      performance.measure(CHANGE_TO_FRAME, { start: this.#askedAt });
      this.#askedAt = null;
    }
  }
}
