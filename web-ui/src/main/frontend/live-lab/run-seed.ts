import { otherSeed } from './seeds';
import { type Setup } from './setup';

/** A run that starts over with a seed. */
export interface SeededRun {
  /** follows another run, which is started over for both */
  readonly isLed: boolean;
  readonly player: { readonly isOpen: boolean; readonly seed: number } | null;
  restart: (seed: number) => void;
}

/** The seed of a run: drawn for this view only, or typed, and then the document has it too. */
export class RunSeed {
  readonly #run: SeededRun;
  readonly #tell: (seed: number) => void;
  /** that was chosen here; null for that of the document */
  #chosen: number | null = null;
  /** that the document is about to have */
  #awaited: number | null = null;

  constructor(run: SeededRun, tell: (seed: number) => void) {
    this.#run = run;
    this.#tell = tell;
  }

  /** Starts over with another one; the document keeps its own. */
  draw() {
    this.#restart(otherSeed(this.#run.player?.seed));
  }

  /** Starts over with this one, and has the document follow where it can be edited. */
  set(seed: number, isEditable: boolean) {
    this.#restart(seed);
    if (isEditable) {
      this.#awaited = seed;
      this.#tell(seed);
    }
  }

  /**
   * The document was changed. One with another seed than before, by an undo or beside the lab, starts the run over with it; so does one
   * that has not taken what was typed.
   */
  take(before: Setup | null, { seed }: Setup) {
    const isAnother = before !== null && before.seed !== seed;
    const isRefused = this.#awaited !== null && this.#awaited !== seed;
    this.#awaited = null;
    if (!isAnother && !isRefused) {
      return;
    }
    const runs = this.#chosen === seed;
    this.#chosen = null;
    if (!runs && !this.#run.isLed && this.#run.player?.isOpen) {
      this.#run.restart(seed);
    }
  }

  #restart(seed: number) {
    this.#chosen = seed;
    this.#run.restart(seed);
  }
}
