import { describe, expect, it } from 'vitest';
import { History } from './history';
import { courseOf } from './rates';
import { frame, setup } from './test-setup';

const EXC = setup().parts[1];

describe('courseOf', () => {
  it('gives the spikes of each part of the window as shares of the most', () => {
    const history = new History(20_000);
    const spikes = [1, 11, 12, 25, 26, 27, 28].map((step): [number, number] => [step, 0]);
    history.take(frame(0, 40, { exc: spikes }), 1);

    expect(courseOf(history, EXC, 40, 1, 4)).toEqual([0.25, 0.5, 1, 0]);
  });

  it('moves on by whole parts, so that it does not flicker', () => {
    const history = new History(20_000);
    history.take(frame(0, 49, { exc: [[15, 0]] }), 1);

    expect(courseOf(history, EXC, 40, 1, 4)).toEqual([0, 1, 0, 0]);
  });

  it('is flat where nothing fires or was run', () => {
    const history = new History(20_000);

    expect(courseOf(history, EXC, 40, 1, 4)).toEqual([0, 0, 0, 0]);
  });
});
