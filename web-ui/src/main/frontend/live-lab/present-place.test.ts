import { describe, expect, it } from 'vitest';
import { PresentPlace } from './present-place';

describe('PresentPlace', () => {
  it('glides to another place, and stays there', () => {
    const place = new PresentPlace();
    const shares = [...Array(50).keys()].map(() => place.toward(0.6, false));

    expect(shares[0]).toBeCloseTo(0.952);
    expect(shares[1]).toBeLessThan(shares[0]);
    expect([shares[49], place.isMoving]).toEqual([0.6, false]);
  });

  it('is on its way as long as another drawing is due', () => {
    const place = new PresentPlace();
    const before = place.isMoving;
    place.toward(0.6, false);

    expect([before, place.isMoving]).toEqual([false, true]);
  });

  it('is there with the next drawing where motion is not wanted', () => {
    const place = new PresentPlace();

    expect([place.toward(0.6, true), place.isMoving]).toEqual([0.6, false]);
  });
});
