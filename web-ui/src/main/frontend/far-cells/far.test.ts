import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FAR, FarCells, FEWEST_CELLS, LONG, WAIT_MS } from './far';

class Box {
  readonly classes = new Set<string>();
  writes = 0;
  readonly classList = {
    add: (name: string) => {
      this.writes++;
      this.classes.add(name);
    },
    remove: (name: string) => {
      this.writes++;
      this.classes.delete(name);
    },
  };

  get isFar(): boolean {
    return this.classes.has(FAR);
  }
}

const boxes = (count: number) => Array.from({ length: count }, () => new Box());

describe('cells far from what is seen', () => {
  let list: Box;
  let observed: Set<Box>;
  let far: FarCells<Box>;

  beforeEach(() => {
    vi.useFakeTimers();
    list = new Box();
    observed = new Set();
    far = new FarCells<Box>(list, {
      observe: (cell) => observed.add(cell),
      unobserve: (cell) => observed.delete(cell),
    });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** The first ten are near. */
  function open(count: number): Box[] {
    const cells = boxes(count);
    far.hold(cells);
    cells.forEach((cell, at) => far.see(cell, at < 10));
    return cells;
  }

  it('are left alone once the page had time to fill them', () => {
    const cells = open(FEWEST_CELLS);
    expect(list.classes.has(LONG)).toBe(true);
    expect(observed.size).toBe(FEWEST_CELLS);

    vi.advanceTimersByTime(WAIT_MS - 1);
    expect(cells.filter((cell) => cell.isFar)).toHaveLength(0);

    vi.advanceTimersByTime(1);
    expect(cells.findIndex((cell) => cell.isFar)).toBe(10);
    expect(cells.filter((cell) => cell.isFar)).toHaveLength(FEWEST_CELLS - 10);
  });

  it('are as ever in short notebooks', () => {
    const cells = open(FEWEST_CELLS - 1);
    vi.advanceTimersByTime(2 * WAIT_MS);

    expect(list.classes.has(LONG)).toBe(false);
    expect(cells.some((cell) => cell.isFar)).toBe(false);
  });

  it('become as ever immediately when they come near, and no other does', () => {
    const cells = open(FEWEST_CELLS);
    vi.advanceTimersByTime(WAIT_MS);
    const writes = cells.map((cell) => cell.writes);

    far.see(cells[12], true);

    expect(cells[12].isFar).toBe(false);
    expect(cells.filter((cell, at) => cell.writes !== writes[at])).toEqual([cells[12]]);

    far.see(cells[12], false);
    vi.advanceTimersByTime(WAIT_MS);
    expect(cells[12].isFar).toBe(true);
  });

  it('are all laid out for a jump, and left alone again after it', () => {
    const cells = open(FEWEST_CELLS);
    vi.advanceTimersByTime(WAIT_MS);

    far.bringNear();
    expect(cells.some((cell) => cell.isFar)).toBe(false);

    vi.advanceTimersByTime(WAIT_MS - 1);
    far.bringNear();
    vi.advanceTimersByTime(WAIT_MS - 1);
    expect(cells.some((cell) => cell.isFar)).toBe(false);

    vi.advanceTimersByTime(1);
    expect(cells.filter((cell) => cell.isFar)).toHaveLength(FEWEST_CELLS - 10);
  });

  it('come and go: only those are observed that are there', () => {
    const cells = open(FEWEST_CELLS);
    vi.advanceTimersByTime(WAIT_MS);
    const [added] = boxes(1);

    far.hold([...cells.slice(0, -1), added]);
    expect(observed.has(added)).toBe(true);
    expect(observed.size).toBe(FEWEST_CELLS);
    expect(cells[20].isFar).toBe(true);

    far.see(cells[FEWEST_CELLS - 1], false); // what was seen of it before it went
    far.hold(cells.slice(0, -1));
    expect(cells.slice(0, -1).some((cell) => cell.isFar)).toBe(false);
    expect(list.classes.has(LONG)).toBe(false);
  });
});
