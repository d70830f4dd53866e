import { type Causes, type SpikeAt } from './causes';
import { element } from './dom';
import { type History } from './history';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { type PinnedRun } from './pinned-run';
import { type Place } from './pointed';
import { type PickedNeuron } from './probe-kinds';
import { heightOf } from './rows';
import { Scope } from './scope';
import { type Part, type ProbeSetup, type Setup } from './setup';
import { fitted, type Theme } from './theme';

export interface ScopeEvents {
  /** there is something else to draw */
  changed: () => void;
  /** a spike was pressed */
  picked: (spike: SpikeAt) => void;
  /** a neuron was pressed with the Shift key */
  probed: (part: Part, neuron: number) => void;
}

/** The canvas of a scope, and what the pointer does on it. */
export class ScopeView {
  readonly element = element('div', 'sb-lab-scope');
  readonly canvas = element('canvas', 'sb-lab-scope-canvas', { tabindex: '0', role: 'img' });
  readonly #setup: Setup;
  readonly #scope: Scope;
  #hover: Place | null = null;
  #history: History | null = null;

  constructor(setup: Setup, numbers: Numbers, events: ScopeEvents) {
    this.#setup = setup;
    this.#scope = new Scope(setup, numbers);
    this.canvas.setAttribute('aria-label', setup.words.scope);
    this.canvas.style.height = `${heightOf(setup, drawn(setup.probes), innerWidth)}px`;
    this.element.append(this.canvas);
    const point = (place: Place | null) => {
      this.#hover = place;
      events.changed();
    };
    this.canvas.addEventListener('pointermove', (event) => point(placeOf(event)));
    this.canvas.addEventListener('pointerleave', () => point(null));
    this.canvas.addEventListener('click', (event) => {
      const pressed = event.shiftKey ? this.#scope.neuronAt(event.offsetY) : null;
      if (pressed) {
        events.probed(pressed.part, pressed.neuron);
        return;
      }
      const spike = this.#spikeAt(placeOf(event));
      if (spike) {
        events.picked(spike);
      }
    });
  }

  #spikeAt(place: Place): SpikeAt | null {
    return this.#history && this.#scope.spikeAt(place, this.#history);
  }

  /** Whether another drawing is due. */
  get isMoving(): boolean {
    return this.#scope.isMoving;
  }

  draw(player: Player, pinned: PinnedRun | null, causes: Causes | null, picked: readonly PickedNeuron[], theme: Theme) {
    this.#history = player.history;
    player.fitTo(this.canvas.clientWidth);
    const traces = drawn(player.probes);
    this.canvas.style.height = `${heightOf(this.#setup, traces, this.canvas.clientWidth)}px`;
    const place = fitted(this.canvas);
    if (place) {
      const windowSteps = player.windowMs / this.#setup.dtMs;
      const view = { windowSteps, hover: this.#hover, isStill: !player.isPlaying, pinned, causes, picked };
      this.#scope.draw(place.context, place.width, player.history, traces, view, theme);
      const isOnSpike = view.isStill && this.#hover !== null && this.#spikeAt(this.#hover) !== null;
      this.canvas.classList.toggle('sb-lab-on-spike', isOnSpike);
    }
  }
}

function placeOf({ offsetX: x, offsetY: y }: MouseEvent): Place {
  return { x, y };
}

function drawn(probes: readonly ProbeSetup[]): ProbeSetup[] {
  return probes.filter((probe) => !probe.hidden);
}
