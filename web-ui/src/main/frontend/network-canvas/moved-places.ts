import { type Point } from './graph';

/** Arrow keys move a part step by step: so long after the last step, its place is told. */
const REST_MS = 250;

type Tell = (places: Record<string, Point>) => void;

/**
 * Places of parts that were moved: told together once the hand rests, and before whatever else it does on the page. A press or a key
 * may undo the move, or take the canvas away, and with it who hears of the places.
 */
export class MovedPlaces {
  readonly #page: EventTarget;
  readonly #onPress = (event: Event) => {
    if (!isStep(event)) {
      this.tellNow();
    }
  };
  #places: Record<string, Point> = {};
  #tell: Tell | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: EventTarget) {
    this.#page = page;
  }

  /** A part has come to a place, which `tell` is to hear with the others. */
  add(key: string, to: Point, tell: Tell) {
    this.#places[key] = to;
    this.#tell = tell;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.tellNow(), REST_MS);
    for (const press of ['pointerdown', 'keydown']) {
      this.#page.addEventListener(press, this.#onPress, { capture: true });
    }
  }

  tellNow() {
    const tell = this.#tell;
    const places = this.#places;
    clearTimeout(this.#timer);
    this.#tell = null;
    this.#places = {};
    for (const press of ['pointerdown', 'keydown']) {
      this.#page.removeEventListener(press, this.#onPress, { capture: true });
    }
    tell?.(places);
  }
}

/** A key that moves a part further, or the one that makes such steps larger. */
function isStep(event: Event): boolean {
  return 'key' in event && /^(Arrow|Shift$)/.test(String(event.key));
}
