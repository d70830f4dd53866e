import { type History } from './history';
import { type Part } from './setup';

/** Mean rate of a part over the last `windowMs`, in Hz a neuron; 0 before anything was run. */
export function rateOf(history: History, part: Part, windowMs: number, dtMs: number): number {
  const steps = Math.min(history.step, Math.round(windowMs / dtMs));
  if (steps === 0) {
    return 0;
  }
  const count = history.present.spikesOf(part.id).count(history.step - steps, history.step);
  return (1000 * count) / part.size / (steps * dtMs);
}

/** Spikes of a part in bins of equal width up to a step; the last bin ends there. */
export function binned(history: History, part: string, to: number, binSteps: number, bins: number): Float64Array {
  const counts = new Float64Array(bins);
  const from = to - bins * binSteps;
  const track = history.present.spikesOf(part);
  track.visit(Math.max(0, from), to, (step) => {
    counts[Math.floor((step - from) / binSteps)]++;
  });
  return counts.map((count, bin) => count + track.omitted(from + bin * binSteps, from + (bin + 1) * binSteps));
}

/** How a part fired in the last `windowMs`, from the oldest to the newest of `parts` equal times, as shares of the most in one of them. */
export function courseOf(history: History, part: Part, windowMs: number, dtMs: number, parts: number): number[] {
  const binSteps = Math.max(1, Math.round(windowMs / dtMs / parts));
  const counts = Array.from(binned(history, part.id, history.step - (history.step % binSteps), binSteps, parts));
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}
