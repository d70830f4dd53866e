import { describe, expect, it } from 'vitest';
import { codeWith, texWith } from './equations';
import { Numbers } from './numbers';
import { number, setup } from './test-setup';

const EQUATIONS = { part: 'exc', tex: [], code: [], symbols: { vThresholdMv: 'V_{th}', gain: '' } };

const NETWORK = setup({
  numbers: [
    number({ part: 'exc', path: '/a', name: 'tauMemMs', unit: 'ms', value: 20 }),
    number({ part: 'exc', path: '/b', name: 'vRestMv', unit: 'mV', value: -65.5 }),
    number({ part: 'exc', path: '/c', name: 'a', unit: '', value: 0.02 }),
    number({ part: 'inh', path: '/d', name: 'tauMemMs', unit: 'ms', value: 7 }),
  ],
});

const asShown = (of: { path: string; value: number }) => (of.path === '/a' ? 12.5 : of.value);

describe('texWith', () => {
  it('puts in the values of the part as they are set now, with units, negative ones in brackets', () => {
    expect(texWith('@tauMemMs@\\,x = @vRestMv@ - @a@', EQUATIONS, NETWORK, asShown, new Numbers('en'))).toBe(
      '12.5\\,\\mathrm{ms}\\,x = (-65.5\\,\\mathrm{mV}) - 0.02',
    );
  });

  it('keeps the symbol of what has no single value, and the name of what has no symbol', () => {
    expect(texWith('@vThresholdMv@ + @gain@', EQUATIONS, NETWORK, asShown, new Numbers('en'))).toBe('V_{th} + \\mathrm{gain}');
  });

  it('has a decimal comma that is no separator', () => {
    expect(texWith('@vRestMv@', EQUATIONS, NETWORK, asShown, new Numbers('de'))).toBe('(-65{,}5\\,\\mathrm{mV})');
  });
});

describe('codeWith', () => {
  it('puts quantities into what was typed', () => {
    expect(codeWith('dv/dt = (@vRestMv@ - v*@a@)/@tauMemMs@ : mV', EQUATIONS, NETWORK, asShown, new Numbers('en'))).toMatch(
      /^dv\/dt = \(\([-−]65\.5 mV\) - v\*0\.02\)\/\(12\.5 ms\) : mV$/,
    );
    expect(codeWith('v > @gain@', EQUATIONS, NETWORK, asShown, new Numbers('en'))).toBe('v > gain');
    expect(codeWith('v/@τ@', EQUATIONS, NETWORK, asShown, new Numbers('en'))).toBe('v/τ');
  });
});
