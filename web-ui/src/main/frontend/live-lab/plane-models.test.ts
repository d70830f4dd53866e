import { describe, expect, it } from 'vitest';
import { PLANE_MODELS, type Parameters } from './plane-models';

/** Where both variables rest, found between two potentials by bisection. */
function restingPotential(type: string, p: Parameters, from: number, to: number): number {
  const model = PLANE_MODELS[type];
  const excess = (v: number) => (model?.potentialRests(v, p) ?? 0) - (model?.recoveryRests(v, p) ?? 0);
  let [low, high] = [from, to];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    [low, high] = Math.sign(excess(middle)) === Math.sign(excess(low)) ? [middle, high] : [low, middle];
  }
  return low;
}

describe('nullclines', () => {
  it('of a regular spiking Izhikevich neuron cross at its rest, -70 mV', () => {
    const p = { b: 0.2, quadratic: 0.04, linear: 5, constant: 140, bias: 0, recoveryLeak: 1, recoveryOffsetMv: 0 };

    expect(restingPotential('izhikevich', p, -75, -65)).toBeCloseTo(-70, 6);
  });

  it('of an adaptive exponential neuron cross at its leak potential, but for the tail of the exponential', () => {
    const p = { gLeakNs: 30, vRestMv: -70.6, vThresholdMv: -50.4, slopeMv: 2, aNs: 4, biasPa: 0 };

    expect(restingPotential('adaptiveExponential', p, -75, -65)).toBeCloseTo(-70.6, 2);
  });
});
