import { type Axis } from './axis';
import { type Shown } from './history';
import { type Row } from './rows';
import { type Part } from './setup';

/** Height of a mark for each neuron's share of a row, in pixels. */
const SHARE = 0.8;
const LOWEST = 1.6;
const HIGHEST = 12;

/** Where a neuron's spikes are: neuron 0 at the bottom. */
export function neuronY(row: Row, part: Part, neuron: number): number {
  return row.bottom - 1 - (neuron + 0.5) * each(row, part);
}

/** The neuron whose spikes are drawn at a height. */
export function neuronAt(row: Row, part: Part, y: number): number {
  return Math.max(0, Math.min(part.size - 1, Math.floor((row.bottom - 1 - y) / each(row, part))));
}

function each(row: Row, part: Part): number {
  return (row.bottom - row.top - 2) / part.size;
}

/** Marks of spikes; a pixel is drawn once, however many fall onto it. */
export function drawRaster(c: CanvasRenderingContext2D, row: Row, part: Part, axis: Axis, shown: Shown, from: number, to: number) {
  const height = Math.min(HIGHEST, Math.max(LOWEST, each(row, part) * SHARE));
  const wide = part.size === 1 ? 1.5 : 1.7;
  let lastX = -1;
  let seen = new Set<number>();
  shown.spikes.get(part.id)?.visit(Math.floor(from), Math.ceil(to), (step, neuron) => {
    const x = Math.round(axis.x(step) * 2) / 2;
    const y = neuronY(row, part, neuron);
    if (x !== lastX) {
      lastX = x;
      seen = new Set();
    }
    const pixel = Math.round(y);
    if (!seen.has(pixel)) {
      seen.add(pixel);
      c.fillRect(x - wide / 2, y - height / 2, wide, height);
    }
  });
}
