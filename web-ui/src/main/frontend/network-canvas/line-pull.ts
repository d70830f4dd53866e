/** What a hand or a key sets on a line, and by how many pixels of a drag to the right. */
export interface Pull {
  what: 'weight' | 'delay';
  moved: number;
}

interface Hand {
  clientX: number;
  clientY: number;
  shiftKey: boolean;
}

/** A hand that has moved less, in pixels, may only mean to press. */
const FIRST = 5;

/** Pixels that a press of an arrow key is worth: more than a step of the slider. */
const PRESSED = 5;

/** A label that is held: dragged to the sides it sets the weight of its line; upward and downward, or with Shift, the delay. */
export class LabelGrip {
  readonly #from: Hand;
  #what: Pull['what'] | undefined;
  #isUpward = false;
  #last: Pull | undefined;

  constructor(from: Hand) {
    this.#from = from;
  }

  /** What it was pulled to; undefined before it was. */
  get last(): Pull | undefined {
    return this.#last;
  }

  /** Undefined as long as it may only be pressed; the first movement decides what is set. */
  pull({ clientX, clientY, shiftKey }: Hand): Pull | undefined {
    const right = clientX - this.#from.clientX;
    const up = this.#from.clientY - clientY;
    if (this.#what === undefined) {
      if (Math.hypot(right, up) < FIRST) {
        return undefined;
      }
      this.#isUpward = Math.abs(up) > Math.abs(right);
      this.#what = this.#isUpward || shiftKey ? 'delay' : 'weight';
    }
    this.#last = { what: this.#what, moved: this.#isUpward ? up : right };
    return this.#last;
  }
}

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key sets on the line that has the focus: arrow keys its weight, with Shift its delay. */
export function pullOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Pull | undefined {
  const isMore = key === 'ArrowRight' || key === 'ArrowUp';
  const isLess = key === 'ArrowLeft' || key === 'ArrowDown';
  if (ctrlKey || metaKey || altKey || !(isMore || isLess)) {
    return undefined;
  }
  return { what: shiftKey ? 'delay' : 'weight', moved: isMore ? PRESSED : -PRESSED };
}
