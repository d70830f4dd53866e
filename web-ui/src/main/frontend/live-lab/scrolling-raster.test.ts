import { describe, expect, it } from 'vitest';
import { pieces } from './scrolling-raster';

describe('pieces', () => {
  it('are one run within the ring', () => {
    expect(pieces(3, 4, 10)).toEqual([{ from: 3, width: 4, to: 0 }]);
    expect(pieces(23, 4, 10)).toEqual([{ from: 3, width: 4, to: 0 }]);
  });

  it('are two runs over its end', () => {
    expect(pieces(8, 5, 10)).toEqual([
      { from: 8, width: 2, to: 0 },
      { from: 0, width: 3, to: 2 },
    ]);
  });

  it('before its beginning are those at its end', () => {
    expect(pieces(-2, 3, 10)).toEqual([
      { from: 8, width: 2, to: 0 },
      { from: 0, width: 1, to: 2 },
    ]);
  });

  it('of nothing are none', () => {
    expect(pieces(4, 0, 10)).toEqual([]);
  });
});
