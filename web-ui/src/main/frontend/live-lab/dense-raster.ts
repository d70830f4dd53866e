import { type Axis } from './axis';
import { type Row } from './rows';

/** Pixels that marks are set in, row by row. */
export interface Pixels {
  width: number;
  height: number;
  values: Uint32Array;
}

/** Sets a mark of so many pixels about a place; what lies outside is cut off. */
export function setMark(pixels: Pixels, x: number, y: number, wide: number, high: number, value: number) {
  const left = Math.max(0, Math.round(x - wide / 2));
  const top = Math.max(0, Math.round(y - high / 2));
  const right = Math.min(pixels.width, left + wide);
  const bottom = Math.min(pixels.height, top + high);
  for (let line = top; line < bottom; line++) {
    for (let at = line * pixels.width + left, end = line * pixels.width + right; at < end; at++) {
      pixels.values[at] = value;
    }
  }
}

const colors = new Map<string, number>();

/** The fill style in force as the four bytes of a pixel: the browser reads the color. */
export function pixelOf({ fillStyle }: CanvasRenderingContext2D): number {
  const style = typeof fillStyle === 'string' ? fillStyle : '#000';
  const known = colors.get(style);
  const context = known === undefined ? document.createElement('canvas').getContext('2d') : null;
  if (!context) {
    return known ?? 0;
  }
  context.fillStyle = style;
  context.fillRect(0, 0, 1, 1);
  const value = new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0];
  colors.set(style, value);
  return value;
}

/** Draws rows of so many spikes that rectangles would take longer than a frame: pixels are set, and the row is drawn as an image. */
export class DenseRaster {
  #context: CanvasRenderingContext2D | null = null;
  #image: ImageData | null = null;

  /** @param each calls its argument with the middle of each mark, in the pixels of the page */
  draw(
    c: CanvasRenderingContext2D,
    row: Row,
    axis: Axis,
    wide: number,
    high: number,
    each: (mark: (x: number, y: number) => void) => void,
  ) {
    const ratio = devicePixelRatio;
    const image = this.#imageOf(Math.ceil((axis.right - axis.left) * ratio), Math.ceil((row.bottom - row.top) * ratio));
    const context = this.#context;
    if (!context) {
      return;
    }
    const pixels = { width: image.width, height: image.height, values: new Uint32Array(image.data.buffer) };
    pixels.values.fill(0);
    const value = pixelOf(c);
    const [w, h] = [Math.max(1, Math.round(wide * ratio)), Math.max(1, Math.round(high * ratio))];
    each((x, y) => setMark(pixels, (x - axis.left) * ratio, (y - row.top) * ratio, w, h, value));
    context.putImageData(image, 0, 0);
    const [width, height] = [image.width, image.height];
    c.drawImage(context.canvas, 0, 0, width, height, axis.left, row.top, width / ratio, height / ratio);
  }

  #imageOf(width: number, height: number): ImageData {
    this.#context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const canvas = this.#context?.canvas;
    if (canvas && (canvas.width < width || canvas.height < height)) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
    }
    if (this.#image?.width !== width || this.#image.height !== height) {
      this.#image = new ImageData(width, height);
    }
    return this.#image;
  }
}
