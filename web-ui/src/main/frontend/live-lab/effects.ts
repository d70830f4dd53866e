import { filled } from './dom';
import { type History, type Mark, type Shown } from './history';
import { type Numbers } from './numbers';
import { spikingPopulations, type Part, type Setup } from './setup';

/** Rates before and after a change are over this time at most, in ms; over less than the other they say nothing. */
const MOST_MS = 500;
const LEAST_MS = 100;

/** More would not fit beside the change. */
const MOST_POPULATIONS = 2;

/**
 * How a change by hand has moved rates: beside the former future where that is shown ("exc 87 Hz (was 13 Hz)"), else from before to
 * after ("exc 13 Hz → 87 Hz"); empty while it is too early to say.
 */
export function effectOf(history: History, mark: Mark, setup: Setup, numbers: Numbers): string {
  const populations = spikingPopulations(setup).slice(0, MOST_POPULATIONS);
  return history.parting ? besideFormer(history, populations, setup, numbers) : beforeAndAfter(history, mark, populations, setup, numbers);
}

/** Rates since a change, each with that of the former future at the same times; empty without one, or while it is too early to say. */
export function besideFormer(history: History, parts: readonly Part[], setup: Setup, numbers: Numbers): string {
  const { ghost, parting, present, step } = history;
  const from = Math.max(parting?.step ?? step, step - MOST_MS / setup.dtMs);
  if (!ghost || step - from < LEAST_MS / setup.dtMs) {
    return '';
  }
  const said = parts.map((part) => {
    const hertz = (shown: Shown) => numbers.hertz(rateIn(shown, part, from, step, setup.dtMs));
    return filled(setup.words.besideFormer, part.id, hertz(present), hertz(ghost));
  });
  return said.join(', ');
}

function beforeAndAfter(history: History, mark: Mark, parts: readonly Part[], setup: Setup, numbers: Numbers): string {
  const [most, least] = [MOST_MS / setup.dtMs, LEAST_MS / setup.dtMs];
  const before = Math.min(most, mark.step);
  const after = Math.min(most, history.step - mark.step);
  if (before < least || after < least) {
    return '';
  }
  const said = parts.map((part) => {
    const hertz = (from: number, to: number) => numbers.hertz(rateIn(history.present, part, from, to, setup.dtMs));
    return `${part.id} ${hertz(mark.step - before, mark.step)} → ${hertz(history.step - after, history.step)}`;
  });
  return said.join(', ');
}

/** Mean rate of a part between two steps, in Hz a neuron. */
function rateIn(shown: Shown, part: Part, from: number, to: number, dtMs: number): number {
  return (1000 * shown.spikesOf(part.id).count(Math.ceil(from), to)) / (part.size * (to - from) * dtMs);
}
