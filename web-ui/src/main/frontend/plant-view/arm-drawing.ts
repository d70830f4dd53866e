import { type Numbers } from '../live-lab/numbers';
import { type Theme } from '../live-lab/theme';
import { distance, distances, poseNow, poseOf, targetNow, type Point, type Scene } from './arm-geometry';
import { disk, drawCourse, stroke } from './course-drawing';
import { type ArmFilm, type Projector } from './film';

/** The part of the canvas that the arm has; below it is the distance over time. */
export const SCENE = 0.68;

const FARTHEST_M = 0.8;
const TRACE_STEPS = 50;
const TORQUE_RADIUS = 20;
const TORQUE_RAD = 1.1;

/** Draws the arm as it lies now, and below it the distance of its hand from the target up to now. */
export function drawArm(
  c: CanvasRenderingContext2D,
  width: number,
  height: number,
  scene: Scene,
  film: ArmFilm,
  projector: Projector<ArmFilm>,
  words: Record<string, string>,
  numbers: Numbers,
  theme: Theme,
) {
  const pose = poseNow(projector, film);
  const target = targetNow(projector, film);
  const isOnTarget = distance(pose.hand, target) <= film.radiusM;
  drawTarget(c, scene.pixels(target), film.radiusM * scene.scale, isOnTarget, theme);
  drawTrace(c, scene, film, projector.step, theme);
  const shoulder = scene.pixels({ x: 0, y: 0 });
  const elbow = scene.pixels(pose.elbow);
  const hand = scene.pixels(pose.hand);
  c.fillStyle = theme.line;
  disk(c, shoulder.x, shoulder.y, 16);
  c.lineCap = 'round';
  c.strokeStyle = theme.accent;
  c.lineWidth = 12;
  stroke(c, shoulder.x, shoulder.y, elbow.x, elbow.y);
  c.lineWidth = 9;
  stroke(c, elbow.x, elbow.y, hand.x, hand.y);
  c.lineCap = 'butt';
  c.lineWidth = 1;
  c.fillStyle = theme.ink;
  [shoulder, elbow].forEach((joint) => disk(c, joint.x, joint.y, 4));
  disk(c, hand.x, hand.y, 7);
  drawTorques(c, projector.action, shoulder, elbow, theme);
  const course = {
    values: distances(film),
    stepMs: film.stepMs,
    low: 0,
    high: FARTHEST_M,
    limits: [film.radiusM],
    ticks: [0, FARTHEST_M / 2, FARTHEST_M],
    tick: (m: number) => numbers.fixed(100 * m, 0),
    title: words.distance,
    seconds: words.seconds,
  };
  drawCourse(c, width, height * SCENE + 10, height, course, projector.step, numbers, theme);
}

function drawTarget(c: CanvasRenderingContext2D, at: Point, radius: number, isReached: boolean, theme: Theme) {
  c.strokeStyle = c.fillStyle = theme.identity(1);
  c.lineWidth = isReached ? 4 : 2;
  c.beginPath();
  c.arc(at.x, at.y, radius, 0, 7);
  c.stroke();
  c.lineWidth = 1;
  disk(c, at.x, at.y, 3);
}

/** The path of the hand during the last second. */
function drawTrace(c: CanvasRenderingContext2D, scene: Scene, film: ArmFilm, step: number, theme: Theme) {
  const now = Math.floor(step);
  const first = Math.max(0, now - TRACE_STEPS);
  c.strokeStyle = theme.muted;
  c.beginPath();
  film.shoulderRad.slice(first, now + 1).forEach((shoulder, k) => {
    const { x, y } = scene.pixels(poseOf(film, shoulder, film.elbowRad[first + k]).hand);
    c.lineTo(x, y);
  });
  c.stroke();
}

/** An arrow around each joint, in the direction in which the network turns it. */
function drawTorques(c: CanvasRenderingContext2D, action: number | null, shoulder: Point, elbow: Point, theme: Theme) {
  if (action !== null) {
    c.strokeStyle = c.fillStyle = theme.identity(1);
    drawTorque(c, shoulder, action >= 2 ? 1 : -1);
    drawTorque(c, elbow, action % 2 === 1 ? 1 : -1);
  }
}

/** @param sign 1 for counterclockwise */
function drawTorque(c: CanvasRenderingContext2D, at: Point, sign: 1 | -1) {
  const middle = -Math.PI / 2;
  const end = middle - sign * TORQUE_RAD;
  c.lineWidth = 2;
  c.beginPath();
  c.arc(at.x, at.y, TORQUE_RADIUS, middle + sign * TORQUE_RAD, end, sign === 1);
  c.stroke();
  const tip = (radius: number, rad: number) => c.lineTo(at.x + radius * Math.cos(rad), at.y + radius * Math.sin(rad));
  c.beginPath();
  tip(TORQUE_RADIUS - 5, end);
  tip(TORQUE_RADIUS + 5, end);
  tip(TORQUE_RADIUS, end - sign * 0.4);
  c.fill();
  c.lineWidth = 1;
}
