import { movedBy, type Aim } from './aim';
import { type Causes, type SpikeAt } from './causes';
import { element, filled } from './dom';
import { canFire } from './firing';
import { type History } from './history';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { type PinnedRun } from './pinned-run';
import { type Place } from './pointed';
import { type PickedNeuron } from './probe-kinds';
import { heightOf, rasterParts, shownRasters } from './rows';
import { Scope } from './scope';
import { type Part, type ProbeSetup, type Setup } from './setup';
import { setSteadily } from './steady';
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
  readonly #numbers: Numbers;
  readonly #scope: Scope;
  /** says how many rasters are left out, and how they are seen */
  readonly #unshown = element('p', 'sb-lab-unshown');
  readonly #said = element('span', 'sb-lab-announced', { 'aria-live': 'polite' });
  readonly #events: ScopeEvents;
  #hover: Place | null = null;
  /** chosen by the keyboard */
  #aim: Aim | null = null;
  /** those with a raster, from top to bottom */
  #parts: readonly Part[];
  #history: History | null = null;

  constructor(setup: Setup, numbers: Numbers, events: ScopeEvents) {
    this.#setup = setup;
    this.#numbers = numbers;
    this.#events = events;
    this.#parts = shownRasters(setup, []);
    this.#scope = new Scope(setup, numbers);
    this.canvas.setAttribute('aria-label', setup.words.scope);
    this.canvas.style.height = `${heightOf(this.#parts, drawn(setup.probes), innerWidth)}px`;
    this.#sayUnshown();
    this.element.append(this.canvas, this.#unshown, this.#said);
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

  /** The neuron that is chosen by the keyboard. */
  get aimed(): Aim | null {
    return this.#aim;
  }

  /** Chooses a neuron of a raster by the keyboard, so much higher than the one before, or than the one that is pointed at. */
  aim(by: number) {
    const parts = this.#parts.filter((part) => canFire(part, this.#setup));
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

  #sayUnshown() {
    const { words } = this.#setup;
    const count = rasterParts(this.#setup).length - this.#parts.length;
    const text = count > 0 ? filled(count === 1 ? words.unshownRaster : words.unshownRasters, this.#numbers.significant(count, 8)) : '';
    setSteadily(this.#unshown, 'textContent', text);
  }

  /** @param parts those with a raster, from top to bottom */
  draw(
    player: Player,
    parts: readonly Part[],
    pinned: PinnedRun | null,
    causes: Causes | null,
    picked: readonly PickedNeuron[],
    theme: Theme,
  ) {
    this.#parts = parts;
    this.#sayUnshown();
    this.#history = player.history;
    player.fitTo(this.canvas.clientWidth);
    const traces = drawn(player.probes);
    this.canvas.style.height = `${heightOf(parts, traces, this.canvas.clientWidth)}px`;
    const place = fitted(this.canvas);
    if (place) {
      const windowSteps = player.windowMs / this.#setup.dtMs;
      const beside = this.#hover && this.#neuronBeside(this.#hover);
      const isStill = !player.isPlaying;
      const view = { windowSteps, parts, hover: this.#hover, isStill, pinned, causes, picked, aim: beside ?? this.#aim };
      this.#scope.draw(place.context, place.width, player.history, traces, view, theme);
      const isOnSpike = isStill && this.#hover !== null && this.#spikeAt(this.#hover) !== null;
      this.canvas.classList.toggle('sb-lab-on-spike', isOnSpike || beside !== null);
    }
  }
}

/** Browsers that do not tell what clicked take each for a mouse. */
function placeOf(event: MouseEvent): Place {
  const isTouched = event instanceof PointerEvent && event.pointerType === 'touch';
  return { x: event.offsetX, y: event.offsetY, isTouched };
}

function drawn(probes: readonly ProbeSetup[]): ProbeSetup[] {
  return probes.filter((probe) => !probe.hidden);
}
