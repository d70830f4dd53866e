/** An episode of a plant, as the server sends it. */
export interface Film {
  stepMs: number;
  /** between two states each, so one fewer */
  actions: readonly number[];
}

/** Of a pole on a cart, or of a pendulum. */
export interface PoleFilm extends Film {
  /** from upright, to the right above 0 */
  angleRad: readonly number[];
  /** of the cart; empty where the plant has none */
  positionM: readonly number[];
  actionCount: number;
  fell: boolean;
  /** beyond these it has fallen */
  mostRad: number;
  mostM: number;
}

/** Of an arm with two links, seen from above; places from its shoulder, x to the right, y away from the body. */
export interface ArmFilm extends Film {
  /** from the x axis, counterclockwise */
  shoulderRad: readonly number[];
  /** from the line of the upper arm, counterclockwise */
  elbowRad: readonly number[];
  targetXM: readonly number[];
  targetYM: readonly number[];
  upperM: number;
  foreM: number;
  /** how near the hand must come */
  radiusM: number;
}

/** Steps between the moment of a touch and the step before which it comes: what the eye does not notice. */
const AHEAD = 2;

/** Plays a film by the clock; holds at a touch until the film that follows from it is there. */
export class Projector<F extends Film> {
  #film: F | null = null;
  #step = 0;
  #holdAt = Infinity;
  #isPlaying = false;

  get film(): F | null {
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
    return this.#film?.actions.length ?? 0;
  }

  /** @param continued whether the film is the one before up to the last touch, so that it continues where it is */
  take(film: F, continued: boolean) {
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

  /** The step before which a touch of now comes; null where there is nothing left to touch. */
  touched(): number | null {
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

  /** What the network does now; null once it is over. */
  get action(): number | null {
    const actions = this.#film?.actions ?? [];
    const action = actions.at(Math.min(Math.floor(this.#step), actions.length - 1));
    return action === undefined || this.hasEnded ? null : action;
  }
}
