import { describe, expect, it } from 'vitest';
import { SteeredValues } from './steered-values';
import { number } from './test-setup';

const weight = number({ path: '/projections/0/weightPa', value: 40 });
const rate = number({ path: '/stimuli/0/rateHz', value: 400 });
const isReleased = () => false;

describe('SteeredValues', () => {
  it('has the values of the document, and what was set since', () => {
    const values = new SteeredValues();
    values.take([weight, rate], isReleased);

    values.set(weight.path, 60);

    expect([weight, rate].map((each) => values.of(each))).toEqual([60, 400]);
    expect(values.changed([weight, rate])).toEqual([{ path: weight.path, value: 60 }]);
  });

  it('keeps what is in the hand when the document answers what was set before', () => {
    const values = new SteeredValues();
    values.take([weight, rate], isReleased);
    values.set(weight.path, 60); // let go, and on its way to the document
    values.set(weight.path, 75); // in the hand again
    const saved = { ...weight, value: 60 };

    values.take([saved, { ...rate, value: 500 }], (path) => path === weight.path);

    expect(values.of(saved)).toBe(75);
    expect(values.of(rate)).toBe(500);
    expect(values.changed([saved])).toEqual([{ path: weight.path, value: 75 }]);
  });

  it('follows the document once the hand has let go', () => {
    const values = new SteeredValues();
    values.set(weight.path, 75);

    values.take([weight], isReleased);

    expect(values.of(weight)).toBe(40);
  });

  /** Keys that are pressed and released faster than the server answers. */
  function setTwice() {
    const values = new SteeredValues();
    values.take([weight, rate], isReleased);
    for (const value of [50, 60]) {
      values.set(weight.path, value);
      values.settle(weight.path, value);
    }
    return values;
  }

  it('is not put back by the answer to what was set before', () => {
    const values = setTwice();
    const first = { ...weight, value: 50 };
    values.take([first], isReleased);
    expect(values.of(first)).toBe(60);
    expect(values.changed([first])).toEqual([{ path: weight.path, value: 60 }]);

    values.take([{ ...weight, value: 60 }], isReleased);
    values.take([first], isReleased); // undone
    expect(values.of(first)).toBe(50);
  });

  it.each([
    ['refused', [40]],
    ['taken by another hand', [45]],
    ['refused after one that was taken', [50, 50]],
    ['undone after one answer to both', [60, 50]],
  ])('follows the document where what was set is %s', (_, documents) => {
    const values = setTwice();
    documents.forEach((value) => values.take([{ ...weight, value }], isReleased));

    expect(values.of(weight)).toBe(documents.at(-1));
  });

  it('is not put back by the answer to another number', () => {
    const values = new SteeredValues();
    values.take([weight, rate], isReleased);
    for (const [{ path }, value] of [[rate, 500] as const, [weight, 50] as const]) {
      values.set(path, value);
      values.settle(path, value);
    }
    values.take([weight, { ...rate, value: 500 }], isReleased);
    expect(values.of(weight)).toBe(50);

    values.take([weight, { ...rate, value: 500 }], isReleased); // the weight is refused
    expect(values.of(weight)).toBe(40);
  });

  it('follows a document that refuses it, also where the hand had put the number on what it was before', () => {
    const values = new SteeredValues();
    values.take([weight], isReleased);
    for (const value of [40, 50]) {
      values.set(weight.path, value);
      values.settle(weight.path, value);
    }
    values.take([weight], isReleased);

    expect(values.of(weight)).toBe(40);
  });

  it('awaits nothing for another network', () => {
    const values = setTwice();
    values.forget();
    values.take([{ ...weight, value: 50 }], isReleased);

    expect(values.of(weight)).toBe(50);
  });
});
