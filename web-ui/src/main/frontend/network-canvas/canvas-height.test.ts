import { describe, expect, it } from 'vitest';
import { heightByKey, heightRange, within } from './canvas-height';

const RANGE = heightRange(undefined);

describe('the height of a canvas', () => {
  it('stays within what can be used', () => {
    expect(within(RANGE, 20)).toBe(160);
    expect(within(RANGE, 400.4)).toBe(400);
    expect(within(RANGE, 5_000)).toBe(960);
  });

  it('is no more than a network needs that flows downward', () => {
    expect(within(heightRange(420), 900)).toBe(420);
    expect(within(heightRange(90), 900)).toBe(160);
  });

  it('follows the arrow keys, in larger steps with Shift, and goes to both ends', () => {
    expect(heightByKey('ArrowDown', false, 300, RANGE)).toBe(324);
    expect(heightByKey('ArrowUp', true, 300, RANGE)).toBe(204);
    expect(heightByKey('ArrowUp', true, 200, RANGE)).toBe(160);
    expect(heightByKey('Home', false, 300, RANGE)).toBe(160);
    expect(heightByKey('End', false, 300, RANGE)).toBe(960);
  });

  it('leaves other keys to the page', () => {
    expect(heightByKey('a', false, 300, RANGE)).toBeUndefined();
    expect(heightByKey('Tab', false, 300, RANGE)).toBeUndefined();
  });
});
