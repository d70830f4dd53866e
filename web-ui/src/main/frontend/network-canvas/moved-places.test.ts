import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Point } from './graph';
import { MovedPlaces } from './moved-places';

const key = (name: string) => Object.assign(new Event('keydown'), { key: name });

function moved() {
  const page = new EventTarget();
  const told: Record<string, Point>[] = [];
  const places = new MovedPlaces(page);
  const add = (part: string, x: number) => places.add(part, { x, y: 0 }, (all) => told.push(all));
  return { page, told, places, add };
}

describe('Places of moved parts', () => {
  beforeEach(() => vi.useFakeTimers());

  afterEach(() => vi.useRealTimers());

  it('are told together once the hand rests', () => {
    const { told, add } = moved();
    add('a', 1);
    vi.advanceTimersByTime(200);
    add('a', 2);
    add('b', 3);
    vi.advanceTimersByTime(200);
    expect(told).toEqual([]);

    vi.advanceTimersByTime(50);
    expect(told).toEqual([{ a: { x: 2, y: 0 }, b: { x: 3, y: 0 } }]);
  });

  it.each([
    ['a press', new Event('pointerdown')],
    ['a key', key('Delete')],
  ])('are told before %s, and once', (_, event) => {
    const { page, told, add } = moved();
    add('a', 1);

    page.dispatchEvent(event);
    expect(told).toEqual([{ a: { x: 1, y: 0 } }]);

    page.dispatchEvent(key('z'));
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveLength(1);
  });

  it('wait for further steps of an arrow key', () => {
    const { page, told, add } = moved();
    add('a', 1);
    page.dispatchEvent(key('Shift'));
    page.dispatchEvent(key('ArrowRight'));

    expect(told).toEqual([]);
  });

  it('are told when the canvas leaves the page', () => {
    const { told, places, add } = moved();
    places.tellNow();
    expect(told).toEqual([]);
    add('a', 1);
    places.tellNow();

    expect(told).toEqual([{ a: { x: 1, y: 0 } }]);
  });
});
