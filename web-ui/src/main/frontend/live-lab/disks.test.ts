import { describe, expect, it, vi } from 'vitest';
import { Disks } from './disks';
import { History } from './history';
import { type ProbeSetup } from './setup';
import { frame, setup } from './test-setup';
import { type Theme } from './theme';

const THEME = { accent: '', identity: () => '' } as unknown as Theme;

/** Ten disks in a row, on a canvas of 100 pixels. */
function drawn(history = new History(100), parts = setup().parts, probes: ProbeSetup[] = []) {
  const alphas: number[] = [];
  const canvas = {
    globalAlpha: 1,
    beginPath: vi.fn(),
    moveTo: vi.fn(),
    arc: vi.fn(),
    rect: vi.fn(),
    fill: () => {
      alphas.push(canvas.globalAlpha);
    },
    stroke: vi.fn(),
  };
  const disks = new Disks(parts);
  disks.draw(canvas as unknown as CanvasRenderingContext2D, 100, history, probes, 1, null, THEME);
  return { canvas, disks, alphas };
}

describe('Disks', () => {
  it('are of neurons, not of what drives them', () => {
    expect(drawn().canvas.arc).toHaveBeenCalledTimes(2 * 20);
  });

  it('are one path as long as they are silent, beside the one of their grounds', () => {
    expect(drawn().alphas).toEqual([0.14, 0.3]);
  });

  it('are brighter the later they fired, and not brighter for a spike of what drives them', () => {
    const history = new History(100);
    const spikes: [number, number][] = [
      [60, 3],
      [85, 4],
      [100, 5],
    ];
    history.take(frame(0, 100, { exc: spikes, noise: [[99, 7]] }), 1);
    const { canvas, alphas } = drawn(history);

    expect(canvas.arc).toHaveBeenCalledTimes(2 * 20);
    expect(alphas).toHaveLength(3);
    expect(alphas[2]).toBeCloseTo(0.3 + 0.6 * 0.5);
  });

  it('are filled as far as their neurons have come from rest to the threshold', () => {
    const variables = [{ name: 'vMv', label: 'V', synaptic: false, threshold: 20, rest: 0 }];
    const neurons = [...Array(20).keys()];
    const probe = { id: 'all', of: 'exc', record: 'vMv', neurons, label: '', color: 0 };
    const history = new History(100);
    history.take(frame(0, 1, {}, { traces: { all: { first: 0, every: 1, count: 1, values: neurons } } }), 1);
    const parts = setup().parts.map((part) => ({ ...part, variables }));
    const { arc } = drawn(history, parts, [probe]).canvas;
    const radii = arc.mock.calls.slice(20).map((call) => Number(call[2]));

    expect(radii[0]).toBeCloseTo(0.8);
    expect(radii[10]).toBeCloseTo(2.4);
    expect(radii[19]).toBeCloseTo(3.84);
  });

  it('know which neuron is pressed', () => {
    const { disks } = drawn();

    expect(disks.at(15, 5)).toMatchObject({ part: { id: 'exc' }, index: 1 });
    expect(disks.at(95, 15)).toMatchObject({ part: { id: 'exc' }, index: 19 });
    expect(disks.at(5, 25)).toBeUndefined();
  });

  it('know of none before they are drawn', () => {
    expect(new Disks(setup().parts).at(5, 5)).toBeUndefined();
  });
});
