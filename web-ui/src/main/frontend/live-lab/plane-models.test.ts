import { describe, expect, it } from 'vitest';
import { type Parameters, type State } from './plane-models';
import { knownModel } from './test-setup';

function slopes(type: string, state: State, p: Parameters, input = 0): State {
  return knownModel(type).slopes(state, p, input);
}

const IZHIKEVICH = {
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

describe('slopes', () => {
  it('of a regular spiking Izhikevich neuron vanish at its rest, -70 mV', () => {
    const [dv, du] = slopes('izhikevich', [-70, -14], IZHIKEVICH);

    expect(dv).toBeCloseTo(0, 9);
    expect(du).toBeCloseTo(0, 9);
  });

  it('rise by the input, as by the bias', () => {
    expect(slopes('izhikevich', [-70, -14], IZHIKEVICH, 4)[0]).toBeCloseTo(4, 9);
    expect(slopes('izhikevich', [-70, -14], { ...IZHIKEVICH, bias: 4 })[0]).toBeCloseTo(4, 9);
  });

  it('of an adaptive exponential neuron nearly vanish at its leak potential', () => {
    const p = { cMemPf: 281, gLeakNs: 30, vRestMv: -70.6, vThresholdMv: -50.4, slopeMv: 2, aNs: 4, tauWMs: 144, biasPa: 0 };

    expect(Math.abs(slopes('adaptiveExponential', [-70.6, 0], p)[0])).toBeLessThan(0.001);
    expect(slopes('adaptiveExponential', [-70.6, 144], p)[1]).toBeCloseTo(-1, 9);
    expect(slopes('adaptiveExponential', [-70.6, 0], p, 281)[0]).toBeCloseTo(1, 3);
  });

  it('of an adaptive threshold are those of a leaky membrane and of a decay', () => {
    const p = { tauMemMs: 100, cMemPf: 100, vRestMv: -65, biasPa: 50, tauThetaMs: 1000 };

    const [dv, dTheta] = slopes('adaptiveThreshold', [-60, 20], p, 50);

    expect(dv).toBeCloseTo(-0.05 + 1, 9);
    expect(dTheta).toBeCloseTo(-0.02, 9);
  });
});

describe('a spike', () => {
  it('resets the potential and adds to the recovery', () => {
    const spike = knownModel('izhikevich').spike;

    expect(spike?.excess([29, 0], IZHIKEVICH)).toBeLessThan(0);
    expect(spike?.excess([30, 0], IZHIKEVICH)).toBe(0);
    expect(spike?.reset([30, -10], IZHIKEVICH)).toEqual([-65, -2]);
  });

  it('needs more of a threshold that has risen', () => {
    const spike = knownModel('adaptiveThreshold').spike;
    const p = { vThresholdMv: -52, vResetMv: -65, thetaPlusMv: 0.05 };

    expect(spike?.excess([-40, 20], p)).toBe(-8);
    expect(spike?.reset([-32, 20], p)).toEqual([-65, 20.05]);
  });
});
