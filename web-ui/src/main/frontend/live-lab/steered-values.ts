import { type NumberAt } from './protocol';
import { type SteeredNumber } from './setup';

/** Values of the numbers of a network: those of its document, and those that a hand has set since. */
export class SteeredValues {
  readonly #values = new Map<string, number>();

  /**
   * Takes the values of a document, which answers what was set a moment before.
   *
   * @param isHeld whether a hand is setting the number at a path: its value stays, and the document follows when it lets go
   */
  take(numbers: readonly SteeredNumber[], isHeld: (path: string) => boolean) {
    for (const { path, value } of numbers) {
      if (!isHeld(path)) {
        this.#values.set(path, value);
      }
    }
  }

  set(path: string, value: number) {
    this.#values.set(path, value);
  }

  of(number: SteeredNumber): number {
    return this.#values.get(number.path) ?? number.value;
  }

  /** What the document does not have yet. */
  changed(numbers: readonly SteeredNumber[]): NumberAt[] {
    return numbers.filter((number) => this.of(number) !== number.value).map((number) => ({ path: number.path, value: this.of(number) }));
  }
}
