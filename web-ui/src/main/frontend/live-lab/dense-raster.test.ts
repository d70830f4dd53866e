import { describe, expect, it } from 'vitest';
import { setMark, type Pixels } from './dense-raster';

function pixels(): Pixels {
  return { width: 4, height: 3, values: new Uint32Array(12) };
}

describe('setMark', () => {
  it('sets the pixels about a place', () => {
    const image = pixels();
    setMark(image, 2, 1, 2, 2, 7);
    expect([...image.values]).toEqual([0, 7, 7, 0, 0, 7, 7, 0, 0, 0, 0, 0]);
  });

  it('cuts off what lies outside, and sets nothing in other lines', () => {
    const image = pixels();
    setMark(image, 4, 3, 2, 2, 7);
    setMark(image, 9, 1, 2, 2, 7);
    expect([...image.values]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]);
  });
});
