interface Omitted {
  from: number;
  to: number;
  count: number;
}

/** How many spikes were left out of what is shown, since there were too many, taken as spread evenly over the steps of their frame. */
export class OmittedSpikes {
  #frames: Omitted[] = [];

  /** @param to the step after the last one of the frame */
  add(from: number, to: number, count: number) {
    if (count > 0 && to > from) {
      this.#frames.push({ from, to, count });
    }
  }

  /** Those of the steps from `from` up to but without `to`. */
  count(from: number, to: number): number {
    return this.#frames.reduce((sum, each) => sum + share(each, from, to), 0);
  }

  /** Calls `visit` for each frame of the steps from `from` up to but without `to`, with how many were left out of the part of it that is within. */
  visit(from: number, to: number, visit: (from: number, to: number, count: number) => void) {
    for (const each of this.#frames) {
      if (each.from < to && each.to > from) {
        visit(Math.max(each.from, from), Math.min(each.to, to), share(each, from, to));
      }
    }
  }

  forgetBefore(step: number) {
    if (this.#frames.some((each) => each.to <= step)) {
      this.#frames = this.#frames.filter((each) => each.to > step);
    }
  }

  /** Takes away those at or after a step; how many they are. */
  cut(step: number): number {
    const cut = this.count(step, Infinity);
    this.#frames = this.#frames
      .filter((each) => each.from < step)
      .map((each) => ({ from: each.from, to: Math.min(each.to, step), count: share(each, each.from, step) }));
    return cut;
  }
}

function share({ from, to, count }: Omitted, first: number, end: number): number {
  return (count * Math.max(0, Math.min(to, end) - Math.max(from, first))) / (to - from);
}
