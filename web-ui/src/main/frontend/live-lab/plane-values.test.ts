import { describe, expect, it } from 'vitest';
import { inputInto, missing, modelOf, parametersOf } from './plane-values';
import { type Plane } from './setup';
import { number, setup } from './test-setup';

const PLANE: Plane = {
  part: 'exc',
  of: 'exc',
  model: 'izhikevich',
  color: 0,
  own: { a: [0.02, 0.1] },
  currents: [
    { part: 'step', times: 2, targets: null },
    { part: 'pulse', times: 1, targets: [1, 1] },
  ],
};

const current = (part: string, name: string, value: number) => number({ part, path: `/${part}/${name}`, name, value });

const SETUP = setup({
  dtMs: 0.5,
  numbers: [
    number({ part: 'exc', path: '/b', name: 'b', value: 0.2 }),
    current('step', 'amplitudePa', 10),
    current('step', 'startMs', 100),
    current('pulse', 'amplitudePa', 3),
    current('pulse', 'startMs', 0),
    current('pulse', 'stopMs', 50),
  ],
});

const asSet = (each: { value: number }) => each.value;

describe('values of a neuron', () => {
  it('are those of the sliders, and its own where they are listed', () => {
    expect(parametersOf(PLANE, 1, SETUP, asSet)).toEqual({ b: 0.2, a: 0.1 });
    expect(parametersOf(PLANE, 0, SETUP, () => 0.25)).toEqual({ b: 0.25, a: 0.02 });
  });

  it('that are not known are named', () => {
    expect(missing(['a', 'b', 'c'], parametersOf(PLANE, 0, SETUP, asSet))).toEqual(['c']);
    expect(missing(['a'], parametersOf(PLANE, 7, SETUP, asSet))).toEqual(['a']);
  });
});

describe('input into a neuron', () => {
  it('is what the step currents that reach it give in a step', () => {
    expect(inputInto(PLANE, 0, 0, SETUP, asSet)).toBe(0);
    expect(inputInto(PLANE, 1, 99, SETUP, asSet)).toBe(6);
    expect(inputInto(PLANE, 1, 100, SETUP, asSet)).toBe(0);
    expect(inputInto(PLANE, 0, 200, SETUP, asSet)).toBe(20);
  });

  it('is not known where the lesson hides a current that reaches it', () => {
    const hidden = { ...SETUP, numbers: SETUP.numbers.filter(({ part }) => part !== 'pulse') };

    expect(inputInto(PLANE, 1, 0, hidden, asSet)).toBeUndefined();
    expect(inputInto(PLANE, 0, 200, hidden, asSet)).toBe(20);
  });
});

describe('the model', () => {
  it('is a known one, or that of typed equations', () => {
    expect(modelOf(PLANE, SETUP)?.labels).toEqual(['v (mV)', 'u']);
    expect(modelOf({ ...PLANE, model: 'lif' }, SETUP)).toBeUndefined();
    const typed = {
      variables: ['x', 'y'],
      labels: ['x', 'y (mV)'],
      factors: {},
      subs: [],
      slopes: [[1], ['step']],
      threshold: [],
      resets: [],
    } as const;
    expect(modelOf({ ...PLANE, model: 'equations', typed }, SETUP)?.slopes([0, 0], {}, 0)).toEqual([1, 0.5]);
  });
});
