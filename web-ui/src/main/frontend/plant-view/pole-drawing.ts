import { type Numbers } from '../live-lab/numbers';
import { type Theme } from '../live-lab/theme';
import { disk, drawCourse, stroke } from './course-drawing';
import { type PoleFilm, type Projector } from './film';

const SCENE = 0.62;
const POLE = 0.72;
const CART = { width: 64, height: 26 };
const DEGREES = 180 / Math.PI;
const BEYOND_LIMIT = 1.15;

/** Space left and right of the track's ends. */
const MARGIN = 60;

/** Which way the network pushes now: -1 to the left, 0 not, 1 to the right. */
export function directionOf(projector: Projector<PoleFilm>): number {
  const { action, film } = projector;
  return action === null || film === null ? 0 : (2 * action) / (film.actionCount - 1) - 1;
}

/** Draws the pole or the pendulum as it is now, and below it the angle up to now. */
export function drawPole(
  c: CanvasRenderingContext2D,
  width: number,
  height: number,
  projector: Projector<PoleFilm>,
  words: Record<string, string>,
  numbers: Numbers,
  theme: Theme,
) {
  const { film } = projector;
  if (film) {
    drawScene(c, width, height * SCENE, film, projector, theme);
    const { mostRad } = film;
    const course = {
      values: film.angleRad,
      stepMs: film.stepMs,
      low: -BEYOND_LIMIT * mostRad,
      high: BEYOND_LIMIT * mostRad,
      limits: [-mostRad, mostRad],
      ticks: [-mostRad, 0, mostRad],
      tick: (rad: number) => `${numbers.fixed(rad * DEGREES, 0)}°`,
      title: '',
      seconds: words.seconds,
    };
    drawCourse(c, width, height * SCENE + 14, height, course, projector.step, numbers, theme);
  }
}

function drawScene(
  c: CanvasRenderingContext2D,
  width: number,
  height: number,
  film: PoleFilm,
  projector: Projector<PoleFilm>,
  theme: Theme,
) {
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
  drawForce(c, x, onCart ? hinge + 10 : hinge - 24, onCart ? CART.width / 2 : 22, directionOf(projector), theme);
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
