import { type Diagnosis } from './diagnosis';
import { filled } from './dom';
import { type Homes } from './homes';
import { type Numbers } from './numbers';
import { type NumberAt } from './protocol';
import { type Setup } from './setup';
import { checkStep, isCoarse, type Drift } from './step-check';
import { type Sweep } from './sweep';

/** Runs a network at half its step too, and says what differs: that is an artefact of the step. */
export class StepChecker {
  readonly #homes: Homes;
  readonly #diagnosis: Diagnosis;
  readonly #setStep: (dtMs: number) => void;
  #running: Sweep | null = null;

  constructor(homes: Homes, diagnosis: Diagnosis, setStep: (dtMs: number) => void) {
    this.#homes = homes;
    this.#diagnosis = diagnosis;
    this.#setStep = setStep;
  }

  /** @param changed numbers that the document does not have yet */
  check(setup: Setup, changed: readonly NumberAt[], numbers: Numbers) {
    this.close();
    this.#diagnosis.say(setup.words.checkingStep, true);
    this.#running = checkStep(
      setup,
      changed,
      Math.min(2, this.#homes.workers(setup)),
      (hear) => this.#homes.open(setup, hear),
      (drift) => this.#say(setup, drift, numbers),
      () => this.#diagnosis.say(setup.words.sweepFailed),
    );
  }

  #say(setup: Setup, drift: Drift | null, numbers: Numbers) {
    if (!drift) {
      this.#diagnosis.say(setup.words.stepSilent, true);
      return;
    }
    const isTooCoarse = isCoarse(drift);
    const sentence = filled(
      setup.words[isTooCoarse ? 'stepCoarse' : 'stepFine'],
      drift.part,
      numbers.hertz(drift.rate),
      numbers.hertz(drift.halfStepRate),
    );
    const half = setup.dtMs / 2;
    const remedy = { text: filled(setup.words.remedy, 'dt', `${numbers.significant(half)} ms`), take: () => this.#setStep(half) };
    this.#diagnosis.say(sentence, !isTooCoarse, isTooCoarse && setup.editable ? remedy : undefined);
  }

  close() {
    this.#running?.close();
    this.#running = null;
  }
}
