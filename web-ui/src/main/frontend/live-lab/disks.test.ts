import { describe, expect, it, vi } from 'vitest';
import { Disks } from './disks';
import { History } from './history';
import { setup } from './test-setup';
import { type Theme } from './theme';

const THEME = { accent: '', identity: () => '' } as unknown as Theme;

/** Ten disks in a row, on a canvas of 100 pixels. */
function drawn() {
  const canvas = { beginPath: vi.fn(), arc: vi.fn(), rect: vi.fn(), fill: vi.fn(), stroke: vi.fn() };
  const disks = new Disks(setup().parts);
  disks.draw(canvas as unknown as CanvasRenderingContext2D, 100, new History(100), [], 1, null, THEME);
  return { canvas, disks };
}

describe('Disks', () => {
  it('are of neurons, not of what drives them', () => {
    expect(drawn().canvas.arc).toHaveBeenCalledTimes(2 * 20);
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
