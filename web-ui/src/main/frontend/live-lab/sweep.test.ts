import { describe, expect, it } from 'vitest';
import { type Home } from './home';
import { type Message, type Request } from './protocol';
import { Sweep, csvOf, type SweepPoint } from './sweep';
import { setup } from './test-setup';

/** Counts as many spikes as the swept value says. */
function countingHome(hear: (message: Message) => void, closed: () => void): Home {
  queueMicrotask(() => hear({ type: 'loaded', engine: 'spikebook-engine/9', loadMs: 1 }));
  return {
    send: (request: Request) => {
      if (request.type === 'measure') {
        const value = request.values.at(-1)?.value ?? 0;
        queueMicrotask(() => hear({ type: 'measured', counts: { exc: value * 20, noise: 7 }, sizes: {}, ms: 1 }));
      }
    },
    close: closed,
  };
}

describe('Sweep', () => {
  it('measures every value once, by several workers, and tells them in order', async () => {
    let closed = 0;
    const points = await new Promise<SweepPoint[]>((done) => {
      new Sweep(
        setup(),
        ['/stimuli/0/rateHz'],
        [[10], [20], [30], [40]],
        [],
        2,
        (hear) => countingHome(hear, () => closed++),
        (measured, isDone) => {
          if (isDone) {
            done(measured);
          }
        },
        () => undefined,
      );
    });

    expect(points).toEqual([10, 20, 30, 40].map((value) => ({ values: [value], rates: { exc: value } })));
    expect(closed).toBe(2);
  });

  it('sets two numbers, and tells the settings in their order', async () => {
    const asked: string[] = [];
    const points = await new Promise<SweepPoint[]>((done) => {
      new Sweep(
        setup(),
        ['/a', '/b'],
        [
          [1, 5],
          [2, 5],
          [1, 6],
        ],
        [{ path: '/c', value: 9 }],
        3,
        (hear) => {
          const home = countingHome(hear, () => undefined);
          return {
            ...home,
            send: (request: Request) => {
              if (request.type === 'measure') {
                asked.push(request.values.map(({ path, value }) => `${path} ${value}`).join());
              }
              home.send(request);
            },
          };
        },
        (measured, isDone) => {
          if (isDone) {
            done(measured);
          }
        },
        () => undefined,
      );
    });

    expect(asked.sort()).toEqual(['/c 9,/a 1,/b 5', '/c 9,/a 1,/b 6', '/c 9,/a 2,/b 5']);
    expect(points.map(({ values, rates }) => [...values, rates.exc])).toEqual([
      [1, 5, 5],
      [2, 5, 5],
      [1, 6, 6],
    ]);
  });

  it('marks a value that is refused, and measures the others', async () => {
    const points = await new Promise<SweepPoint[]>((done, failed) => {
      new Sweep(
        setup(),
        ['/x'],
        [[1], [2], [3]],
        [],
        1,
        (hear) => {
          const home = countingHome(hear, () => undefined);
          return {
            ...home,
            send: (request: Request) => {
              if (request.type === 'measure' && request.values[0].value === 2) {
                queueMicrotask(() => hear({ type: 'problems', problems: [] }));
              } else {
                home.send(request);
              }
            },
          };
        },
        (measured, isDone) => {
          if (isDone) {
            done(measured);
          }
        },
        () => failed(new Error('ended')),
      );
    });

    expect(points).toEqual([
      { values: [1], rates: { exc: 1 } },
      { values: [2], rates: {}, refused: true },
      { values: [3], rates: { exc: 3 } },
    ]);
    expect(csvOf(['x'], points.slice(1))).toBe('x,exc (Hz)\r\n2,\r\n3,3\r\n');
  });

  it.each<Message>([
    { type: 'failed', message: 'no' },
    { type: 'problems', problems: [] },
  ])('ends if nothing can run: $type', async (message) => {
    await new Promise<void>((failed) => {
      new Sweep(
        setup(),
        ['/x'],
        [[1], [2]],
        [],
        1,
        (hear) => {
          queueMicrotask(() => hear(message));
          return { send: () => undefined, close: () => undefined };
        },
        () => undefined,
        failed,
      );
    });
  });
});

describe('csvOf', () => {
  it('quotes what would break a row', () => {
    expect(csvOf(['rate, each', 'w'], [{ values: [1, 7], rates: { exc: 2.5 } }])).toBe('"rate, each",w,exc (Hz)\r\n1,7,2.5\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('lets no name be a formula: %s', (name) => {
    expect(csvOf([name], [{ values: [-1], rates: { exc: 2 } }])).toBe(`'${name},exc (Hz)\r\n-1,2\r\n`);
  });
});
