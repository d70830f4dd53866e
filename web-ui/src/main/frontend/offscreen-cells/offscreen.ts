/** The class of the list of cells of a long notebook: the browser remembers how high each of them was drawn. */
export const LONG = 'sb-long';

/** The class of a cell far outside the viewport: its rendering is skipped, and it keeps its height. */
export const OFFSCREEN = 'sb-offscreen';

/** Of a notebook, when all its cells are to have the heights that they would be drawn with. */
export const RENDER_ALL = 'render-all-cells';

/** Shorter notebooks are drawn as fast with all their cells. */
export const FEWEST_CELLS = 50;

/** A page that was just opened fills its cells for some seconds, and what is not laid out does not become higher. */
export const WAIT_MS = 10_000;

/** What has classes. */
export interface Styled {
  readonly classList: { add(name: string): void; remove(name: string): void };
}

/** Looks whether cells are near the viewport, as an IntersectionObserver does. */
export interface ViewportObserver<C> {
  observe(cell: C): void;
  unobserve(cell: C): void;
}

/**
 * Skips the rendering of the cells of a long notebook that are far outside the viewport. They stay on the page: searches, links, the
 * keyboard and readers of screens find them, and they are rendered when they come near.
 */
export class OffscreenCells<C extends Styled> {
  readonly #offscreen = new Set<C>();
  #cells = new Set<C>();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param list of the cells
   * @param observer tells {@link update} of each cell that it observes, once it does and whenever that changes
   */
  constructor(
    private readonly list: Styled,
    private readonly observer: ViewportObserver<C>,
  ) {}

  /** The notebook has these cells now. */
  setCells(cells: Iterable<C>) {
    const before = this.#cells;
    this.#cells = new Set(cells);
    before.forEach((cell) => {
      if (!this.#cells.has(cell)) {
        this.observer.unobserve(cell);
        this.#offscreen.delete(cell);
      }
    });
    this.#cells.forEach((cell) => {
      if (!before.has(cell)) {
        this.observer.observe(cell);
      }
    });
    if (this.#isLong) {
      this.list.classList.add(LONG);
      this.#plan();
    } else {
      this.list.classList.remove(LONG);
      this.renderAll();
    }
  }

  get #isLong(): boolean {
    return this.#cells.size >= FEWEST_CELLS;
  }

  /** A cell is near the viewport now, or far outside it. */
  update(cell: C, isNear: boolean) {
    if (isNear) {
      this.#offscreen.delete(cell);
      cell.classList.remove(OFFSCREEN);
    } else if (this.#cells.has(cell)) {
      this.#offscreen.add(cell);
      this.#plan();
    }
  }

  /** All cells are laid out, to scroll past them to a place, or as they have other heights now; after a while they are skipped again. */
  renderAll() {
    this.#offscreen.forEach((cell) => cell.classList.remove(OFFSCREEN));
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#plan();
  }

  #plan() {
    if (this.#waiting === undefined && this.#isLong && this.#offscreen.size > 0) {
      this.#waiting = setTimeout(() => this.#skip(), WAIT_MS);
    }
  }

  #skip() {
    this.#waiting = undefined;
    this.#offscreen.forEach((cell) => cell.classList.add(OFFSCREEN));
  }
}
