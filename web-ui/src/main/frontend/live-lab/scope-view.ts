import { movedBy, type Aim } from './aim';
import { type Causes, type SpikeAt } from './causes';
import { element } from './dom';
import { canFire } from './firing';
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
  /** a neuron is made to fire */
  fired: (part: Part, neuron: number) => void;
}

/** The canvas of a scope, and what the pointer does on it. */
export class ScopeView {
  readonly element = element('div', 'sb-lab-scope');
  readonly canvas = element('canvas', 'sb-lab-scope-canvas', { tabindex: '0', role: 'img' });
  readonly #setup: Setup;
  readonly #scope: Scope;
  readonly #said = element('span', 'sb-lab-announced', { 'aria-live': 'polite' });
  readonly #events: ScopeEvents;
  #hover: Place | null = null;
  /** chosen by the keyboard */
  #aim: Aim | null = null;
  #history: History | null = null;

  constructor(setup: Setup, numbers: Numbers, events: ScopeEvents) {
    this.#setup = setup;
    this.#events = events;
    this.#scope = new Scope(setup, numbers);
    this.canvas.setAttribute('aria-label', setup.words.scope);
    this.canvas.style.height = `${heightOf(setup, drawn(setup.probes), innerWidth)}px`;
    this.element.append(this.canvas, this.#said);
    const point = (place: Place | null) => {
      this.#hover = place;
      events.changed();
    };
    this.canvas.addEventListener('pointermove', (event) => point(placeOf(event)));
    this.canvas.addEventListener('pointerleave', () => point(null));
    this.canvas.addEventListener('blur', () => this.#aimAt(null));
    this.canvas.addEventListener('click', (event) => {
      const pressed = event.shiftKey ? this.#scope.neuronAt(event.offsetY) : null;
      if (pressed) {
        events.probed(pressed.part, pressed.neuron);
        return;
      }
      const beside = this.#neuronBeside(placeOf(event));
      if (beside) {
        events.fired(beside.part, beside.neuron);
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

  /** The neuron at the height of a place left of its raster, if it can be made to fire. */
  #neuronBeside(place: Place): Aim | null {
    const beside = this.#scope.isBeside(place) ? this.#scope.neuronAt(place.y) : null;
    return beside && canFire(beside.part, this.#setup) ? beside : null;
  }

  #aimAt(aim: Aim | null) {
    this.#aim = aim;
    this.#said.textContent = aim ? this.#scope.aimText(aim) : '';
    this.#events.changed();
  }

  /** Chooses a neuron by the keyboard, so much higher than the one before, or than the one that is pointed at. */
  aim(by: number) {
    const parts = this.#setup.parts.filter((part) => canFire(part, this.#setup));
    const before = (this.#hover && this.#neuronBeside(this.#hover)) ?? this.#aim;
    this.#hover = null;
    this.#aimAt(movedBy(by, before, parts));
  }

  /** Makes the chosen neuron fire, or the first one. */
  fireAimed() {
    this.aim(0);
    if (this.#aim) {
      this.#events.fired(this.#aim.part, this.#aim.neuron);
    }
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
      const beside = this.#hover && this.#neuronBeside(this.#hover);
      const view = { windowSteps, hover: this.#hover, isStill: !player.isPlaying, pinned, causes, picked, aim: beside ?? this.#aim };
      this.#scope.draw(place.context, place.width, player.history, traces, view, theme);
      const isOnSpike = view.isStill && this.#hover !== null && this.#spikeAt(this.#hover) !== null;
      this.canvas.classList.toggle('sb-lab-on-spike', isOnSpike || beside !== null);
    }
  }
}

function placeOf({ offsetX: x, offsetY: y }: MouseEvent): Place {
  return { x, y };
}

function drawn(probes: readonly ProbeSetup[]): ProbeSetup[] {
  return probes.filter((probe) => !probe.hidden);
}
