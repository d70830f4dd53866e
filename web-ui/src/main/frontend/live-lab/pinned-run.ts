import { type History, type Shown } from './history';
import { type Part, type SteeredNumber } from './setup';
import { rateOf } from './rates';

/** The last window of a run and its numbers, kept to compare with. */
export interface PinnedRun {
  shown: Shown;
  /** step at which its window ends */
  step: number;
  dtMs: number;
  /** values of numbers, by path */
  values: ReadonlyMap<string, number>;
  /** in Hz a neuron, by part; a window is as long as what was pinned */
  rates: ReadonlyMap<string, number>;
}

/** A number that was another one when the run was pinned. */
export interface Difference {
  number: SteeredNumber;
  before: number;
  now: number;
}

export function pin(
  history: History,
  parts: readonly Part[],
  numbers: readonly SteeredNumber[],
  valueOf: (number: SteeredNumber) => number,
  windowMs: number,
  dtMs: number,
): PinnedRun {
  return {
    shown: history.present.copy(history.step - windowMs / dtMs, history.step),
    step: history.step,
    dtMs,
    values: new Map(numbers.map((number) => [number.path, valueOf(number)])),
    rates: new Map(parts.map((part) => [part.id, rateOf(history, part, windowMs, dtMs)])),
  };
}

export function differences(
  pinned: PinnedRun,
  numbers: readonly SteeredNumber[],
  valueOf: (number: SteeredNumber) => number,
): Difference[] {
  return numbers
    .map((number) => ({ number, before: pinned.values.get(number.path) ?? valueOf(number), now: valueOf(number) }))
    .filter(({ before, now }) => before !== now);
}
