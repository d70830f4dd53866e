/** What a formula looks like; it is copied to each place where it stands. */
interface Copied<N> {
  cloneNode(deep: boolean): N;
}

/** Formulas that were set: a page shows the same symbols many times, and copies are made in a fraction of the time. */
export class KeptFormulas<N extends Copied<N>> {
  readonly #kept = new Map<string, N>();
  readonly #most: number;

  /** @param most formulas that are kept; those of sliders have other numbers each time */
  constructor(most: number) {
    this.#most = most;
  }

  /** A copy of a formula, which is set if it is not kept. */
  copy(tex: string, displayMode: boolean, set: () => N): N {
    const key = `${displayMode ? 'display' : 'inline'} ${tex}`;
    const kept = this.#kept.get(key) ?? set();
    this.#keep(key, kept);
    return kept.cloneNode(true);
  }

  /** As the latest one; the one that was not shown for the longest time makes room. */
  #keep(key: string, formula: N) {
    this.#kept.delete(key);
    this.#kept.set(key, formula);
    if (this.#kept.size > this.#most) {
      const [oldest] = this.#kept.keys();
      this.#kept.delete(oldest);
    }
  }
}
