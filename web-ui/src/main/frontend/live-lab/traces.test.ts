import { describe, expect, it } from 'vitest';
import { Axis } from './axis';
import { type ProbeSetup } from './setup';
import { seenRange } from './traces';
import { TraceTrack } from './tracks';

const PROBE: ProbeSetup = { id: 'vm', of: 'exc', record: 'vMv', neurons: [0], label: 'exc: V (mV)', color: 0 };
const AXIS = new Axis(0, 100, 0, 100);

function track(values: number[]): TraceTrack {
  const made = new TraceTrack();
  made.append({ first: 0, every: 1, count: values.length, values }, 0);
  return made;
}

describe('the range of a trace', () => {
  it('is unknown before there is a sample, whatever the threshold', () => {
    expect(seenRange({ ...PROBE, threshold: -50 }, [], AXIS, 100)).toBeUndefined();
  });

  it('leaves room around a state that does not change', () => {
    const [low, high] = seenRange(PROBE, [track([-65, -65])], AXIS, 100) ?? [];
    expect(low).toBeCloseTo(-70.8);
    expect(high).toBeCloseTo(-59.2);
  });

  it('has room for spikes above the threshold', () => {
    const [low, high] = seenRange({ ...PROBE, threshold: -50 }, [track([-70, -60])], AXIS, 100) ?? [];
    expect(low).toBeCloseTo(-71.6);
    expect(high).toBeCloseTo(-41.4);
  });
});
