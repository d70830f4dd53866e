import { type Axis } from './axis';
import { type Theme } from './theme';

export function horizontal(c: CanvasRenderingContext2D, axis: Axis, y: number) {
  c.beginPath();
  c.moveTo(axis.left, y);
  c.lineTo(axis.right, y);
  c.stroke();
}

export function vertical(c: CanvasRenderingContext2D, x: number, top: number, bottom: number) {
  c.beginPath();
  c.moveTo(x, top);
  c.lineTo(x, bottom);
  c.stroke();
}

/** A label beside the pointer. */
export function tip(c: CanvasRenderingContext2D, text: string, at: number, y: number, axis: Axis, theme: Theme) {
  c.font = theme.font(12, 500);
  const width = c.measureText(text).width + 16;
  const left = Math.max(axis.left, Math.min(at + 8, axis.right - width));
  c.fillStyle = theme.ink;
  c.beginPath();
  c.roundRect(left, y, width, 20, 5);
  c.fill();
  c.fillStyle = theme.paper;
  c.textAlign = 'left';
  c.textBaseline = 'middle';
  c.fillText(text, left + 8, y + 10.5);
}
