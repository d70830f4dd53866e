import { describe, expect, it } from 'vitest';
import { meanInput } from './mean-input';
import { SpikeTrack } from './tracks';

function track(...spikes: [number, number][]): SpikeTrack {
  const made = new SpikeTrack();
  made.append({ steps: spikes.map(([step]) => step), neurons: spikes.map(([, neuron]) => neuron), left: 0 }, 0, 0);
  return made;
}

describe('mean input', () => {
  const synapses = [
    { projection: 'exc', sources: [0, 1, 1], weights: [2, 3, 5], delaySteps: [1, 1, 40] },
    { projection: 'inh', sources: [4], weights: [-6], delaySteps: [0] },
    { projection: 'silent', sources: [], weights: [], delaySteps: [] },
    { projection: 'current', sources: [0], weights: [1], delaySteps: [0] },
  ];
  const tracks: Partial<Record<string, SpikeTrack>> = {
    exc: track([70, 1], [99, 0], [110, 1], [199, 0]),
    inh: track([150, 4], [160, 5]),
    silent: track(),
  };

  it('sums the weights that arrive in time, of each projection by itself', () => {
    // 0 sends 99, which arrives at 100, and 199, too late; 1 sends 70, of which the slow one arrives at 110, and 110
    expect(meanInput(synapses, (projection) => tracks[projection], 100, 200, 0.5)).toEqual([
      { projection: 'exc', weight: (2 + 5 + 3 + 5) / 50 },
      { projection: 'inh', weight: -6 / 50 },
      { projection: 'silent', weight: 0 },
    ]);
  });
});
