/** Of the way that is left, what one drawing does. */
const GLIDE = 0.12;

/** So near to its place, it is there. */
const NEAR = 0.003;

/** Where the present stands in a window, as a share of it. It glides from one place to another, unless motion is not wanted. */
export class PresentPlace {
  #share = 1;
  #isMoving = false;

  /** Whether it is on its way, so that another drawing is due. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** Moves it for the next drawing. */
  toward(wanted: number, isCalm: boolean): number {
    const next = this.#share + (wanted - this.#share) * GLIDE;
    this.#share = isCalm || Math.abs(next - wanted) < NEAR ? wanted : next;
    this.#isMoving = this.#share !== wanted;
    return this.#share;
  }
}
