import { keyAction, perform } from './keys';
import { type Stage } from './stage';
import { type TwinLab } from './twin-run';

/** What keys steer. */
export interface Steered {
  stage: () => Stage | null;
  /** by which a run is stepped */
  dtMs: () => number;
}

/** Hears the keys that are pressed in a lab, or in the cell that it is in, and does what they ask for. */
export class KeyEvents {
  readonly #lab: TwinLab;
  readonly #steered: Steered;
  readonly #onKey = (event: Event) => this.#key(event as KeyboardEvent);
  #place: Element | null = null;

  constructor(lab: TwinLab, steered: Steered) {
    this.#lab = lab;
    this.#steered = steered;
  }

  listenWithin(place: Element) {
    this.close();
    this.#place = place;
    place.addEventListener('keydown', this.#onKey);
  }

  close() {
    this.#place?.removeEventListener('keydown', this.#onKey);
    this.#place = null;
  }

  #key(event: KeyboardEvent) {
    const stage = this.#steered.stage();
    const action = stage && keyAction(event, stage.scope.canvas);
    if (!action) {
      return;
    }
    event.preventDefault();
    const { twinRun } = this.#lab;
    const { leader } = twinRun;
    const { player } = leader;
    if (leader !== twinRun) {
      event.stopPropagation(); // the cell, which both are in, would hear it again
    }
    switch (action) {
      case 'explain':
        stage.explainLast();
        break;
      case 'up':
      case 'down':
        stage.scope.aim((action === 'up' ? 1 : -1) * (event.shiftKey ? 10 : 1));
        break;
      case 'fire':
        stage.scope.fireAimed();
        break;
      default:
        if (player) {
          perform(action, player, this.#steered.dtMs());
        }
    }
  }
}
