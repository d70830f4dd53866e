import { describe, expect, it } from 'vitest';
import { History } from './history';
import { PlaneArea } from './plane-area';
import { trailOf } from './plane-trail';
import { frame, knownModel } from './test-setup';

function history() {
  const known = new History(1000);
  const values = (first: number, ...samples: number[]) => ({ first, every: 1, count: samples.length, values: samples });
  known.take(
    frame(
      0,
      4,
      {
        cells: [
          [2, 1],
          [3, 0],
        ],
      },
      { traces: { v: values(0, -70, -60, 20, -65), u: values(1, -14, -13, -5) } },
    ),
    1,
  );
  return known;
}

describe('the trail of a neuron', () => {
  it('has a point for each step of which both variables are known, and knows its resets', () => {
    expect(trailOf(history(), 'cells', 0, ['v', 'u'], 0)).toEqual([
      { at: [-60, -14], fired: false },
      { at: [20, -13], fired: false },
      { at: [-65, -5], fired: true },
    ]);
  });

  it('begins at a step, and is empty while nothing is recorded', () => {
    expect(trailOf(history(), 'cells', 0, ['v', 'u'], 2.5)).toHaveLength(1);
    expect(trailOf(history(), 'cells', 0, ['v', 'w'], 0)).toEqual([]);
  });
});

describe('what is shown of a plane', () => {
  const model = knownModel('izhikevich');

  it('begins about the rest, grows with what is seen and does not shrink', () => {
    const shown = new PlaneArea(model);
    shown.include([[-65, -14]]);
    expect(shown.area.x).toEqual(model.range);
    expect(shown.area.y).toEqual([-21, -7]);

    shown.include([[25, -5]]);
    const wide = shown.area;
    expect(wide.x[1]).toBeGreaterThan(25);
    expect(wide.y[1]).toBeGreaterThan(-5);
    shown.include([[-65, -14]]);
    expect(shown.area).toEqual(wide);
  });

  it('settles: a point at its edge widens it once', () => {
    const shown = new PlaneArea(model);
    shown.include([[30, 0]]);
    const once = shown.area;
    shown.include([[30, 0]]);

    expect(shown.area).toEqual(once);
  });

  it('follows a model without a usual range to where its neuron is', () => {
    const shown = new PlaneArea({ ...model, range: undefined });
    shown.include([[1.2, NaN]]);

    expect(shown.area.x[0]).toBeLessThan(1.2);
    expect(shown.area.x[1]).toBeGreaterThan(1.2);
  });
});
