import { describe, expect, it } from 'vitest';
import { movedBy } from './aim';
import { setup } from './test-setup';

const EXC = setup().parts[1];
const INH = { ...EXC, key: 'inh', id: 'inh', size: 5 };

/** From top to bottom. */
const PARTS = [EXC, INH];

describe('a neuron that is aimed at', () => {
  it('is the lowest one of the first part at first', () => {
    expect(movedBy(1, null, PARTS)).toEqual({ part: EXC, neuron: 0 });
    expect(movedBy(-10, null, PARTS)).toEqual({ part: EXC, neuron: 0 });
  });

  it('moves up and down, and into the part above or below', () => {
    expect(movedBy(10, { part: EXC, neuron: 3 }, PARTS)).toEqual({ part: EXC, neuron: 13 });
    expect(movedBy(-1, { part: EXC, neuron: 0 }, PARTS)).toEqual({ part: INH, neuron: 4 });
    expect(movedBy(10, { part: INH, neuron: 4 }, PARTS)).toEqual({ part: EXC, neuron: 9 });
  });

  it('stays within the first and the last one', () => {
    expect(movedBy(10, { part: EXC, neuron: 15 }, PARTS)).toEqual({ part: EXC, neuron: 19 });
    expect(movedBy(-10, { part: INH, neuron: 2 }, PARTS)).toEqual({ part: INH, neuron: 0 });
  });

  it('is none where nothing can be made to fire', () => {
    expect(movedBy(1, null, [])).toBeNull();
    expect(movedBy(1, { part: EXC, neuron: 0 }, [INH])).toBeNull();
  });
});
