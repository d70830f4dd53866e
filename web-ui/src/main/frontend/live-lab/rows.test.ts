import { describe, expect, it } from 'vitest';
import { bottomOf, heightOf, neuronAt, neuronY, rowsOf } from './rows';
import { setup } from './test-setup';

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

describe('rows of a scope', () => {
  const { probes } = setup();

  it('are lower on a phone, and none is lost', () => {
    const [phone, wide] = [390, 800].map((width) => rowsOf(setup(), probes, width));
    expect(phone.map(({ part, probe }) => part?.id ?? probe?.id)).toEqual(wide.map(({ part, probe }) => part?.id ?? probe?.id));
    expect(bottomOf(phone)).toBeLessThan(0.85 * bottomOf(wide));
  });

  it('have room for the axis below them', () => {
    expect(heightOf(setup(), probes, 800)).toBeGreaterThan(bottomOf(rowsOf(setup(), probes, 800)));
  });
});
