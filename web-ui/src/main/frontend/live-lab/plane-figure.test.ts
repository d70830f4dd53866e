import { describe, expect, it } from 'vitest';
import { figureOf } from './plane-figure';
import { type PlaneModel, type State } from './plane-models';
import { knownModel } from './test-setup';

const IZHIKEVICH = knownModel('izhikevich');

const P = {
  a: 0.02,
  b: 0.2,
  c: -65,
  d: 8,
  quadratic: 0.04,
  linear: 5,
  constant: 140,
  bias: 0,
  recoveryLeak: 1,
  recoveryOffsetMv: 0,
  vThresholdMv: 30,
};

const AREA = { x: [-85, 35], y: [-20, 10] } as const;

/** Cubic: it oscillates around an unstable rest at a drive of 0.5, and rests without one. */
const FITZHUGH_NAGUMO: PlaneModel = {
  variables: ['v', 'w'],
  labels: ['v', 'w'],
  parameters: ['drive'],
  slopes: ([v, w], p, input) => [v - v ** 3 / 3 - w + p.drive + input, (v + 0.7 - 0.8 * w) / 12.5],
};

function near(at: State, x: number, y: number): boolean {
  return Math.hypot(at[0] - x, at[1] - y) < 1e-4;
}

describe('fixed points', () => {
  it('of a regular spiking Izhikevich neuron are its stable rest and the saddle at its threshold', () => {
    const { fixed } = figureOf(IZHIKEVICH, P, 0, AREA);

    expect(fixed).toHaveLength(2);
    expect(fixed.find(({ at }) => near(at, -70, -14))?.isStable).toBe(true);
    expect(fixed.find(({ at }) => near(at, -50, -10))?.isStable).toBe(false);
  });

  it('are gone above the rheobase, 4 of its units', () => {
    expect(figureOf(IZHIKEVICH, P, 3.9, AREA).fixed).toHaveLength(2);
    expect(figureOf(IZHIKEVICH, P, 4.1, AREA).fixed).toHaveLength(0);
  });

  it('of FitzHugh and Nagumo lose their stability with the drive', () => {
    const area = { x: [-2.5, 2.5], y: [-1.5, 2] } as const;

    expect(figureOf(FITZHUGH_NAGUMO, { drive: 0 }, 0, area).fixed.map(({ isStable }) => isStable)).toEqual([true]);
    expect(figureOf(FITZHUGH_NAGUMO, { drive: 0.5 }, 0, area).fixed.map(({ isStable }) => isStable)).toEqual([false]);
    expect(figureOf(FITZHUGH_NAGUMO, { drive: 0 }, 0.5, area).fixed.map(({ isStable }) => isStable)).toEqual([false]);
  });
});

describe('nullclines', () => {
  it('are where one of the variables rests', () => {
    const { nullclines } = figureOf(IZHIKEVICH, P, 0, AREA);

    expect(nullclines[1].length).toBeGreaterThan(50);
    for (const [v, u] of nullclines[1].flat()) {
      expect(u).toBeCloseTo(0.2 * v, 6);
    }
  });

  it('are missing where a value or the input is not known, and the spike is still marked', () => {
    const unknown = Object.fromEntries(Object.entries(P).filter(([name]) => name !== 'a'));

    for (const figure of [figureOf(IZHIKEVICH, unknown, 0, AREA), figureOf(IZHIKEVICH, P, undefined, AREA)]) {
      expect(figure.nullclines).toEqual([[], []]);
      expect(figure.flow).toEqual([]);
      expect(figure.threshold.length).toBeGreaterThan(0);
    }
  });
});

describe('a spike', () => {
  it('is marked by the threshold and by what a reset always gives', () => {
    const { threshold, resets } = figureOf(IZHIKEVICH, P, 0, AREA);

    threshold.flat().forEach(([v]) => expect(v).toBeCloseTo(30, 9));
    expect(resets).toEqual([-65, undefined]);
  });
});
