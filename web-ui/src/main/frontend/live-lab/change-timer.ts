import { CHANGE_TO_FRAME } from './marks';

/** Measures (User Timing) from a change by hand to the first frame of it on the screen. */
export class ChangeTimer {
  #askedAt: number | null = null;
  /** the last change: an answer to another question says nothing of it */
  #askedId = 0;
  #isAnswered = false;
  #hasFrame = false;

  /** Whether a change is on its way to the screen. */
  get isAwaited(): boolean {
    return this.#askedAt !== null;
  }

  /** A number is to be set, by this question. */
  asked(id: number) {
    this.#askedAt ??= performance.now();
    this.#askedId = id;
    this.#isAnswered = false;
  }

  /** What a question changes is in force. */
  answered(id: number | undefined) {
    if (id === this.#askedId) {
      this.#isAnswered = true;
      this.#hasFrame = false;
    }
  }

  /** What a question changes was refused: no frame will show it. */
  refused(id: number | undefined) {
    if (id === this.#askedId) {
      this.#askedAt = null;
    }
  }

  /** The network is left for another one. */
  left() {
    this.#askedAt = null;
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
