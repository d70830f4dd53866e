/** How long a finger rests, in ms: longer than in browsers that open a menu of their own accord, so that those come first. */
const REST_MS = 650;

/** How far a finger that rests may move, in pixels. */
const SLACK = 10;

/** A place on the screen. */
interface Place {
  clientX: number;
  clientY: number;
}

interface Press extends Place {
  pointerType: string;
  isPrimary: boolean;
}

/** Tells when a finger rests on one place; a mouse and a second finger do not count. */
export class LongPress {
  readonly #rested: (place: Place) => void;
  #start: Place | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasRested = false;

  constructor(rested: (place: Place) => void) {
    this.#rested = rested;
  }

  down({ pointerType, isPrimary, clientX, clientY }: Press) {
    this.cancel();
    this.#hasRested = false;
    if (pointerType === 'touch' && isPrimary) {
      const start = { clientX, clientY };
      this.#start = start;
      this.#timer = setTimeout(() => {
        this.#start = null;
        this.#hasRested = true;
        this.#rested(start);
      }, REST_MS);
    }
  }

  move({ clientX, clientY }: Place) {
    if (this.#start && Math.hypot(clientX - this.#start.clientX, clientY - this.#start.clientY) > SLACK) {
      this.cancel();
    }
  }

  /** The finger was lifted, or the browser has a use of its own for it. */
  cancel() {
    clearTimeout(this.#timer);
    this.#start = null;
  }

  /** Whether the touch that ends has rested: then no click follows, which would close what it opened. */
  get hasRested(): boolean {
    return this.#hasRested;
  }
}

/** Hears the fingers on an element; call what it returns to stop. */
export function hearLongPresses(host: HTMLElement, rested: (place: Place) => void): () => void {
  const press = new LongPress(rested);
  const stopped = new AbortController();
  const quietly = { capture: true, signal: stopped.signal };
  host.addEventListener('pointerdown', (event) => press.down(event), quietly);
  host.addEventListener('pointermove', (event) => press.move(event), quietly);
  for (const end of ['pointerup', 'pointercancel', 'contextmenu'] as const) {
    host.addEventListener(end, () => press.cancel(), quietly);
  }
  host.addEventListener(
    'touchend',
    (event) => {
      if (press.hasRested && event.cancelable) {
        event.preventDefault();
      }
    },
    { ...quietly, passive: false },
  );
  return () => {
    press.cancel();
    stopped.abort();
  };
}
