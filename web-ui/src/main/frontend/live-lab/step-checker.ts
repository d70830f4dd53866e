import { type Diagnosis } from './diagnosis';
import { filled } from './dom';
import { type Homes } from './homes';
import { Numbers } from './numbers';
import { type NumberAt } from './protocol';
import { type Setup } from './setup';
import { checkStep, findingOf, isCheap, isCoarse, SEEDS, type Drift } from './step-check';
import { type Sweep } from './sweep';

/** A network that was not touched for so long is looked at. */
const SETTLED_MS = 3_000;

/** A check that no button started is given up after so long. */
const MOST_MS = 10_000;

/** What such a check finds is told only if these seeds find it too. */
const OTHER_SEEDS = SEEDS.map((seed) => seed + SEEDS.length);

/** What is played, as the checker needs it. */
export interface Checked {
  setup: () => Setup | null;
  /** numbers that the document does not have yet */
  changed: () => readonly NumberAt[];
  /** whether it is in sight, and runs in this browser */
  isWatched: () => boolean;
  /** there is something else to say */
  said: () => void;
}

/**
 * Runs a network at half its step too, and says what differs: that is an artefact of the step. A small network is looked at
 * whenever it has settled, in a worker beside the one that plays; then only what is wrong is told.
 */
export class StepChecker {
  readonly #homes: Pick<Homes, 'open' | 'workers'>;
  readonly #diagnosis: Pick<Diagnosis, 'say' | 'tellBeside' | 'offerStep'>;
  readonly #checked: Checked;
  #running: Sweep | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLookedAt = false;

  constructor(homes: Pick<Homes, 'open' | 'workers'>, diagnosis: Pick<Diagnosis, 'say' | 'tellBeside' | 'offerStep'>, checked: Checked) {
    this.#homes = homes;
    this.#diagnosis = diagnosis;
    this.#checked = checked;
  }

  /** At the press of the button: all that comes out is told. */
  check() {
    const setup = this.#checked.setup();
    if (!setup) {
      return;
    }
    this.close();
    this.#isLookedAt = true;
    this.#diagnosis.say(setup.words.checkingStep, true);
    this.#run(
      setup,
      SEEDS,
      Math.min(2, this.#homes.workers(setup)),
      (drift) => this.#say(setup, drift),
      () => this.#diagnosis.say(setup.words.sweepFailed),
    );
  }

  /** The network is another one now, or has other numbers: what was found is of before. */
  changed() {
    this.close();
    this.#isLookedAt = false;
    this.#diagnosis.tellBeside(null);
    this.resume();
  }

  /** Looks at the network once it has settled, if that costs little. */
  resume() {
    const setup = this.#checked.setup();
    if (!this.#isLookedAt && this.#running === null && setup?.variant === 'cell' && isCheap(setup)) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#look(setup, SEEDS), SETTLED_MS);
    }
  }

  #look(setup: Setup, seeds: readonly number[]) {
    this.#isLookedAt = this.#checked.isWatched();
    if (!this.#isLookedAt) {
      return; // again once it is in sight
    }
    this.#run(
      setup,
      seeds,
      1,
      (drift) => this.#judge(setup, seeds, drift),
      () => undefined,
    );
    this.#timer = setTimeout(() => this.close(), MOST_MS);
  }

  #judge(setup: Setup, seeds: readonly number[], drift: Drift | null) {
    this.close();
    if (!drift || !isCoarse(drift)) {
      return;
    }
    if (seeds === SEEDS) {
      this.#look(setup, OTHER_SEEDS);
    } else {
      this.#diagnosis.tellBeside(findingOf(drift, setup.dtMs));
      this.#checked.said();
    }
  }

  #run(setup: Setup, seeds: readonly number[], workers: number, done: (drift: Drift | null) => void, failed: () => void) {
    this.#running = checkStep(setup, seeds, this.#checked.changed(), workers, (hear) => this.#homes.open(setup, hear), done, failed);
  }

  #say(setup: Setup, drift: Drift | null) {
    this.#running = null;
    if (!drift) {
      this.#diagnosis.say(setup.words.stepSilent, true);
      return;
    }
    const numbers = new Numbers(setup.locale);
    const isTooCoarse = isCoarse(drift);
    const sentence = filled(
      setup.words[isTooCoarse ? 'stepCoarse' : 'stepFine'],
      drift.part,
      numbers.hertz(drift.rate),
      numbers.hertz(drift.halfStepRate),
    );
    const remedy = isTooCoarse ? this.#diagnosis.offerStep(setup.dtMs / 2, setup, numbers) : undefined;
    this.#diagnosis.say(sentence, !isTooCoarse, remedy);
  }

  /** Nothing is looked at any more, nor about to be. */
  close() {
    clearTimeout(this.#timer);
    this.#running?.close();
    this.#running = null;
  }
}
