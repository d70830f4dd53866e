import { type Axis } from './axis';
import { pixelOf, setMark, type Pixels } from './dense-raster';
import { type Shown } from './history';
import { type Row } from './rows';

/** Room beside what is visible, in pixels of the screen, for marks that reach over the edge. */
const SPARE = 8;

/** A run of columns of the ring, and where it goes in the row. */
export interface Piece {
  from: number;
  width: number;
  to: number;
}

/** Columns `from` up to `from + width` of a ring of so many columns, as one or two runs. */
export function pieces(from: number, width: number, columns: number): Piece[] {
  const start = ((from % columns) + columns) % columns;
  const first = Math.min(width, columns - start);
  const all = [
    { from: start, width: first, to: 0 },
    { from: 0, width: width - first, to: first },
  ];
  return all.filter((piece) => piece.width > 0);
}

/**
 * A raster of more spikes than can be drawn again for each frame. Its columns are kept in a ring: what was drawn stays, and only
 * what fired since the last frame is added.
 */
export class ScrollingRaster {
  readonly #canvas = document.createElement('canvas');
  #image: ImageData | null = null;
  #look = '';
  #shown: Shown | null = null;
  #cuts = 0;
  #from = 0;
  #to = 0;

  /**
   * @param mark size of a mark in the pixels of the page
   * @param rowOf middle of a neuron's marks, from the top of the row
   */
  draw(
    c: CanvasRenderingContext2D,
    row: Row,
    part: string,
    axis: Axis,
    shown: Shown,
    to: number,
    mark: { wide: number; high: number },
    rowOf: (neuron: number) => number,
  ) {
    const ratio = devicePixelRatio;
    const width = Math.ceil((axis.right - axis.left) * ratio);
    const height = Math.ceil((row.bottom - row.top) * ratio);
    const scale = ((axis.right - axis.left) * ratio) / (axis.to - axis.from);
    const value = pixelOf(c);
    const [wide, high] = [Math.max(1, Math.round(mark.wide * ratio)), Math.max(1, Math.round(mark.high * ratio))];
    const look = [width, height, scale, value, wide, high].join(' ');
    const image = this.#imageFor(look, width + SPARE, height, shown, Math.max(0, Math.floor(axis.from) - 1), to);
    const left = (step: number) => Math.floor((step + 1) * scale);
    this.#add(image, part, shown, to, value, wide, high, left, (neuron) => rowOf(neuron) * ratio);
    const first = Math.floor(axis.from * scale);
    const visible = Math.max(0, Math.min(width, left(to) - first + SPARE / 2));
    for (const piece of pieces(first, visible, image.width)) {
      const x = axis.left + piece.to / ratio;
      c.drawImage(this.#canvas, piece.from, 0, piece.width, height, x, row.top, piece.width / ratio, height / ratio);
    }
  }

  /** What is kept, or nothing where it is of another look or another past, or does not reach back far enough. */
  #imageFor(look: string, columns: number, height: number, shown: Shown, from: number, to: number): ImageData {
    const isSame = look === this.#look && shown === this.#shown && shown.cuts === this.#cuts;
    if (this.#image && isSame && from >= this.#from && from <= this.#to && to >= this.#to) {
      return this.#image;
    }
    this.#canvas.width = columns;
    this.#canvas.height = height;
    this.#look = look;
    this.#shown = shown;
    this.#cuts = shown.cuts;
    this.#from = this.#to = from;
    return (this.#image = new ImageData(columns, height));
  }

  /** Sets the marks of what fired since, in columns that are cleared for it. */
  #add(
    image: ImageData,
    part: string,
    shown: Shown,
    to: number,
    value: number,
    wide: number,
    high: number,
    left: (step: number) => number,
    y: (neuron: number) => number,
  ) {
    const pixels = { width: image.width, height: image.height, values: new Uint32Array(image.data.buffer) };
    const edge = left(this.#to - 1);
    const added = Math.min(image.width, left(to) - edge);
    for (const piece of pieces(edge + SPARE / 2, added, image.width)) {
      clear(pixels, piece.from, piece.width);
    }
    shown.spikes.get(part)?.visit(this.#to, to, (step, neuron) => {
      for (const piece of pieces(left(step) - (wide >> 1), wide, image.width)) {
        setMark(pixels, piece.from + piece.width / 2, y(neuron), piece.width, high, value);
      }
    });
    this.#to = to;
    const context = this.#canvas.getContext('2d');
    for (const piece of pieces(edge - SPARE / 2, Math.min(image.width, added + SPARE), image.width)) {
      context?.putImageData(image, 0, 0, piece.from, 0, piece.width, image.height);
    }
  }
}

function clear(pixels: Pixels, from: number, width: number) {
  for (let line = 0; line < pixels.height; line++) {
    pixels.values.fill(0, line * pixels.width + from, line * pixels.width + from + width);
  }
}
