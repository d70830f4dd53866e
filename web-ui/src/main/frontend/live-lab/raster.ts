import { type Axis } from './axis';
import { DenseRaster } from './dense-raster';
import { type Shown } from './history';
import { type Row } from './rows';
import { type Part } from './setup';

/** Height of a mark for each neuron's share of a row, in pixels. */
const SHARE = 0.8;
const LOWEST = 1.6;
const HIGHEST = 12;

/** From so many spikes on pixels are set instead of rectangles drawn. */
const DENSE = 4_000;

const dense = new DenseRaster();

/** Marks of spikes in the fill style that is set, neuron 0 at the bottom. */
export function drawRaster(c: CanvasRenderingContext2D, row: Row, part: Part, axis: Axis, shown: Shown, from: number, to: number) {
  const each = (row.bottom - row.top - 2) / part.size;
  const height = Math.min(HIGHEST, Math.max(LOWEST, each * SHARE));
  const wide = part.size === 1 ? 1.5 : 1.7;
  const track = shown.spikes.get(part.id);
  const [first, last] = [Math.floor(from), Math.ceil(to)];
  if (track && track.count(first, last) > DENSE) {
    dense.draw(c, row, axis, wide, height, (mark) => {
      track.visit(first, last, (step, neuron) => mark(axis.x(step), row.bottom - 1 - (neuron + 0.5) * each));
    });
    return;
  }
  track?.visit(first, last, (step, neuron) => {
    c.fillRect(axis.x(step) - wide / 2, row.bottom - 1 - (neuron + 0.5) * each - height / 2, wide, height);
  });
}
