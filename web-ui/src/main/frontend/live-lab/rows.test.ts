import { describe, expect, it } from 'vitest';
import { bottomOf, heightOf, MOST_RASTERS, neuronAt, neuronY, rasterParts, rowsOf, shownRasters } from './rows';
import { type Part } from './setup';
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
  const { parts, probes } = setup();

  it('are lower on a phone, and none is lost', () => {
    const [phone, wide] = [390, 800].map((width) => rowsOf(parts, probes, width));
    expect(phone.map(({ part, probe }) => part?.id ?? probe?.id)).toEqual(wide.map(({ part, probe }) => part?.id ?? probe?.id));
    expect(bottomOf(phone)).toBeLessThan(0.85 * bottomOf(wide));
  });

  it('have room for the axis below them', () => {
    expect(heightOf(parts, probes, 800)).toBeGreaterThan(bottomOf(rowsOf(parts, probes, 800)));
  });
});

describe('rasters of a scope', () => {
  it('are of all parts that fire, on the home page without stimuli', () => {
    expect(keys(shownRasters(setup(), []))).toEqual(['noise', 'exc']);
    expect(keys(shownRasters(setup({ variant: 'hero' }), []))).toEqual(['exc']);
  });

  it('are as many as can be compared, the first ones of the document', () => {
    const many = setup({ parts: populations(700) });
    const shown = shownRasters(many, []);

    expect(rasterParts(many)).toHaveLength(700);
    expect(keys(shown)).toEqual(keys(many.parts.slice(0, MOST_RASTERS)));
    expect(heightOf(shown, many.probes, 800)).toBeLessThan(600);
  });

  it('are not as high as a screen, however large the populations are', () => {
    const many = setup({ parts: populations(700).map((part, k) => ({ ...part, size: 1 + 1_000 * (k % 3) })) });

    expect(heightOf(shownRasters(many, []), many.probes, 800)).toBeLessThan(900);
  });

  it('are those that are looked at before recorded ones, in the order of the document', () => {
    const parts = populations(700).map((part, k) => ({ ...part, recorded: k % 50 === 49 }));
    const recorded = Array.from({ length: 14 }, (_, k) => `p${50 * k + 49}`);

    expect(keys(shownRasters(setup({ parts }), ['p333', 'line', 'p7']))).toEqual(inOrder(['p7', 'p333', ...recorded]));
    expect(keys(shownRasters(setup({ parts }), []))).toEqual(inOrder(['p0', 'p1', ...recorded]));
  });

  it('are of what is looked at first where even that is more', () => {
    const parts = populations(700);
    const lookedAt = keys(parts).reverse();

    expect(keys(shownRasters(setup({ parts }), lookedAt))).toEqual(inOrder(lookedAt.slice(0, MOST_RASTERS)));
  });
});

/** Populations of one neuron. */
function populations(count: number): Part[] {
  const exc = setup().parts[1];
  return Array.from({ length: count }, (_, k) => ({ ...exc, key: `p${k}`, id: `p${k}`, size: 1 }));
}

function keys(parts: readonly Part[]): string[] {
  return parts.map(({ key }) => key);
}

/** By their numbers. */
function inOrder(names: readonly string[]): string[] {
  return [...names].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}
