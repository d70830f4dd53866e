import { button, filled } from '../live-lab/dom';
import { type Theme } from '../live-lab/theme';
import { Projector, type PoleFilm } from './film';
import { type Plant, type Stage } from './plant';
import { drawPole } from './pole-drawing';

/** Change of the angular velocity by one push. */
const PUSH_RAD_PER_S = 0.4;

/** A pole on a cart or a pendulum, pushed from either side. */
export class Pole implements Plant {
  readonly view: string;
  readonly buttons: readonly HTMLButtonElement[];
  readonly #stage: Stage;
  readonly #projector = new Projector<PoleFilm>();

  constructor(stage: Stage) {
    const { words } = stage;
    this.#stage = stage;
    this.view = words.view;
    this.buttons = [
      named(`← ${words.left}`, words.left, () => this.#push(-1)),
      named(`${words.right} →`, words.right, () => this.#push(1)),
    ];
  }

  get isPlaying(): boolean {
    return this.#projector.isPlaying;
  }

  get hasEnded(): boolean {
    return this.#projector.hasEnded;
  }

  take(film: string, continued: boolean) {
    this.#projector.take(JSON.parse(film) as PoleFilm, continued);
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
    const seconds = film ? numbers.fixed((film.actions.length * film.stepMs) / 1000, 1) : '';
    return film ? filled(film.fell ? words.fell : words.up, seconds) : '';
  }

  draw(c: CanvasRenderingContext2D, width: number, height: number, theme: Theme) {
    drawPole(c, width, height, this.#projector, this.#stage.words, this.#stage.numbers, theme);
  }

  /** Beside the middle of the plant, the push comes from the side of the pointer. */
  clicked(x: number, width: number) {
    const { film } = this.#projector;
    const share = film && film.positionM.length > 0 ? this.#projector.valueOf(film.positionM) / film.mostM : 0;
    const middle = (width / 2) * (1 + share * 0.8);
    this.#push(x < middle ? 1 : -1);
  }

  arrow(key: string): boolean {
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      this.#push(key === 'ArrowLeft' ? -1 : 1);
      return true;
    }
    return false;
  }

  #push(sign: 1 | -1) {
    const step = this.#projector.touched();
    if (step !== null) {
      this.#stage.server()?.push(step, sign * PUSH_RAD_PER_S);
      this.#stage.run();
    }
  }
}

/** A button whose text is short and whose name is whole. */
export function named(text: string, label: string, pressed: () => void): HTMLButtonElement {
  const made = button('sb-plant-push', label, null, pressed);
  made.replaceChildren(text);
  return made;
}
