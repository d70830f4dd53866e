import { describe, expect, it } from 'vitest';
import { SpikeTrack, TraceTrack } from './tracks';

function seen(track: SpikeTrack | TraceTrack, from: number, to: number): [number, number][] {
  const pairs: [number, number][] = [];
  track.visit(from, to, (step, value) => pairs.push([step, value]));
  return pairs;
}

describe('SpikeTrack', () => {
  it('shows the spikes of a range of steps', () => {
    const track = new SpikeTrack();
    track.append({ steps: [1, 3, 3], neurons: [7, 0, 9], left: 0 }, 0, 0);
    track.append({ steps: [5], neurons: [2], left: 0 }, 0, 0);

    expect(seen(track, 3, 5)).toEqual([
      [3, 0],
      [3, 9],
    ]);
    expect(track.count(0, 6)).toBe(4);
  });

  it('counts spikes that were left out of a frame, evenly over its steps', () => {
    const track = new SpikeTrack();
    track.append({ steps: [1, 7], neurons: [0, 0], left: 100 }, 0, 10);

    expect([track.count(0, 10), track.count(0, 5), track.count(10, 20)]).toEqual([102, 51, 0]);
    expect(track.cut(5)).toEqual({ steps: Int32Array.of(7), neurons: Int32Array.of(0), left: 50 });
    expect(track.count(0, 10)).toBe(51);
    track.forgetBefore(5);
    expect(track.count(0, 10)).toBe(0);
  });

  it('tells the frames from which spikes were left out, as far as they are asked for', () => {
    const track = new SpikeTrack();
    track.append({ steps: [], neurons: [], left: 100 }, 0, 10);
    track.append({ steps: [12], neurons: [0], left: 0 }, 10, 20);
    track.append({ steps: [], neurons: [], left: 30 }, 20, 30);
    const frames: number[][] = [];
    track.visitOmitted(5, 23, (...frame) => frames.push(frame));

    expect(frames).toEqual([
      [5, 10, 50],
      [20, 23, 9],
    ]);
  });

  it('keeps the spikes of the first neurons where there are fewer from now on', () => {
    const track = new SpikeTrack();
    track.append({ steps: [1, 3, 3, 4], neurons: [7, 0, 9, 2], left: 0 }, 0, 0);
    track.keepFirst(3);
    track.append({ steps: [5], neurons: [1], left: 0 }, 0, 0);

    expect(seen(track, 0, 9)).toEqual([
      [3, 0],
      [4, 2],
      [5, 1],
    ]);
  });

  it('keeps what is not forgotten while it grows', () => {
    const track = new SpikeTrack();
    for (let block = 0; block < 100; block++) {
      const steps = Array.from({ length: 500 }, (_, k) => block * 500 + k);
      track.append({ steps, neurons: steps, left: 0 }, 0, 0);
      track.forgetBefore(block * 500 - 1_000);
    }

    expect(track.count(0, 1e9)).toBe(1_500);
    expect(seen(track, 49_999, 1e9)).toEqual([[49_999, 49_999]]);
  });

  it('gives away what is cut off', () => {
    const track = new SpikeTrack();
    track.append({ steps: [1, 2, 3], neurons: [1, 2, 3], left: 0 }, 0, 0);

    expect([...Array.from(track.cut(2).steps)]).toEqual([2, 3]);
    expect(track.count(0, 10)).toBe(1);
  });
});

describe('TraceTrack', () => {
  it('finds samples by step, also where not every step has one', () => {
    const track = new TraceTrack();
    track.append({ first: 4, every: 5, count: 2, values: [10, 11, 20, 21] }, 1);
    track.append({ first: 14, every: 5, count: 1, values: [12, 22] }, 1);

    expect(seen(track, 5, 20)).toEqual([
      [9, 21],
      [14, 22],
    ]);
    expect(track.last()).toBe(22);
  });

  it('begins again after a gap', () => {
    const track = new TraceTrack();
    track.append({ first: 0, every: 1, count: 1, values: [1] }, 0);
    track.append({ first: 7, every: 1, count: 1, values: [2] }, 0);

    expect(seen(track, 0, 100)).toEqual([[7, 2]]);
  });

  it('gives away what is cut off', () => {
    const track = new TraceTrack();
    track.append({ first: 0, every: 1, count: 4, values: [1, 2, 3, 4] }, 0);

    expect(seen(track.cut(2), 0, 9)).toEqual([
      [2, 3],
      [3, 4],
    ]);
    expect(track.last()).toBe(2);
  });
});
