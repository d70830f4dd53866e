import { type NumberAt } from './protocol';
import { type SteeredNumber } from './setup';

/** Values of the numbers of a network: those of its document, and those that a hand has set since. */
export class SteeredValues {
  readonly #values = new Map<string, number>();
  /** those that the document is to take, by path: the server answers them one after the other */
  readonly #awaited = new Map<string, number[]>();
  readonly #documented = new Map<string, number>();

  /**
   * Takes the values of a document, which answers what was set a moment before: it may be older than what was set since.
   *
   * @param isHeld whether a hand is setting the number at a path: its value stays, and the document follows when it lets go
   */
  take(numbers: readonly SteeredNumber[], isHeld: (path: string) => boolean) {
    const isAnswer = numbers.some(({ path, value }) => this.#awaited.get(path)?.includes(value));
    for (const { path, value } of numbers) {
      const isSame = isAnswer && value === this.#documented.get(path);
      const isOlder = this.#isBeforeLast(path, value, isSame);
      this.#documented.set(path, value);
      if (!isOlder && !isHeld(path)) {
        this.#values.set(path, value);
      }
    }
  }

  /**
   * Whether a document does not have the value of a path yet that is awaited last. A value that is not awaited is news, such as that
   * of before where a new one is refused.
   *
   * @param isSame whether it is that of the document before, in one that answers another value
   */
  #isBeforeLast(path: string, value: number, isSame: boolean): boolean {
    const awaited = this.#awaited.get(path) ?? [];
    const at = awaited.at(-1) === value ? awaited.length - 1 : awaited.indexOf(value);
    const left = awaited.slice(at + 1);
    const isOlder = left.length > 0 && (at >= 0 || isSame);
    if (isOlder) {
      this.#awaited.set(path, left);
    } else {
      this.#awaited.delete(path);
    }
    return isOlder;
  }

  /** The hand has let go of a number: the document is to follow. One that it has, or will have by then, is not answered. */
  settle(path: string, value: number) {
    const awaited = this.#awaited.get(path) ?? [];
    if (value !== (awaited.at(-1) ?? this.#documented.get(path))) {
      this.#awaited.set(path, [...awaited, value]);
    }
  }

  /** Another network is to be steered: what was set in the one before is of no concern to it. */
  forget() {
    this.#awaited.clear();
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
