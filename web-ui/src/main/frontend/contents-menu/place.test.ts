import { describe, expect, it } from 'vitest';
import { countPassed, placeAbove } from './place';

const LINE = 120;

interface Heading {
  cell: number;
  own: number;
}

describe('the place of a reader in the contents', () => {
  let looks = 0;
  const tops = {
    cell: (heading: Heading) => {
      looks++;
      return heading.cell;
    },
    own: (heading: Heading) => {
      looks++;
      return heading.own;
    },
  };

  it('is before the first heading at the beginning, and at the last one at the end', () => {
    expect(placeAbove([], tops, LINE)).toBe(-1);
    expect(placeAbove([{ cell: 200, own: 200 }], tops, LINE)).toBe(-1);
    expect(placeAbove([{ cell: -200, own: -200 }], tops, LINE)).toBe(0);
  });

  it('is at the heading before, while those of the cell are still to come', () => {
    const entries = [
      { cell: -900, own: -900 },
      { cell: 0, own: 90 },
      { cell: 0, own: 150 },
      { cell: 0, own: 300 },
      { cell: 700, own: 700 },
    ];
    expect(placeAbove(entries, tops, LINE)).toBe(1);
    expect(placeAbove(entries, tops, 80)).toBe(0);
    expect(placeAbove(entries, tops, 400)).toBe(3);
  });

  it('is found by a few looks in a long notebook', () => {
    const entries = Array.from({ length: 200 }, (_, at) => ({ cell: 300 * (at - 150), own: 300 * (at - 150) }));
    looks = 0;

    expect(placeAbove(entries, tops, LINE)).toBe(150);
    expect(looks).toBeLessThan(12);
  });

  it('counts what is passed', () => {
    const numbers = [1, 2, 3, 5, 8];
    expect([0, 1, 4, 8, 9].map((end) => countPassed(numbers, (number) => number < end))).toEqual([0, 0, 3, 4, 5]);
  });
});
