import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FEWEST_CELLS, LONG, OFFSCREEN, OffscreenCells, WAIT_MS } from './offscreen';

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

  get isOffscreen(): boolean {
    return this.classes.has(OFFSCREEN);
  }
}

const boxes = (count: number) => Array.from({ length: count }, () => new Box());

describe('cells far outside the viewport', () => {
  let list: Box;
  let observed: Set<Box>;
  let offscreen: OffscreenCells<Box>;

  beforeEach(() => {
    vi.useFakeTimers();
    list = new Box();
    observed = new Set();
    offscreen = new OffscreenCells<Box>(list, {
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
    offscreen.setCells(cells);
    cells.forEach((cell, at) => offscreen.update(cell, at < 10));
    return cells;
  }

  it('are skipped once the page had time to fill them', () => {
    const cells = open(FEWEST_CELLS);
    expect(list.classes.has(LONG)).toBe(true);
    expect(observed.size).toBe(FEWEST_CELLS);

    vi.advanceTimersByTime(WAIT_MS - 1);
    expect(cells.filter((cell) => cell.isOffscreen)).toHaveLength(0);

    vi.advanceTimersByTime(1);
    expect(cells.findIndex((cell) => cell.isOffscreen)).toBe(10);
    expect(cells.filter((cell) => cell.isOffscreen)).toHaveLength(FEWEST_CELLS - 10);
  });

  it('are rendered in short notebooks', () => {
    const cells = open(FEWEST_CELLS - 1);
    vi.advanceTimersByTime(2 * WAIT_MS);

    expect(list.classes.has(LONG)).toBe(false);
    expect(cells.some((cell) => cell.isOffscreen)).toBe(false);
  });

  it('are rendered immediately when they come near, and no other is', () => {
    const cells = open(FEWEST_CELLS);
    vi.advanceTimersByTime(WAIT_MS);
    const writes = cells.map((cell) => cell.writes);

    offscreen.update(cells[12], true);

    expect(cells[12].isOffscreen).toBe(false);
    expect(cells.filter((cell, at) => cell.writes !== writes[at])).toEqual([cells[12]]);

    offscreen.update(cells[12], false);
    vi.advanceTimersByTime(WAIT_MS);
    expect(cells[12].isOffscreen).toBe(true);
  });

  it('are all rendered for a jump, and skipped again after it', () => {
    const cells = open(FEWEST_CELLS);
    vi.advanceTimersByTime(WAIT_MS);

    offscreen.renderAll();
    expect(cells.some((cell) => cell.isOffscreen)).toBe(false);

    vi.advanceTimersByTime(WAIT_MS - 1);
    offscreen.renderAll();
    vi.advanceTimersByTime(WAIT_MS - 1);
    expect(cells.some((cell) => cell.isOffscreen)).toBe(false);

    vi.advanceTimersByTime(1);
    expect(cells.filter((cell) => cell.isOffscreen)).toHaveLength(FEWEST_CELLS - 10);
  });

  it('come and go: only those are observed that are there', () => {
    const cells = open(FEWEST_CELLS);
    vi.advanceTimersByTime(WAIT_MS);
    const [added] = boxes(1);

    offscreen.setCells([...cells.slice(0, -1), added]);
    expect(observed.has(added)).toBe(true);
    expect(observed.size).toBe(FEWEST_CELLS);
    expect(cells[20].isOffscreen).toBe(true);

    offscreen.update(cells[FEWEST_CELLS - 1], false); // what was seen of it before it went
    offscreen.setCells(cells.slice(0, -1));
    expect(cells.slice(0, -1).some((cell) => cell.isOffscreen)).toBe(false);
    expect(list.classes.has(LONG)).toBe(false);
  });
});
