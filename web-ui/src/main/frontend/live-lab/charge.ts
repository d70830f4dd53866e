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

/** From rest to the threshold of neurons. */
interface Way {
  restMv: number;
  thresholdMv: number;
}

/** On a shorter way whole mV say little. */
const SHORT_MV = 10;

/** The way that the neurons of a population have in common; null where they have no threshold, or different ones. */
export function wayOf(part: Part): Way | null {
  const potential = part.variables.find(({ name }) => name === POTENTIAL);
  return potential?.threshold === undefined || potential.rest === undefined
    ? null
    : { restMv: potential.rest, thresholdMv: potential.threshold };
}

/** Of the way from rest to the threshold, from 0 to 1. */
export function chargeOf(potentialMv: number, { restMv, thresholdMv }: Way): number {
  return Math.max(0, Math.min(1, (potentialMv - restMv) / (thresholdMv - restMv)));
}

/**
 * The mean membrane potential of a population on its way to the threshold; null where neurons have no such way in common.
 *
 * @param words with places for it, the threshold and rest, in mV
 */
export function meanCharge(history: History, part: Part, words: string, numbers: Numbers): Charge | null {
  const way = wayOf(part);
  const mean = history.potentialsMv[part.id];
  if (!way || mean === undefined) {
    return null;
  }
  const decimals = way.thresholdMv - way.restMv < SHORT_MV ? 2 : 0;
  const text = filled(words, numbers.fixed(mean, decimals), numbers.significant(way.thresholdMv), numbers.significant(way.restMv));
  return { share: chargeOf(mean, way), text };
}
