import { type LineDragged } from './line-drag';

/** What is done on the canvas that concerns the network as it plays. */
export interface CanvasListener {
  /** these parts and lines are selected */
  selected(keys: string[]): void;
  /** the menu of a part is requested, at this place of the window */
  menu(key: string, x: number, y: number): void;
  /** a probe of this kind was dropped on a part */
  dropped(kind: string, key: string): void;
  /** a part was pressed twice, so that it fires */
  fired(key: string): void;
  dragged(line: LineDragged): void;
}

/** What the events of parts tell, each some of it. */
interface Told {
  keys: string[];
  key: string;
  kind: string;
  x: number;
  y: number;
}

/** Hears the events of the canvas that is in the same cell. */
export class CanvasEvents {
  readonly #handlers: [string, (event: Event) => void][];
  #cell: Element | null = null;

  constructor(listener: CanvasListener) {
    const told = (event: Event) => (event as CustomEvent<Told>).detail;
    this.#handlers = [
      ['parts-selected', (event) => listener.selected(told(event).keys)],
      ['part-menu', (event) => listener.menu(told(event).key, told(event).x, told(event).y)],
      ['probe-dropped', (event) => listener.dropped(told(event).kind, told(event).key)],
      ['part-fired', (event) => listener.fired(told(event).key)],
      ['line-dragged', (event) => listener.dragged((event as CustomEvent<LineDragged>).detail)],
    ];
  }

  /** They do not bubble: they are heard on their way down. */
  listenWithin(cell: Element | null) {
    this.close();
    this.#cell = cell;
    this.#handlers.forEach(([name, handler]) => cell?.addEventListener(name, handler, { capture: true }));
  }

  close() {
    this.#handlers.forEach(([name, handler]) => this.#cell?.removeEventListener(name, handler, { capture: true }));
    this.#cell = null;
  }
}
