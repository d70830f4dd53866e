import { filled } from '../live-lab/dom';
import { type Theme } from '../live-lab/theme';
import { drawArm, SCENE } from './arm-drawing';
import { onTargetS, Scene, type Point } from './arm-geometry';
import { Projector, type ArmFilm } from './film';
import { Grip } from './grip';
import { type Plant, type Stage } from './plant';
import { named } from './pole';

/** By how much a key or a button moves the target or the hand. */
const NUDGE_M = 0.04;

const ARROWS: Partial<Record<string, Point>> = {
  ArrowLeft: { x: -NUDGE_M, y: 0 },
  ArrowRight: { x: NUDGE_M, y: 0 },
  ArrowUp: { x: 0, y: NUDGE_M },
  ArrowDown: { x: 0, y: -NUDGE_M },
};

/** An arm on a table: target and hand are dragged, or moved by keys. */
export class Arm implements Plant {
  readonly view: string;
  readonly buttons: readonly HTMLButtonElement[];
  readonly #stage: Stage;
  readonly #projector = new Projector<ArmFilm>();
  readonly #grip: Grip;

  constructor(stage: Stage) {
    const { words } = stage;
    this.#stage = stage;
    this.view = words.armView;
    this.buttons = [
      named('←', words.targetLeft, () => this.arrow('ArrowLeft', false)),
      named('→', words.targetRight, () => this.arrow('ArrowRight', false)),
      named('↑', words.targetUp, () => this.arrow('ArrowUp', false)),
      named('↓', words.targetDown, () => this.arrow('ArrowDown', false)),
    ];
    this.#grip = new Grip(this.#projector, (step, { hand, place }) => {
      stage.server()?.place(step, hand, place.x, place.y);
      stage.run();
    });
  }

  get isPlaying(): boolean {
    return this.#projector.isPlaying;
  }

  get hasEnded(): boolean {
    return this.#projector.hasEnded;
  }

  take(film: string, continued: boolean) {
    this.#projector.take(JSON.parse(film) as ArmFilm, continued);
    this.#grip.arrived(continued);
  }

  play() {
    this.#projector.play();
  }

  pause() {
    this.#projector.pause();
  }

  pass(ms: number) {
    this.#projector.pass(ms);
  }

  outcome(): string {
    const { film } = this.#projector;
    const { words, numbers } = this.#stage;
    return film
      ? filled(words.onTarget, numbers.fixed(onTargetS(film), 1), numbers.fixed((film.actions.length * film.stepMs) / 1000, 1))
      : '';
  }

  draw(c: CanvasRenderingContext2D, width: number, height: number, theme: Theme) {
    const { film } = this.#projector;
    if (film) {
      const scene = sceneOf(film, width, height);
      drawArm(c, width, height, scene, film, this.#projector, this.#stage.words, this.#stage.numbers, theme);
    }
  }

  grabbed(x: number, y: number, width: number, height: number) {
    const { film } = this.#projector;
    if (film) {
      this.#grip.take({ x, y }, film, sceneOf(film, width, height));
    }
  }

  dragged(x: number, y: number, width: number, height: number) {
    const { film } = this.#projector;
    if (film) {
      this.#grip.drag({ x, y }, sceneOf(film, width, height));
    }
  }

  released() {
    this.#grip.release();
  }

  arrow(key: string, shift: boolean): boolean {
    const { film } = this.#projector;
    const by = ARROWS[key];
    if (by && film) {
      this.#grip.nudge(shift, by, film);
    }
    return by !== undefined;
  }
}

function sceneOf(film: ArmFilm, width: number, height: number): Scene {
  return new Scene(film, width, height * SCENE);
}
