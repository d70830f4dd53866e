import { decimalsOf, tickStep, type Numbers } from '../live-lab/numbers';
import { type Theme } from '../live-lab/theme';
import { type Film, type Projector } from './film';

const LEFT = 44;
const RIGHT = 12;
const SCENE = 0.62;
const POLE = 0.72;
const CART = { width: 64, height: 26 };
const DEGREES = 180 / Math.PI;

/** Space left and right of the track's ends. */
const MARGIN = 60;

/** Draws the body as it is now, and below it the angle up to now. */
export function drawBody(
  c: CanvasRenderingContext2D,
  width: number,
  height: number,
  projector: Projector,
  words: Record<string, string>,
  numbers: Numbers,
  theme: Theme,
) {
  const { film } = projector;
  if (film) {
    drawScene(c, width, height * SCENE, film, projector, theme);
    drawAngle(c, width, height * SCENE + 14, height, film, projector, words, numbers, theme);
  }
}

function drawScene(c: CanvasRenderingContext2D, width: number, height: number, film: Film, projector: Projector, theme: Theme) {
  const ground = height - 22;
  const hasFallen = film.fell && projector.hasEnded;
  const onCart = film.positionM.length > 0;
  const share = onCart ? projector.valueOf(film.positionM) / film.mostM : 0;
  const x = width / 2 + share * (width / 2 - MARGIN);
  const hinge = onCart ? ground - CART.height : ground;
  c.lineWidth = 2;
  c.strokeStyle = theme.strong;
  stroke(c, onCart ? MARGIN : x - 40, ground, onCart ? width - MARGIN : x + 40, ground);
  if (onCart) {
    [MARGIN, width - MARGIN].forEach((end) => stroke(c, end, ground - 14, end, ground + 6));
    c.fillStyle = theme.muted;
    c.beginPath();
    c.roundRect(x - CART.width / 2, hinge, CART.width, CART.height - 5, 4);
    c.fill();
    [-1, 1].forEach((side) => disk(c, x + (side * CART.width) / 3.4, ground - 5, 5));
  }
  drawForce(c, x, onCart ? hinge + 10 : hinge - 24, onCart ? CART.width / 2 : 22, projector.direction, theme);
  const angle = projector.valueOf(film.angleRad);
  const length = POLE * hinge;
  c.strokeStyle = hasFallen ? theme.muted : theme.accent;
  c.lineWidth = 9;
  c.lineCap = 'round';
  stroke(c, x, hinge, x + length * Math.sin(angle), hinge - length * Math.cos(angle));
  c.lineCap = 'butt';
  c.lineWidth = 1;
  c.fillStyle = theme.ink;
  disk(c, x, hinge, 4);
}

/** An arrow on the side to which the network pushes. */
function drawForce(c: CanvasRenderingContext2D, x: number, y: number, from: number, direction: number, theme: Theme) {
  if (direction !== 0) {
    const start = x + direction * (from + 6);
    const end = start + direction * 26;
    c.strokeStyle = c.fillStyle = theme.identity(1);
    c.lineWidth = 3;
    stroke(c, start, y, end, y);
    c.beginPath();
    c.moveTo(end + direction * 8, y);
    c.lineTo(end, y - 6);
    c.lineTo(end, y + 6);
    c.fill();
    c.lineWidth = 1;
  }
}

function drawAngle(
  c: CanvasRenderingContext2D,
  width: number,
  top: number,
  height: number,
  film: Film,
  projector: Projector,
  words: Record<string, string>,
  numbers: Numbers,
  theme: Theme,
) {
  const bottom = height - 32;
  const most = 1.15 * film.mostRad;
  const longestS = ((film.angleRad.length - 1) * film.stepMs) / 1000;
  const x = (seconds: number) => LEFT + (seconds / Math.max(longestS, 1e-9)) * (width - LEFT - RIGHT);
  const y = (rad: number) => (top + bottom) / 2 - (rad / most) * ((bottom - top) / 2);
  c.fillStyle = theme.well;
  c.fillRect(LEFT, top, width - LEFT - RIGHT, bottom - top);
  c.setLineDash([4, 4]);
  c.strokeStyle = theme.strong;
  [-film.mostRad, film.mostRad].forEach((limit) => stroke(c, LEFT, y(limit), width - RIGHT, y(limit)));
  c.setLineDash([]);
  c.strokeStyle = theme.accent;
  c.lineWidth = 1.5;
  c.beginPath();
  film.angleRad
    .slice(0, Math.floor(projector.step) + 1)
    .forEach((rad, step) => c.lineTo(x((step * film.stepMs) / 1000), y(Math.max(-most, Math.min(most, rad)))));
  c.stroke();
  c.lineWidth = 1;
  c.font = theme.font(11);
  c.fillStyle = theme.muted;
  c.textBaseline = 'middle';
  c.textAlign = 'right';
  [-film.mostRad, 0, film.mostRad].forEach((rad) => c.fillText(`${numbers.fixed(rad * DEGREES, 0)}°`, LEFT - 5, y(rad)));
  c.textAlign = 'center';
  const every = tickStep(longestS, 6);
  for (let n = 0; n * every <= longestS; n++) {
    c.fillText(numbers.fixed(n * every, decimalsOf(every)), x(n * every), bottom + 9);
  }
  c.fillText(words.seconds, (LEFT + width - RIGHT) / 2, bottom + 24);
}

function stroke(c: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number) {
  c.beginPath();
  c.moveTo(fromX, fromY);
  c.lineTo(toX, toY);
  c.stroke();
}

function disk(c: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  c.beginPath();
  c.arc(x, y, radius, 0, 7);
  c.fill();
}
