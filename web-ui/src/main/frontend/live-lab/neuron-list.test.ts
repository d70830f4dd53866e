import { describe, expect, it } from 'vitest';
import { MOST_NEURONS, neuronsIn, stepped, textOf, toggled } from './neuron-list';

describe('a list of neurons', () => {
  it('is read from numbers that are separated by commas or spaces, each once', () => {
    expect(neuronsIn('3, 0 17,3', 20, MOST_NEURONS)).toEqual([3, 0, 17]);
    expect(neuronsIn('5,', 20, 1)).toEqual([5]);
  });

  it('is refused with a neuron that is not there, with too many, and with other words', () => {
    expect(neuronsIn('20', 20, MOST_NEURONS)).toBeNull();
    expect(neuronsIn('0, 1, 2, 3, 4, 5, 6', 20, MOST_NEURONS)).toBeNull();
    expect(neuronsIn('0, 1', 20, 1)).toBeNull();
    expect(neuronsIn('-1', 20, MOST_NEURONS)).toBeNull();
    expect(neuronsIn('first', 20, MOST_NEURONS)).toBeNull();
    expect(neuronsIn('', 20, MOST_NEURONS)).toBeNull();
  });

  it('is written as it is read', () => {
    expect(neuronsIn(textOf([4, 2]), 20, MOST_NEURONS)).toEqual([4, 2]);
  });
});

describe('a step', () => {
  it('changes the number at the caret', () => {
    expect(stepped('3, 17', 1, 1, 20)).toBe('4, 17');
    expect(stepped('3, 17', 5, -1, 20)).toBe('3, 16');
    expect(stepped('3, 17, ', 7, 1, 20)).toBe('3, 18, ');
  });

  it('ends at the first and at the last neuron', () => {
    expect(stepped('3', 1, -10, 20)).toBe('0');
    expect(stepped('17', 0, 10, 20)).toBe('19');
    expect(stepped('', 0, 1, 20)).toBe('');
  });
});

describe('a neuron that is picked', () => {
  it('is added, and taken away when it is picked once more, but for the last one', () => {
    expect(toggled([0], 5, MOST_NEURONS)).toEqual([0, 5]);
    expect(toggled([0, 5], 0, MOST_NEURONS)).toEqual([5]);
    expect(toggled([5], 5, MOST_NEURONS)).toEqual([5]);
  });

  it('takes the place of the oldest where there is no room', () => {
    expect(toggled([1, 2, 3], 4, 3)).toEqual([2, 3, 4]);
    expect(toggled([7], 4, 1)).toEqual([4]);
  });
});
