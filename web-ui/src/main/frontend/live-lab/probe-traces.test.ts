import { describe, expect, it } from 'vitest';
import { type ChartLine } from './chart';
import { History } from './history';
import { type Player } from './player';
import { tracesChart } from './probe-traces';
import { type ProbeSetup } from './setup';
import { frame, setup } from './test-setup';
import { type Theme } from './theme';

const SETUP = setup({ words: { timeAxis: 'ms' } });
const [, EXC] = SETUP.parts;
const THEME = { identity: () => '' } as unknown as Theme;
const PROBE: ProbeSetup = { ...SETUP.probes[0], threshold: -50 };

/** Of the first neuron, in a window as long as the run, 100 pixels wide. */
function linesOf(values: number[], spikes: [number, number][]): readonly ChartLine[] {
  const history = new History(values.length);
  const traces = { vm: { first: 0, every: 1, count: values.length, values } };
  history.take(frame(0, values.length, { exc: spikes }, { traces }), 1);
  const player = { history, windowMs: values.length } as unknown as Player;
  return tracesChart([PROBE], EXC, player, SETUP, 100, THEME).lines ?? [];
}

describe('the figure of potentials', () => {
  it('has each sample where there are fewer than pixels', () => {
    const [potential] = linesOf([-65, -60, -55], []);

    expect(potential.points).toEqual([
      [1, -65],
      [2, -60],
      [3, -55],
    ]);
  });

  it('has two points a pixel where there are more, and the peaks among them', () => {
    const values = Array.from({ length: 2_000 }, (_, k) => -65 + (k % 7));
    values[1_234] = -51;
    const [potential] = linesOf(values, []);

    expect(potential.points.length).toBeLessThanOrEqual(2 * 100 + 2);
    expect(potential.points).toContainEqual([1_235, -51]);
  });

  it('has the spikes of the neuron in one line, with a gap behind each', () => {
    const [, spikes] = linesOf(
      [-65, -55, -65, -55],
      [
        [1, 0],
        [2, 5],
        [3, 0],
      ],
    );

    expect(spikes.points.map(([at]) => at)).toEqual([2, 2, NaN, 4, 4, NaN]);
    expect(spikes.points[0][1]).toBe(-50);
  });

  it('is as high as what is known, if a value is not finite', () => {
    const { points } = linesOf([-65, NaN, -55], [[2, 0]])[1];

    expect(points[1][1]).toBeCloseTo(-44.3);
  });
});
