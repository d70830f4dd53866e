import { describe, expect, test } from 'vitest';
import { roundValueAt, ticksOf, type Axis } from './axis';
import { Drawing } from './drawing';
import { medianAt } from './tables';

const X: Axis = { label: 'Current', unit: 'nA', from: 0, to: 10, scale: 'LINEAR', ticks: [] };
const Y: Axis = { label: 'Rate', unit: 'Hz', from: 0, to: 400, scale: 'LINEAR', ticks: [] };
const LOG: Axis = { ...X, from: 1, to: 1000, scale: 'LOG' };

describe('Drawing', () => {
  test('a stroke fills every column on its way, in both directions', () => {
    const drawing = new Drawing();
    drawing.stroke({ column: 4, share: 0.5 }, { column: 0, share: 0 });

    expect(drawing.points(X, Y)).toEqual([
      [0, 0],
      [0.25, 50],
      [0.5, 100],
      [0.75, 150],
    ]);
  });

  test('undo takes back what was done since it began, and erasing too', () => {
    const drawing = new Drawing();
    drawing.begin();
    drawing.put(0, 0);
    drawing.put(40, 1);
    drawing.begin();
    drawing.erase(40, 30);
    expect(drawing.columns()).toEqual([0]);

    drawing.undo();
    expect(drawing.columns()).toEqual([0, 40]);
    drawing.undo();
    expect(drawing.isEmpty).toBe(true);
    expect(drawing.canUndo).toBe(false);
  });

  test('a value stays on the axis', () => {
    const drawing = new Drawing();
    drawing.put(0, 1.3);
    drawing.put(1, -0.2);
    drawing.put(41, 0.5);

    expect(drawing.points(X, Y)).toEqual([
      [0, 400],
      [0.25, 0],
    ]);
  });

  test('between two values the curve is straight, beside them level', () => {
    const drawing = new Drawing();
    expect(drawing.near(3)).toBeNull();
    drawing.put(10, 0.2);
    drawing.put(20, 0.4);

    expect(drawing.near(15)).toBeCloseTo(0.3);
    expect(drawing.near(0)).toBe(0.2);
    expect(drawing.near(40)).toBe(0.4);
  });
});

describe('axis', () => {
  test('has round ticks, powers of ten on a logarithmic one, or those of its author', () => {
    expect(ticksOf(X, 6)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(ticksOf({ ...X, from: -1.2, to: 1.2 }, 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(ticksOf(LOG, 6)).toEqual([1, 10, 100, 1000]);
    expect(ticksOf({ ...X, ticks: [3] }, 6)).toEqual([3]);
  });

  test('never rounds beyond its ends', () => {
    const third = { ...X, to: 1 / 3 };
    expect(roundValueAt(third, 1)).toBeLessThanOrEqual(third.to);
    expect(roundValueAt(LOG, 1 / 3)).toBe(10);
  });
});

test('the median of a class counts the curves that reach so far', () => {
  const curve = (y: number, to: number) => ({ kind: 'class' as const, points: [[0, y] as [number, number], [to, y] as [number, number]] });
  const curves = [curve(100, 10), curve(200, 5), curve(400, 5)];

  expect(medianAt(curves, X, Y, 0.2)).toBe(0.5);
  expect(medianAt(curves, X, Y, 0.9)).toBe(0.25);
  expect(medianAt([], X, Y, 0.5)).toBeNull();
});
