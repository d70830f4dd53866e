import { describe, expect, it } from 'vitest';
import { causesOf } from './causes';
import { History } from './history';
import { frame, number, setup } from './test-setup';

const NUMBERS = [
  number({ part: 'exc', path: '/populations/0/model/tauMemMs', name: 'tauMemMs', unit: 'ms', value: 10 }),
  number({ part: 'exc', path: '/populations/0/model/cMemPf', name: 'cMemPf', unit: 'pF', value: 250 }),
  number({ part: 'exc', path: '/populations/0/receptors/tauExcMs', name: 'tauExcMs', unit: 'ms', value: 10 }),
  number({ part: 'exc', path: '/populations/0/receptors/tauInhMs', name: 'tauInhMs', unit: 'ms', value: 5 }),
];
const SETUP = setup({ numbers: NUMBERS });
const EXC = SETUP.parts[1];

/** Neuron 3 of exc hears members 1 and 2 of noise, and neuron 0 of exc by two synapses. */
const PROJECTIONS = [
  { projection: 'noise-exc', sources: [1, 2], weights: [40, 60], delaySteps: [1, 5] },
  { projection: 'exc-exc', sources: [0, 0], weights: [-20, -30], delaySteps: [2, 4] },
];

function causes(spikes: Record<string, [number, number][]>, step: number) {
  const history = new History(20_000);
  history.take(frame(0, 200, spikes), 1);
  return causesOf({ part: EXC, neuron: 3, step }, PROJECTIONS, history, SETUP, (each) => each.value);
}

describe('causesOf', () => {
  it('finds inputs by the step in which they arrive, latest first', () => {
    const noise: [number, number][] = [
      [90, 2],
      [94, 1],
      [94, 7],
      [99, 1],
      [100, 1],
    ];
    const { arrivals } = causes({ noise, exc: [[100, 3]] }, 100);

    expect(arrivals.map(({ neuron, sent, arrived }) => [neuron, sent, arrived])).toEqual([
      [1, 99, 100],
      [2, 90, 95],
      [1, 94, 95],
    ]);
  });

  it('looks back two time constants, and not beyond the spike before', () => {
    expect(causes({ exc: [[100, 3]] }, 100).from).toBe(81);
    const exc: [number, number][] = [
      [90, 3],
      [100, 3],
    ];
    const noise: [number, number][] = [
      [88, 1],
      [95, 1],
    ];
    const found = causes({ exc, noise }, 100);

    expect(found.from).toBe(91);
    expect(found.arrivals.map(({ sent }) => sent)).toEqual([95]);
  });

  it('counts every synapse of a pair that is joined more than once', () => {
    const exc: [number, number][] = [
      [95, 0],
      [100, 3],
    ];
    expect(causes({ exc }, 100).arrivals.map(({ arrived, weight }) => [arrived, weight])).toEqual([
      [99, -30],
      [97, -20],
    ]);
  });

  it('gives the peak of the potential that a decaying current makes', () => {
    const noise: [number, number][] = [[99, 1]];
    const [arrival] = causes({ noise, exc: [[100, 3]] }, 100).arrivals;

    // equal time constants: w τ / (C e)
    expect(arrival.peakMv).toBeCloseTo((40 * 10) / 250 / Math.E, 9);
  });
});
