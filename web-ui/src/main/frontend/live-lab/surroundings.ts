import { onThemeChange } from './theme';

export interface SurroundingsEvents {
  /** it came into sight or left it; or the page did */
  seen: (inSight: boolean) => void;
  resized: () => void;
  themed: () => void;
}

/** Watches what a live lab is drawn for: whether it is in sight, how large it is, in which theme. */
export class Surroundings {
  readonly #events: SurroundingsEvents;
  readonly #sight = new IntersectionObserver((entries) => this.#see(entries.at(-1)?.isIntersecting ?? false), { rootMargin: '200px' });
  readonly #size = new ResizeObserver(() => this.#events.resized());
  readonly #onVisibility = () => this.#events.seen(this.#inSight);
  #endThemeWatch: (() => void) | null = null;
  #inSight = false;

  constructor(events: SurroundingsEvents) {
    this.#events = events;
  }

  get inSight(): boolean {
    return this.#inSight;
  }

  #see(inSight: boolean) {
    this.#inSight = inSight;
    this.#events.seen(inSight);
  }

  watch(element: HTMLElement) {
    this.#sight.observe(element);
    this.#size.observe(element);
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#endThemeWatch = onThemeChange(() => this.#events.themed());
  }

  /** What is not on the page is not in sight; when it comes there again, the browser tells where. */
  close() {
    this.#inSight = false;
    this.#sight.disconnect();
    this.#size.disconnect();
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#endThemeWatch?.();
  }
}
