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
});
