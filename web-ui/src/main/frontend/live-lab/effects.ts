import { type History, type Mark } from './history';
import { type Numbers } from './numbers';
import { spikingPopulations, type Setup } from './setup';

/** Rates before and after a change are over this time at most, in ms; over less than the other they say nothing. */
const MOST_MS = 500;
const LEAST_MS = 100;

/** More would not fit beside the change. */
const MOST_POPULATIONS = 2;

/** How a change by hand has moved rates: "exc 13 Hz → 87 Hz"; empty while it is too early to say. */
export function effectOf(history: History, mark: Mark, setup: Setup, numbers: Numbers): string {
  const [most, least] = [MOST_MS / setup.dtMs, LEAST_MS / setup.dtMs];
  const before = Math.min(most, mark.step);
  const after = Math.min(most, history.step - mark.step);
  if (before < least || after < least) {
    return '';
  }
  const populations = spikingPopulations(setup).slice(0, MOST_POPULATIONS);
  const said = populations.map((part) => {
    const track = history.present.spikesOf(part.id);
    const hertz = (from: number, to: number) =>
      numbers.hertz((1000 * track.count(Math.ceil(from), to)) / (part.size * (to - from) * setup.dtMs));
    return `${part.id} ${hertz(mark.step - before, mark.step)} → ${hertz(history.step - after, history.step)}`;
  });
  return said.join(', ');
}
