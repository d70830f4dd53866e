import { type Axis } from './axis';
import { DenseRaster } from './dense-raster';
import { type Shown } from './history';
import { neuronY, type Row } from './rows';
import { ScrollingRaster } from './scrolling-raster';
import { type Part } from './setup';
import { type SpikeTrack } from './tracks';

/** Height of a mark for each neuron's share of a row, in pixels. */
const SHARE = 0.8;
const LOWEST = 1.6;
const HIGHEST = 12;

/** From so many spikes on pixels are set instead of rectangles drawn. */
const DENSE = 4_000;

/** From so many spikes on the marks of a run are kept: in each frame all but a few of them are those of the frame before. */
const KEPT = 500;

/** Whether the marks of so many spikes are kept; once they are, down to half as many, since marks that are drawn again look different. */
export function keepsMarks(spikes: number, isKept: boolean): boolean {
  return spikes > (isKept ? KEPT / 2 : KEPT);
}

const dense = new DenseRaster();

/** The same for what runs: in a row of many spikes, only what fired since the last drawing is added. */
export class RunningRaster {
  readonly #kept = new Map<string, ScrollingRaster>();

  draw(c: CanvasRenderingContext2D, row: Row, part: Part, axis: Axis, shown: Shown, to: number) {
    const track = shown.spikes.get(part.id);
    if (!track || !keepsMarks(track.count(Math.floor(axis.from), to), this.#kept.has(part.id))) {
      this.#kept.delete(part.id);
      drawRaster(c, row, part, axis, shown, axis.from, to);
      return;
    }
    const kept = this.#kept.get(part.id) ?? new ScrollingRaster();
    this.#kept.set(part.id, kept);
    const { height, wide } = marksOf(row, part);
    drawOmitted(c, row, part, axis, track, axis.from, to);
    kept.draw(c, row, part.id, axis, shown, to, { wide, high: height }, (neuron) => neuronY(row, part.size, neuron) - row.top);
  }
}

/** Size of marks, in pixels. */
function marksOf(row: Row, part: Part) {
  const each = (row.bottom - row.top - 2) / part.size;
  return { height: Math.min(HIGHEST, Math.max(LOWEST, each * SHARE)), wide: part.size === 1 ? 1.5 : 1.7 };
}

/** Which part of an area so many marks cover that are spread over it by chance. */
export function coverage(marks: number, markArea: number, area: number): number {
  return area > 0 ? 1 - Math.exp((-marks * markArea) / area) : 0;
}

/** Spikes that were too many to be sent one by one: as dark as their marks would be, since a gap would be read as silence. */
function drawOmitted(c: CanvasRenderingContext2D, row: Row, part: Part, axis: Axis, track: SpikeTrack, from: number, to: number) {
  const { height, wide } = marksOf(row, part);
  const alpha = c.globalAlpha;
  track.visitOmitted(from, to, (first, end, count) => {
    const [left, right] = [axis.x(first), axis.x(end)];
    c.globalAlpha = alpha * coverage(count, wide * height, (right - left) * (row.bottom - row.top));
    const edge = Math.round(left); // frames touch without a seam
    c.fillRect(edge, row.top, Math.round(right) - edge, row.bottom - row.top);
  });
  c.globalAlpha = alpha;
}

/** Marks of spikes in the fill style that is set, neuron 0 at the bottom. */
export function drawRaster(c: CanvasRenderingContext2D, row: Row, part: Part, axis: Axis, shown: Shown, from: number, to: number) {
  const { height, wide } = marksOf(row, part);
  const track = shown.spikes.get(part.id);
  const [first, last] = [Math.floor(from), Math.ceil(to)];
  if (track) {
    drawOmitted(c, row, part, axis, track, first, last);
  }
  if (track && track.count(first, last) > DENSE) {
    dense.draw(c, row, axis, wide, height, (mark) => {
      track.visit(first, last, (step, neuron) => mark(axis.x(step), neuronY(row, part.size, neuron)));
    });
    return;
  }
  track?.visit(first, last, (step, neuron) => {
    c.fillRect(axis.x(step) - wide / 2, neuronY(row, part.size, neuron) - height / 2, wide, height);
  });
}
