import { describe, expect, it } from 'vitest';
import { RateMap } from './rate-map';

const [WIDTH, HEIGHT] = [64 + 72 + 300, 12 + 40 + 200];

describe('RateMap', () => {
  const map = new RateMap([10, 20, 30], [1, 2]);
  map.take(
    [
      { values: [10, 1], rates: { exc: 4, inh: 8 } },
      { values: [30, 2], rates: { exc: 40, inh: 9 } },
      { values: [20, 2], rates: {}, refused: true },
    ],
    'exc',
  );

  it('takes the first number fastest', () => {
    expect(map.settings).toEqual([
      [10, 1],
      [20, 1],
      [30, 1],
      [10, 2],
      [20, 2],
      [30, 2],
    ]);
  });

  it('knows the rate of a cell once it is measured', () => {
    expect(map.rateAt({ column: 0, row: 0 })).toBe(4);
    expect(map.rateAt({ column: 2, row: 1 })).toBe(40);
    expect(map.rateAt({ column: 1, row: 1 })).toBeUndefined();
  });

  it('knows which cells were refused', () => {
    expect(map.isRefused({ column: 1, row: 1 })).toBe(true);
    expect(map.isRefused({ column: 2, row: 1 })).toBe(false);
    expect(map.isRefused({ column: 1, row: 0 })).toBe(false);
  });

  it('has the second number grow upward', () => {
    expect(map.cellAt(64 + 5, HEIGHT - 40 - 5, WIDTH, HEIGHT)).toEqual({ column: 0, row: 0 });
    expect(map.cellAt(64 + 295, 12 + 5, WIDTH, HEIGHT)).toEqual({ column: 2, row: 1 });
    expect(map.cellAt(20, 50, WIDTH, HEIGHT)).toBeNull();
    expect(map.cellAt(100, HEIGHT - 10, WIDTH, HEIGHT)).toBeNull();
  });

  it('leads through the cells by arrow keys, and holds at the edge', () => {
    expect(map.beside({ column: 0, row: 0 }, 'ArrowUp')).toEqual({ column: 0, row: 1 });
    expect(map.beside({ column: 0, row: 1 }, 'ArrowUp')).toEqual({ column: 0, row: 1 });
    expect(map.beside({ column: 1, row: 1 }, 'ArrowRight')).toEqual({ column: 2, row: 1 });
    expect(map.beside({ column: 0, row: 0 }, 'ArrowLeft')).toEqual({ column: 0, row: 0 });
  });
});
