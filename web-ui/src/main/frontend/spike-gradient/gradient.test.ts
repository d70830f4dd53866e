import { describe, expect, it } from 'vitest';
import { argument, contributions, derivative, INPUT, run, STEPS, sum, type Surrogate } from './gradient';

const SMOOTH: Surrogate[] = ['fastSigmoid', 'atan', 'triangle'];

describe('run', () => {
  it('integrates the input and subtracts the threshold after a spike', () => {
    const steps = run(0.6);
    expect(steps[0]).toEqual({ potential: 0.6, spike: false });
    expect(steps[1]?.potential).toBeCloseTo(1.14);
    expect(steps[1]?.spike).toBe(true);
    expect(steps[2]?.potential).toBeCloseTo(0.9 * 0.14);
  });

  it('stays silent with a small weight', () => {
    expect(run(0.1).some((step) => step.spike)).toBe(false);
    expect(run(0.1)).toHaveLength(STEPS);
  });
});

describe('derivative', () => {
  it.each([
    ['fastSigmoid', 5, 1, 1 / 36],
    ['atan', 2, 0.1, 1 / (1 + (Math.PI * 0.1) ** 2)],
    ['triangle', 0.3, -0.5, 0.15],
    ['none', 5, 0, 0],
  ] as const)('%s', (surrogate, parameter, x, expected) => {
    expect(derivative(surrogate, parameter, x)).toBeCloseTo(expected, 12);
  });

  it.each(SMOOTH)('%s is largest at the threshold and alike on both sides', (surrogate) => {
    expect(derivative(surrogate, 2, 0)).toBeGreaterThan(derivative(surrogate, 2, 0.3));
    expect(derivative(surrogate, 2, 0.3)).toBeCloseTo(derivative(surrogate, 2, -0.3));
  });
});

describe('contributions', () => {
  it('is the derivative of the potential by the weight, times the surrogate, where no spike came before', () => {
    const [weight, t, change] = [0.15, 6, 1e-6];
    const more = run(weight + change)[t]?.potential ?? NaN;
    const less = run(weight - change)[t]?.potential ?? NaN;
    const steps = run(weight);
    const slope = derivative('fastSigmoid', 5, argument(steps[t]?.potential ?? NaN));
    expect(steps.slice(0, t).some((step) => step.spike)).toBe(false);
    expect(sum(contributions(steps, t, 'fastSigmoid', 5))).toBeCloseTo((slope * (more - less)) / (2 * change), 6);
  });

  it('comes from no later input, and from no silent one', () => {
    const flow = contributions(run(0.2), 5, 'atan', 2);
    expect(flow.slice(6)).toEqual(INPUT.slice(6).map(() => 0));
    expect(flow[2]).toBe(0);
    expect(flow[4]).toBeGreaterThan(flow[3] ?? NaN);
  });

  it('vanishes without a surrogate', () => {
    expect(sum(contributions(run(0.2), 5, 'none', 0))).toBe(0);
  });
});
