import { describe, expect, it } from 'vitest';
import { SpikeTrack } from './tracks';
import { triggeredAverage } from './triggered-average';

function track(pairs: [number, number][]): SpikeTrack {
  const made = new SpikeTrack();
  made.append({ steps: pairs.map(([step]) => step), neurons: pairs.map(([, neuron]) => neuron), left: 0 }, 0, 0);
  return made;
}

const AROUND = { before: 20, after: 10, bin: 5 };

describe('triggeredAverage', () => {
  const own = track([
    [50, 0],
    [60, 1],
    [100, 0],
  ]);

  it('sums weights by the step in which they arrive, seen from the spikes of one neuron', () => {
    const inputs = track([
      [41, 2],
      [49, 2],
      [80, 3],
      [91, 2],
    ]);
    const synapses = [{ projection: 'p', sources: [2, 3], weights: [7, -2], delaySteps: [3, 4] }];

    const { spikes, inputs: found } = triggeredAverage(own, 0, synapses, () => inputs, AROUND, 0, 200);

    expect(spikes).toBe(2);
    // 44 and 94 are 6 steps before a spike, 52 is 2 after one, 84 is 16 before one
    expect(found).toEqual([{ projection: 'p', weights: [-1, 0, 7, 0, 3.5, 0] }]);
  });

  it('counts what arrives in the step of the spike as after it, and the window without its end', () => {
    const inputs = track([
      [30, 0],
      [50, 0],
      [59, 0],
      [60, 0],
    ]);
    const synapses = [{ projection: 'p', sources: [0], weights: [1], delaySteps: [0] }];
    const once = track([[50, 0]]);

    const [{ weights }] = triggeredAverage(once, 0, synapses, () => inputs, AROUND, 0, 200).inputs;

    expect(weights).toEqual([1, 0, 0, 0, 1, 1]);
  });

  it('leaves out spikes around which something is not kept, and projections of currents', () => {
    const synapses = [{ projection: 'p', sources: [0], weights: [1], delaySteps: [0] }];

    expect(triggeredAverage(own, 0, synapses, () => undefined, AROUND, 40, 105)).toEqual({ spikes: 0, inputs: [] });
    expect(triggeredAverage(own, 0, synapses, () => track([]), AROUND, 0, 110).spikes).toBe(2);
  });
});
