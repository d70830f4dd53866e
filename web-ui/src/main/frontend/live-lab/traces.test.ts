import { describe, expect, it } from 'vitest';
import { type ProbeSetup } from './setup';
import { TraceLine } from './trace-line';
import { seenRange } from './traces';
import { TraceTrack } from './tracks';

const PROBE: ProbeSetup = { id: 'vm', of: 'exc', record: 'vMv', neurons: [0], label: 'exc: V (mV)', color: 0 };

function line(values: number[]): TraceLine {
  const track = new TraceTrack();
  track.append({ first: 0, every: 1, count: values.length, values }, 0);
  return new TraceLine().take(track, 0, 100, 1);
}

describe('the range of a trace', () => {
  it('is unknown before there is a sample, whatever the threshold', () => {
    expect(seenRange({ ...PROBE, threshold: -50 }, [])).toBeUndefined();
    expect(seenRange({ ...PROBE, threshold: -50 }, [line([])])).toBeUndefined();
  });

  it('leaves room around a state that does not change', () => {
    const [low, high] = seenRange(PROBE, [line([-65, -65])]) ?? [];
    expect(low).toBeCloseTo(-70.8);
    expect(high).toBeCloseTo(-59.2);
  });

  it('has room for spikes above the threshold', () => {
    const [low, high] = seenRange({ ...PROBE, threshold: -50 }, [line([-70, -60])]) ?? [];
    expect(low).toBeCloseTo(-71.6);
    expect(high).toBeCloseTo(-41.4);
  });

  it('is of all neurons of a row, and of what is known of them', () => {
    expect(seenRange(PROBE, [line([-70, NaN]), line([-60, -65])])).toEqual(seenRange(PROBE, [line([-70, -60])]));
  });
});
