import { describe, expect, it, vi } from 'vitest';
import { Axis } from './axis';
import { TraceLine } from './trace-line';
import { TraceTrack } from './tracks';

function track(values: number[], every = 1): TraceTrack {
  const made = new TraceTrack();
  made.append({ first: 0, every, count: values.length, values }, 0);
  return made;
}

/** Potentials without a period, the same ones each time. */
function wandering(count: number): number[] {
  return Array.from({ length: count }, (_, k) => -60 + 4 * Math.sin(k / 37) + 3 * Math.sin(k * k));
}

/** Step and value of each point; null for a gap. */
function points(line: TraceLine): ([number, number] | null)[] {
  const found: ([number, number] | null)[] = [];
  line.visit((step, value) => found.push(Number.isNaN(value) ? null : [step, value]));
  return found;
}

/** Of all samples. */
function lineOf(values: number[], stepsAPixel: number, every = 1): TraceLine {
  return new TraceLine().take(track(values, every), 0, values.length * every, stepsAPixel);
}

describe('TraceLine', () => {
  it('keeps the peak of a spike and its reset', () => {
    const values = Array.from({ length: 1_000 }, () => -60);
    values[503] = -50;
    values[504] = -65;
    const line = lineOf(values, 10);

    expect(points(line)).toContainEqual([503, -50]);
    expect(points(line)).toContainEqual([504, -65]);
    expect([line.least, line.most]).toEqual([-65, -50]);
  });

  it('has the extremes of each bin, in the order of time, between the first and the last sample', () => {
    expect(points(lineOf([0, 4, -1, 0, 2, 3, 1, 2], 4))).toEqual([
      [0, 0],
      [1, 4],
      [2, -1],
      [5, 3],
      [6, 1],
      [7, 2],
    ]);
  });

  it('has every sample where there are no more than pixels', () => {
    const values = wandering(50);
    const all = (every: number) => values.map((value, k) => [k * every, value]);

    expect(points(lineOf(values, 0.3))).toEqual(all(1));
    expect(points(lineOf(values, 1))).toEqual(all(1));
    expect(points(lineOf(values, 3, 4))).toEqual(all(4));
  });

  it('leaves gaps, also within a bin', () => {
    const apart = [[0, 1], [1, 3], null, [4, 5], [5, 0]];
    const values = [1, 3, NaN, Infinity, 5, 0, NaN];

    expect(points(lineOf(values, 1))).toEqual(apart);
    expect(points(lineOf(values, 10))).toEqual(apart);
    expect([lineOf(values, 10).least, lineOf(values, 10).most]).toEqual([0, 5]);
  });

  it('has nothing of a trace without samples', () => {
    const line = lineOf([NaN, NaN], 1);

    expect(points(line)).toEqual([]);
    expect(line.least).toBeGreaterThan(line.most);
  });

  it('has the same points while the window moves', () => {
    const known = track(wandering(4_000));
    const within = (from: number) =>
      points(new TraceLine().take(known, from, from + 2_500, 12.5)).filter((point) => {
        const step = point?.[0] ?? 0;
        return step >= 1_300 && step < 3_300;
      });

    for (let from = 1_000; from < 1_200; from += 7.3) {
      expect(within(from)).toEqual(within(1_000));
    }
  });

  it('has the same points where rounding changes the scale', () => {
    const values = wandering(1_000);

    expect(points(lineOf(values, 25 + 1e-9))).toEqual(points(lineOf(values, 25)));
    expect(points(lineOf(values, 25 - 1e-9))).toEqual(points(lineOf(values, 25)));
  });

  it('begins with the bin in which the window begins', () => {
    const line = new TraceLine().take(track(wandering(100)), 15, 100, 10);

    expect(points(line)[0]?.[0]).toBe(10);
  });

  it('has two points a pixel at most, and those at its ends', () => {
    for (const samples of [600, 750, 1_999, 100_000]) {
      expect(points(lineOf(wandering(samples), samples / 500)).length).toBeLessThanOrEqual(2 * 500 + 2);
    }
  });

  it('takes other samples in place of those that it had, however many', () => {
    const values = wandering(10_000);
    const line = lineOf(values, 1);
    expect(points(line)).toEqual(values.map((value, k) => [k, value]));

    expect(points(line.take(track([7, 8]), 0, 2, 1))).toEqual([
      [0, 7],
      [1, 8],
    ]);
    expect([line.least, line.most]).toEqual([7, 8]);
  });

  it('is drawn as one path, which begins again after a gap', () => {
    const canvas = { beginPath: vi.fn(), moveTo: vi.fn(), lineTo: vi.fn(), stroke: vi.fn() };
    const line = lineOf([1, 2, NaN, 4, 5], 1);
    line.stroke(canvas as unknown as CanvasRenderingContext2D, new Axis(0, 10, 0, 10), (value) => 100 - value);

    expect(canvas.beginPath).toHaveBeenCalledOnce();
    expect(canvas.moveTo.mock.calls).toEqual([
      [1, 99],
      [4, 96],
    ]);
    expect(canvas.lineTo.mock.calls).toEqual([
      [2, 98],
      [5, 95],
    ]);
    expect(canvas.stroke).toHaveBeenCalledOnce();
  });
});
