import { describe, expect, it } from 'vitest';
import { colorOf, mostNeurons, samplesOf } from './probe-kinds';
import { type Part } from './setup';
import { setup } from './test-setup';

const [, EXC] = setup().parts;

const PART: Part = {
  ...EXC,
  variables: [
    { name: 'vMv', label: 'exc: V (mV)', synaptic: false, threshold: -50 },
    { name: 'iExcPa', label: 'exc: I exc (pA)', synaptic: true },
    { name: 'iInhPa', label: 'exc: I inh (pA)', synaptic: true },
  ],
};

describe('what a probe samples', () => {
  it('is the potential of each neuron that was picked, by itself', () => {
    const samples = samplesOf('potential', PART, [3, 17]);

    expect(samples.map(({ record, neurons }) => [record, neurons])).toEqual([
      ['vMv', [3]],
      ['vMv', [17]],
    ]);
    expect(samples[1]).toMatchObject({ threshold: -50, color: colorOf(PART, 1), hidden: true });
  });

  it('has another name for another neuron, so that their samples do not mix', () => {
    const ids = [...samplesOf('currents', PART, [3, 4]), ...samplesOf('potential', PART, [3, 4])].map(({ id }) => id);

    expect(new Set(ids).size).toBe(6);
    expect(samplesOf('currents', PART, [4, 3]).map(({ id }) => id)).toEqual(expect.arrayContaining(ids.slice(0, 4)));
  });

  it('is nothing for what is drawn of spikes', () => {
    expect(samplesOf('raster', PART, [])).toEqual([]);
  });
});

describe('neurons side by side', () => {
  it('are as many as the part has, as far as colors reach', () => {
    expect(mostNeurons('potential', PART)).toBe(6);
    expect(mostNeurons('potential', { ...PART, size: 2 })).toBe(2);
  });

  it('are one where the figure is of one, and none where it is of the part', () => {
    expect(mostNeurons('triggered', PART)).toBe(1);
    expect(mostNeurons('rate', PART)).toBe(0);
  });

  it('have colors of their own, the first that of its part', () => {
    const colors = Array.from({ length: 6 }, (_, k) => colorOf({ ...PART, color: 4 }, k));

    expect(colors[0]).toBe(4);
    expect(new Set(colors).size).toBe(6);
  });
});
