import { type CanvasLink } from './canvas-link';
import { causesOf, type Causes, type SpikeAt } from './causes';
import { CausesPanel } from './causes-panel';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { spikingPopulations, type Setup, type SteeredNumber } from './setup';

/** Explains one spike of a run by what arrived before it: on the scope, on the canvas and in words. */
export class Explanation {
  readonly panel: CausesPanel;
  readonly #player: () => Player | null;
  readonly #setup: () => Setup;
  readonly #valueOf: (number: SteeredNumber) => number;
  readonly #link: CanvasLink;
  readonly #changed: () => void;
  #causes: Causes | null = null;

  constructor(
    numbers: Numbers,
    player: () => Player | null,
    setup: () => Setup,
    valueOf: (number: SteeredNumber) => number,
    link: CanvasLink,
    changed: () => void,
    probed: (spike: SpikeAt) => void,
  ) {
    this.#player = player;
    this.#setup = setup;
    this.#valueOf = valueOf;
    this.#link = link;
    this.#changed = changed;
    this.panel = new CausesPanel(setup(), numbers, {
      closed: () => this.close(),
      moved: (sign) => this.#move(sign),
      probed: () => {
        if (this.#causes) {
          probed(this.#causes.spike);
        }
      },
    });
  }

  /** What is shown; null while no spike is explained, or once the run has gone back before it. */
  get causes(): Causes | null {
    const step = this.#player()?.history.step ?? 0;
    return this.#causes && this.#causes.spike.step < step ? this.#causes : null;
  }

  /** Pauses at what was seen, and asks the engine through which synapses spikes reach the neuron. */
  explain(spike: SpikeAt) {
    const player = this.#player();
    player?.pause();
    player?.synapsesOnto(spike.part.id, spike.neuron, (projections) => {
      const setup = this.#setup();
      const causes = causesOf(spike, projections, player.history, setup, this.#valueOf);
      this.#causes = { ...causes, said: this.panel.brief(causes, setup) };
      this.panel.show(this.#causes, setup);
      this.#link.showCauses(this.#causes);
      this.#changed();
    });
  }

  /** The latest spike of the first population that has one. */
  explainLast() {
    const player = this.#player();
    for (const part of player ? spikingPopulations(this.#setup()) : []) {
      const spike = player?.history.present.spikesOf(part.id).near(player.history.step, -1);
      if (spike) {
        this.explain({ part, ...spike });
        return;
      }
    }
  }

  #move(sign: 1 | -1) {
    const spike = this.#causes?.spike;
    const player = this.#player();
    const next = spike && player?.history.present.spikesOf(spike.part.id).near(spike.step, sign, spike.neuron);
    if (spike && next) {
      this.explain({ part: spike.part, ...next });
    }
  }

  close() {
    this.#causes = null;
    this.panel.hide();
    this.#link.showCauses(null);
    this.#changed();
  }
}
