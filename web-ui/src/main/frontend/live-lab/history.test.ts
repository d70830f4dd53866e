import { describe, expect, it } from 'vitest';
import { History } from './history';
import { frame } from './test-setup';

describe('History', () => {
  it('keeps what was the future when time goes back', () => {
    const history = new History(1_000);
    history.take(
      frame(0, 100, {
        exc: [
          [10, 0],
          [90, 1],
        ],
      }),
      1,
    );
    history.take(frame(50, 50, {}, { rewound: true }), 1);

    expect(history.step).toBe(50);
    expect(history.ghostEnd).toBe(100);
    expect(history.present.spikesOf('exc').count(0, 1_000)).toBe(1);
    expect(history.ghost?.spikesOf('exc').count(0, 1_000)).toBe(1);
  });

  it('keeps the rest of an earlier ghost when time goes back again', () => {
    const history = new History(1_000);
    history.take(frame(0, 100, { exc: [[90, 1]] }), 1);
    history.take(frame(50, 50, {}, { rewound: true }), 1);
    history.take(frame(50, 70, { exc: [[60, 2]] }), 1);
    history.take(frame(55, 55, {}, { rewound: true }), 1);

    const ghost: number[] = [];
    history.ghost?.spikesOf('exc').visit(0, 1_000, (step) => ghost.push(step));
    expect(ghost).toEqual([60, 90]);
    expect(history.ghostEnd).toBe(100);
  });

  it('drops the ghost once the run has come past it', () => {
    const history = new History(1_000);
    history.take(frame(0, 100, {}), 1);
    history.take(frame(50, 50, {}, { rewound: true }), 1);
    history.take(frame(50, 101, {}), 1);

    expect(history.ghost).toBeNull();
  });

  it('forgets what is older than is kept', () => {
    const history = new History(100);
    history.take(frame(0, 50, { exc: [[10, 0]] }), 1);
    history.take(frame(50, 150, { exc: [[140, 0]] }), 1);

    expect(history.present.spikesOf('exc').count(0, 1_000)).toBe(1);
  });

  it('marks the latest change of a step only', () => {
    const history = new History(100);
    history.mark('w 1');
    history.mark('w 2');

    expect(history.marks).toEqual([{ step: 0, text: 'w 2' }]);
  });

  it('knows the change by which the run left its former future, and not one before', () => {
    const history = new History(1_000);
    history.take(frame(0, 20, {}), 1);
    history.mark('w 1');
    history.take(frame(20, 100, {}), 1);
    const before = history.parting;
    history.take(frame(50, 50, {}, { rewound: true }), 1);
    const unchanged = history.parting;
    history.mark('w 2');
    history.take(frame(50, 60, {}), 1);
    history.mark('w 3');

    expect([before, unchanged]).toEqual([undefined, undefined]);
    expect(history.parting).toEqual({ step: 50, text: 'w 2' });
  });

  it('knows no such change once the former future is over', () => {
    const history = new History(1_000);
    history.take(frame(0, 100, {}), 1);
    history.take(frame(50, 50, {}, { rewound: true }), 1);
    history.mark('w 1');
    history.take(frame(50, 101, {}), 1);

    expect(history.parting).toBeUndefined();
  });
});
