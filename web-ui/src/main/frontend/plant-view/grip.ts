import { distance, poseNow, targetNow, type Point, type Scene } from './arm-geometry';
import { type ArmFilm, type Projector } from './film';

/** How near to the hand, in pixels, a pointer takes hold of it. */
const GRIP = 22;

/** What is to be elsewhere. */
export interface Wish {
  hand: boolean;
  place: Point;
}

/** What a visitor holds of an arm, and where they want it; a wish waits until the film after the one before is there. */
export class Grip {
  readonly #projector: Projector<ArmFilm>;
  readonly #send: (step: number, wish: Wish) => void;
  #held: 'hand' | 'target' | null = null;
  #wish: Wish | null = null;

  constructor(projector: Projector<ArmFilm>, send: (step: number, wish: Wish) => void) {
    this.#projector = projector;
    this.#send = send;
  }

  /** Takes hold of the hand where it is, and elsewhere of the target, which comes to the pointer. */
  take(pixels: Point, film: ArmFilm, scene: Scene) {
    const hand = scene.pixels(poseNow(this.#projector, film).hand);
    this.#held = distance(hand, pixels) <= GRIP ? 'hand' : 'target';
    this.drag(pixels, scene);
  }

  drag(pixels: Point, scene: Scene) {
    if (this.#held !== null) {
      this.#want({ hand: this.#held === 'hand', place: scene.place(pixels) });
    }
  }

  release() {
    this.#held = null;
  }

  /** Moves the hand or the target from where it is, or from where it is wanted. */
  nudge(hand: boolean, by: Point, film: ArmFilm) {
    const now = hand ? poseNow(this.#projector, film).hand : targetNow(this.#projector, film);
    const from = this.#wish?.hand === hand ? this.#wish.place : now;
    this.#want({ hand, place: { x: from.x + by.x, y: from.y + by.y } });
  }

  /** A film has come. */
  arrived(continued: boolean) {
    if (continued) {
      this.#trySend();
    } else {
      this.#wish = null;
    }
  }

  /** Once an episode is over, a touch begins it again. */
  #want(wish: Wish) {
    if (this.#projector.hasEnded) {
      this.#projector.play();
    }
    this.#wish = wish;
    this.#trySend();
  }

  #trySend() {
    const wish = this.#wish;
    const step = wish ? this.#projector.touched() : null;
    if (wish && step !== null) {
      this.#wish = null;
      this.#send(step, wish);
    }
  }
}
