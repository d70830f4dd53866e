import { type IncomingSynapses } from './protocol';

/** Numbers the questions to a home, and keeps what waits for their answers. */
export class Questions {
  readonly #ofSynapses = new Map<number, (projections: IncomingSynapses[]) => void>();
  readonly #ofNumbers = new Map<number, (ms: number) => void>();
  #last = 0;
  /** the question that opened the network; what answers an earlier one is of another network */
  #opening = 0;

  /** Asks for another network: what waits for answers of the one before waits in vain. */
  open(): number {
    this.forget();
    this.#opening = ++this.#last;
    return this.#opening;
  }

  /** @param taken told at what time of the run the numbers came into force, unless they are refused */
  set(taken?: (ms: number) => void): number {
    const id = ++this.#last;
    if (taken) {
      this.#ofNumbers.set(id, taken);
    }
    return id;
  }

  synapses(answered: (projections: IncomingSynapses[]) => void): number {
    const id = ++this.#last;
    this.#ofSynapses.set(id, answered);
    return id;
  }

  /** Whether an answer is of a network that was left for another one. */
  isOfBefore(id: number | undefined): boolean {
    return id !== undefined && id < this.#opening;
  }

  /** The numbers of a question are in force. */
  taken(id: number | undefined, ms: number) {
    const taken = this.#ofNumbers.get(id ?? 0);
    this.refused(id);
    taken?.(ms);
  }

  /** No number of a question comes into force. */
  refused(id: number | undefined) {
    this.#ofNumbers.delete(id ?? 0);
  }

  /** Time is left behind: numbers that are on their way count from its start. */
  takenFromTheStart() {
    const told = [...this.#ofNumbers.values()];
    this.#ofNumbers.clear();
    told.forEach((taken) => taken(0));
  }

  answered(id: number, projections: IncomingSynapses[]) {
    this.#ofSynapses.get(id)?.(projections);
    this.#ofSynapses.delete(id);
  }

  forget() {
    this.#ofSynapses.clear();
    this.#ofNumbers.clear();
  }
}
