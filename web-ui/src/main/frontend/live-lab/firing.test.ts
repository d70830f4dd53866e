import { describe, expect, it } from 'vitest';
import { canFire, volley } from './firing';
import { setup } from './test-setup';

const SETUP = setup();
const [NOISE, EXC] = SETUP.parts;
const WITH_POTENTIAL = { ...EXC, variables: [{ name: 'vMv', label: 'V (mV)', synaptic: false }] };

describe('a population', () => {
  it('can be made to fire if its neurons have a membrane potential', () => {
    expect(canFire(WITH_POTENTIAL, SETUP)).toBe(true);
    expect(canFire(EXC, SETUP)).toBe(false);
    expect(canFire(NOISE, SETUP)).toBe(false);
  });

  it('cannot where two runs of it are compared', () => {
    expect(canFire(WITH_POTENTIAL, { ...SETUP, twin: { path: '/x', value: 1, here: 2 } })).toBe(false);
  });
});

describe('a volley', () => {
  it('is of all neurons', () => {
    expect(volley(3)).toEqual([0, 1, 2]);
  });

  it('of very many is of some, each once, from the first to the last part of them', () => {
    const neurons = volley(10_000);

    expect(new Set(neurons).size).toBe(500);
    expect([neurons[0], neurons[1], neurons.at(-1)]).toEqual([0, 20, 9_980]);
  });
});
