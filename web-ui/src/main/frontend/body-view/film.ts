/** An episode of a body, as the server sends it. */
export interface Film {
  stepMs: number;
  /** from upright, to the right above 0; one more than actions */
  angleRad: readonly number[];
  /** of the cart; empty where the body has none */
  positionM: readonly number[];
  actions: readonly number[];
  actionCount: number;
  fell: boolean;
  /** beyond these it has fallen */
  mostRad: number;
  mostM: number;
}

/** Steps between the moment of a push and the step before which it comes: what the eye does not notice. */
const AHEAD = 2;

/** Plays a film by the clock; holds at a push until the film that follows from it is there. */
export class Projector {
  #film: Film | null = null;
  #step = 0;
  #holdAt = Infinity;
  #isPlaying = false;

  get film(): Film | null {
    return this.#film;
  }

  /** Where it is, with a fraction. */
  get step(): number {
    return this.#step;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  get hasEnded(): boolean {
    return this.#film !== null && this.#step >= this.#last;
  }

  get #last(): number {
    return (this.#film?.angleRad.length ?? 1) - 1;
  }

  /** @param continued whether the film is the one before up to the last push, so that it continues where it is */
  take(film: Film, continued: boolean) {
    this.#film = film;
    this.#holdAt = Infinity;
    if (!continued) {
      this.#step = 0;
    }
  }

  play() {
    if (this.hasEnded) {
      this.#step = 0;
    }
    this.#isPlaying = true;
  }

  pause() {
    this.#isPlaying = false;
  }

  /** Time has passed. */
  pass(ms: number) {
    if (this.#isPlaying && this.#film) {
      this.#step = Math.min(this.#step + ms / this.#film.stepMs, this.#last, this.#holdAt);
      if (this.hasEnded) {
        this.#isPlaying = false;
      }
    }
  }

  /** The step before which a push of now comes; null where there is nothing left to push. */
  pushed(): number | null {
    const step = Math.ceil(this.#step) + AHEAD;
    if (!this.#film || step >= this.#last || this.#holdAt < Infinity) {
      return null;
    }
    this.#holdAt = step;
    this.#isPlaying = true;
    return step;
  }

  /** A value of now, between two states. */
  valueOf(values: readonly number[]): number {
    const before = Math.min(Math.floor(this.#step), values.length - 1);
    const after = Math.min(before + 1, values.length - 1);
    return values[before] + (this.#step - before) * (values[after] - values[before]);
  }

  /** Which way the network pushes now: -1 to the left, 0 not, 1 to the right. */
  get direction(): number {
    const { actions = [], actionCount = 2 } = this.#film ?? {};
    const action = actions.at(Math.min(Math.floor(this.#step), actions.length - 1));
    return action === undefined || this.hasEnded ? 0 : (2 * action) / (actionCount - 1) - 1;
  }
}
