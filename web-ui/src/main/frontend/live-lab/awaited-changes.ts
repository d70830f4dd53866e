interface Change {
  ms: number;
  take: () => void;
}

/** What another run that leads this one did, and this one is to do at the same time. */
export class AwaitedChanges {
  #changes: Change[] = [];

  add(ms: number, take: () => void) {
    this.#changes.push({ ms, take });
  }

  /** Takes it together with the last one that is awaited; immediately if there is none. */
  takeWithLast(take: () => void) {
    const last = this.#changes.at(-1);
    if (last) {
      this.add(last.ms, take);
    } else {
      take();
    }
  }

  /** The next one, which is no longer awaited, if its time is before this one. */
  nextBefore(ms: number): (() => void) | undefined {
    const next = this.#changes.at(0);
    return next && next.ms < ms ? this.#changes.shift()?.take : undefined;
  }

  /** How far towards a time a run may go without passing one. */
  upTo(ms: number): number {
    return Math.min(ms, this.#changes.at(0)?.ms ?? ms);
  }

  /** Takes all of them, whatever their times. */
  takeAll() {
    const changes = this.#changes;
    this.#changes = [];
    changes.forEach(({ take }) => take());
  }

  forget() {
    this.#changes = [];
  }
}
