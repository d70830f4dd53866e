import { describe, expect, it, vi } from 'vitest';
import { canFire, fireTogether, volley } from './firing';
import { type Player } from './player';
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

describe('a double click on a part', () => {
  const playing = setup({ parts: [NOISE, { ...WITH_POTENTIAL, key: 'population exc', size: 3 }] });

  function fired(key: string, among = playing) {
    const player = { fire: vi.fn() };
    fireTogether(player as unknown as Player, key, among);
    return player.fire.mock.calls;
  }

  it('fires all neurons of a population, which the run knows by its id', () => {
    expect(fired('population exc')).toEqual([
      ['exc', 0],
      ['exc', 1],
      ['exc', 2],
    ]);
  });

  it('fires nothing of what has no membrane potential, of a group, and of twins', () => {
    expect(fired('noise')).toEqual([]);
    expect(fired('group of both')).toEqual([]);
    expect(fired('population exc', { ...playing, twin: { path: '/x', value: 1, here: 2 } })).toEqual([]);
  });

  it('does nothing before a run is there', () => {
    expect(() => fireTogether(null, 'population exc', playing)).not.toThrow();
  });
});
