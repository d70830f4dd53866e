import { type IncomingSynapses } from './protocol';
import { type SpikeTrack } from './tracks';

/** Around a spike, in steps. */
export interface Around {
  before: number;
  after: number;
  /** length of a bin, which divides both */
  bin: number;
}

/** What arrived at a neuron around its spikes, on average. */
export interface TriggeredAverage {
  /** how many spikes were averaged over */
  spikes: number;
  /** by projection: sum of the weights that arrive in each bin, for each spike */
  inputs: { projection: string; weights: number[] }[];
}

/** Of a fast neuron the latest spikes are enough. */
const MOST_SPIKES = 1000;

/**
 * Average over the spikes of a neuron that are so far from both ends of what is kept that nothing around them is missing.
 *
 * @param synapses all onto the neuron
 * @param trackOf spikes of the source of a projection
 * @param to the step after the last one
 */
export function triggeredAverage(
  own: SpikeTrack,
  neuron: number,
  synapses: readonly IncomingSynapses[],
  trackOf: (projection: string) => SpikeTrack | undefined,
  around: Around,
  from: number,
  to: number,
): TriggeredAverage {
  const spikes: number[] = [];
  own.visit(from + around.before, to - around.after + 1, (step, who) => {
    if (who === neuron) {
      spikes.push(step);
    }
  });
  const latest = spikes.slice(-MOST_SPIKES);
  const inputs = synapses.flatMap((of) => {
    const track = trackOf(of.projection);
    return track ? [{ projection: of.projection, weights: average(latest, of, track, around) }] : [];
  });
  return { spikes: latest.length, inputs };
}

function average(spikes: readonly number[], synapses: IncomingSynapses, sources: SpikeTrack, { before, after, bin }: Around): number[] {
  const sums = new Array<number>((before + after) / bin).fill(0);
  if (spikes.length === 0) {
    return sums;
  }
  const bySource = new Map<number, number[]>();
  synapses.sources.forEach((source, k) => bySource.set(source, [...(bySource.get(source) ?? []), k]));
  const longest = synapses.delaySteps.reduce((most, steps) => Math.max(most, steps), 0);
  sources.visit(spikes[0] - before - longest, (spikes.at(-1) ?? 0) + after, (sent, source) => {
    for (const k of bySource.get(source) ?? []) {
      add(sums, spikes, sent + synapses.delaySteps[k], synapses.weights[k], before, after, bin);
    }
  });
  return sums.map((sum) => sum / spikes.length);
}

/** Adds a weight to the bins in which it arrives, seen from each spike that it is near. */
function add(sums: number[], spikes: readonly number[], arrived: number, weight: number, before: number, after: number, bin: number) {
  for (let n = firstAfter(spikes, arrived - after); n < spikes.length && spikes[n] <= arrived + before; n++) {
    sums[Math.floor((arrived - spikes[n] + before) / bin)] += weight;
  }
}

/** Place of the first spike after a step. */
function firstAfter(spikes: readonly number[], step: number): number {
  let low = 0;
  let high = spikes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spikes[middle] <= step) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
