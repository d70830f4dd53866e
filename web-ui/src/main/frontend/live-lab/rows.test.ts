import { describe, expect, it } from 'vitest';
import { neuronAt, neuronY } from './rows';

const ROW = { top: 10, bottom: 112 };

describe('neurons of a raster', () => {
  it('stand from the bottom up, each at the height at which it is found again', () => {
    expect(neuronY(ROW, 20, 0)).toBeGreaterThan(neuronY(ROW, 20, 19));
    const found = Array.from({ length: 20 }, (_, neuron) => neuronAt(ROW, 20, neuronY(ROW, 20, neuron)));
    expect(found).toEqual(Array.from({ length: 20 }, (_, neuron) => neuron));
  });

  it('are the first and the last one beyond the ends of the row', () => {
    expect(neuronAt(ROW, 20, 200)).toBe(0);
    expect(neuronAt(ROW, 20, 0)).toBe(19);
  });
});
