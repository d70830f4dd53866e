import { type Player } from './player';
import { type Stage } from './stage';
import { type TwinLab } from './twin-run';

/** What is drawn, and on what. */
export interface Rendered {
  player: () => Player | null;
  stage: () => Stage | null;
}

/** Draws the run of a lab with the next frame of the screen where there is something new, and with each while something moves. */
export class RenderLoop {
  readonly #lab: TwinLab;
  readonly #rendered: Rendered;
  #isPlanned = false;
  #hasDrawn = false;

  constructor(lab: TwinLab, rendered: Rendered) {
    this.#lab = lab;
    this.#rendered = rendered;
  }

  /** There is something new to draw. */
  plan() {
    if (!this.#isPlanned) {
      this.#isPlanned = true;
      requestAnimationFrame((now) => {
        this.#isPlanned = false;
        const player = this.#rendered.player();
        const stage = this.#rendered.stage();
        if (player && stage) {
          this.#draw(player, stage, now);
        }
      });
    }
  }

  /** Another stage is drawn on, which is empty yet. */
  renew() {
    this.#hasDrawn = false;
  }

  /** A run that starts over is seen with its first window: an empty scope in between would only flash. */
  #draw(player: Player, stage: Stage, now: number) {
    const isEmpty = player.history.step === 0 && !player.history.ghost;
    if (!isEmpty || !this.#hasDrawn) {
      this.#hasDrawn ||= !isEmpty;
      const { dataset, twinRun } = this.#lab;
      stage.draw(player, now, twinRun.lookedAt);
      twinRun.keepPace(player);
      dataset.playing = String(player.isPlaying);
      dataset.ms = String(player.timeMs);
      if (stage.scope.isMoving) {
        this.plan();
      }
    }
    player.shown();
  }
}
