import { type IncomingSynapses } from './protocol';
import { type SpikeTrack } from './tracks';

/** What arrives at a neuron along one projection, on average. */
export interface MeanInput {
  projection: string;
  /** sum of the weights that arrive in a ms */
  weight: number;
}

/**
 * Mean of what arrived at a neuron in some steps.
 *
 * @param trackOf spikes of the source of a projection
 */
export function meanInput(
  synapses: readonly IncomingSynapses[],
  trackOf: (projection: string) => SpikeTrack | undefined,
  from: number,
  to: number,
  stepMs: number,
): MeanInput[] {
  const ms = Math.max(1, to - from) * stepMs;
  return synapses.flatMap(({ projection, sources, weights, delaySteps }) => {
    const track = trackOf(projection);
    if (!track) {
      return [];
    }
    const bySource = new Map<number, number[]>();
    sources.forEach((source, k) => bySource.set(source, [...(bySource.get(source) ?? []), k]));
    const longest = delaySteps.reduce((most, steps) => Math.max(most, steps), 0);
    let sum = 0;
    track.visit(Math.floor(from) - longest, to, (sent, source) => {
      for (const k of bySource.get(source) ?? []) {
        const arrived = sent + delaySteps[k];
        sum += arrived >= from && arrived < to ? weights[k] : 0;
      }
    });
    return [{ projection, weight: sum / ms }];
  });
}
