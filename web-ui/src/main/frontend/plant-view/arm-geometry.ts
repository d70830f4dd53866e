import { type ArmFilm, type Projector } from './film';

/** A point, in m from the shoulder or in pixels of the canvas. */
export interface Point {
  x: number;
  y: number;
}

/** How an arm lies. */
export interface Pose {
  elbow: Point;
  hand: Point;
}

export function poseOf(film: ArmFilm, shoulderRad: number, elbowRad: number): Pose {
  const elbow = { x: film.upperM * Math.cos(shoulderRad), y: film.upperM * Math.sin(shoulderRad) };
  const direction = shoulderRad + elbowRad;
  return { elbow, hand: { x: elbow.x + film.foreM * Math.cos(direction), y: elbow.y + film.foreM * Math.sin(direction) } };
}

/** How the arm lies now. */
export function poseNow(projector: Projector<ArmFilm>, film: ArmFilm): Pose {
  return poseOf(film, projector.valueOf(film.shoulderRad), projector.valueOf(film.elbowRad));
}

export function targetNow(projector: Projector<ArmFilm>, film: ArmFilm): Point {
  return { x: projector.valueOf(film.targetXM), y: projector.valueOf(film.targetYM) };
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** How far the hand is from the target, at every step, in m. */
export function distances(film: ArmFilm): number[] {
  return film.shoulderRad.map((shoulder, k) =>
    distance(poseOf(film, shoulder, film.elbowRad[k]).hand, { x: film.targetXM[k], y: film.targetYM[k] }),
  );
}

/** For how long the hand was on the target. */
export function onTargetS(film: ArmFilm): number {
  const steps = distances(film)
    .slice(1)
    .filter((m) => m <= film.radiusM).length;
  return (steps * film.stepMs) / 1000;
}

/** The shoulder's share of the height is left free below it, for a hand that comes near the body. */
const BELOW = 0.5;
const ABOVE = 1.08;

/** Where the plane of the arm lies on a canvas. */
export class Scene {
  readonly #x: number;
  readonly #y: number;
  readonly scale: number;

  constructor(film: ArmFilm, width: number, height: number) {
    const reach = film.upperM + film.foreM;
    this.scale = Math.min(width / (2 * ABOVE * reach), height / ((ABOVE + BELOW) * reach));
    this.#x = width / 2;
    this.#y = ABOVE * reach * this.scale;
  }

  pixels(place: Point): Point {
    return { x: this.#x + place.x * this.scale, y: this.#y - place.y * this.scale };
  }

  place(pixels: Point): Point {
    return { x: (pixels.x - this.#x) / this.scale, y: (this.#y - pixels.y) / this.scale };
  }
}
