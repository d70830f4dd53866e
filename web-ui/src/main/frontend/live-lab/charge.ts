import { filled } from './dom';
import { type History } from './history';
import { type Numbers } from './numbers';
import { POTENTIAL, type Part } from './setup';

/** How far a population is charged. */
export interface Charge {
  /** of the way to the threshold, from 0 to 1 */
  share: number;
  text: string;
}

/** So far below the threshold a potential counts as not charged. */
const FAR_MV = 15;

/** Of the way from 15 mV below the threshold up to it, from 0 to 1. */
export function chargeOf(potentialMv: number, thresholdMv: number): number {
  return Math.max(0, Math.min(1, 1 - (thresholdMv - potentialMv) / FAR_MV));
}

/**
 * The mean membrane potential of a population beside its threshold; null where neurons have none, or different ones.
 *
 * @param words with places for both, in mV
 */
export function meanCharge(history: History, part: Part, words: string, numbers: Numbers): Charge | null {
  const threshold = part.variables.find(({ name }) => name === POTENTIAL)?.threshold;
  const mean = history.potentialsMv[part.id];
  return threshold === undefined || mean === undefined
    ? null
    : { share: chargeOf(mean, threshold), text: filled(words, numbers.fixed(mean, 0), numbers.significant(threshold)) };
}
