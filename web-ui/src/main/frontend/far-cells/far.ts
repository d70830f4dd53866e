/** The class of the list of cells of a long notebook: the browser remembers how high each of them was drawn. */
export const LONG = 'sb-long';

/** The class of a cell that is far from what is seen: nothing in it is laid out or drawn, and it keeps its height. */
export const FAR = 'sb-far';

/** Of a notebook, when all its cells are to have the heights that they would be drawn with. */
export const BRING_NEAR = 'bring-near';

/** Shorter notebooks are drawn as fast with all their cells. */
export const FEWEST_CELLS = 50;

/** A page that was just opened fills its cells for some seconds, and what is not laid out does not become higher. */
export const WAIT_MS = 10_000;

/** What has classes. */
export interface Dressed {
  readonly classList: { add(name: string): void; remove(name: string): void };
}

/** Looks whether cells are near what is seen, as an IntersectionObserver does. */
export interface Sight<C> {
  observe(cell: C): void;
  unobserve(cell: C): void;
}

/**
 * Spares the browser the cells of a long notebook that are far from what is seen. They stay on the page: searches, links, the keyboard
 * and readers of screens find them, which bring them near.
 */
export class FarCells<C extends Dressed> {
  readonly #out = new Set<C>();
  #cells = new Set<C>();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param list of the cells
   * @param sight tells {@link see} of each cell that it observes, once it does and whenever that changes
   */
  constructor(
    private readonly list: Dressed,
    private readonly sight: Sight<C>,
  ) {}

  /** The notebook has these cells now. */
  hold(cells: Iterable<C>) {
    const before = this.#cells;
    this.#cells = new Set(cells);
    before.forEach((cell) => {
      if (!this.#cells.has(cell)) {
        this.sight.unobserve(cell);
        this.#out.delete(cell);
      }
    });
    this.#cells.forEach((cell) => {
      if (!before.has(cell)) {
        this.sight.observe(cell);
      }
    });
    if (this.#isLong) {
      this.list.classList.add(LONG);
      this.#plan();
    } else {
      this.list.classList.remove(LONG);
      this.bringNear();
    }
  }

  get #isLong(): boolean {
    return this.#cells.size >= FEWEST_CELLS;
  }

  /** A cell is near what is seen now, or far from it. */
  see(cell: C, isNear: boolean) {
    if (isNear) {
      this.#out.delete(cell);
      cell.classList.remove(FAR);
    } else if (this.#cells.has(cell)) {
      this.#out.add(cell);
      this.#plan();
    }
  }

  /** All cells are laid out, to scroll past them to a place, or as they have other heights now; after a while they are spared again. */
  bringNear() {
    this.#out.forEach((cell) => cell.classList.remove(FAR));
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#plan();
  }

  #plan() {
    if (this.#waiting === undefined && this.#isLong && this.#out.size > 0) {
      this.#waiting = setTimeout(() => this.#leave(), WAIT_MS);
    }
  }

  #leave() {
    this.#waiting = undefined;
    this.#out.forEach((cell) => cell.classList.add(FAR));
  }
}
