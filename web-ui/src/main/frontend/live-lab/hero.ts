import { Disks } from './disks';
import { element, filled } from './dom';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { rateOf } from './rates';
import { spikingPopulations, type Part, type Setup } from './setup';
import { setSteadily } from './steady';
import { fitted, type Theme } from './theme';

const RATE_WINDOW_MS = 1_000;

/** What the home page has beside scope and sliders: every neuron as a disk, and the rates in words. */
export class Hero {
  readonly disks = element('canvas', 'sb-lab-disks', { 'aria-hidden': 'true' });
  readonly caption: HTMLElement;
  readonly rate = element('span', 'sb-lab-rate');
  readonly #setup: Setup;
  readonly #drawing: Disks;

  constructor(setup: Setup, player: () => Player | null, numbers: Numbers) {
    this.#setup = setup;
    this.#drawing = new Disks(setup.parts);
    this.caption = element('p', 'sb-lab-caption', {}, setup.words.disks);
    this.disks.addEventListener('click', (event) => {
      const neuron = this.#drawing.at(event.offsetX, event.offsetY);
      const playing = player();
      if (neuron && playing) {
        playing.fire(neuron.part.id, neuron.index);
        this.#watch(playing, neuron.part, neuron.index, numbers);
      }
    });
  }

  /** Shows the potential of another neuron. */
  #watch(player: Player, part: Part, neuron: number, numbers: Numbers) {
    const example = this.#setup.probes.find((probe) => probe.of === part.id);
    player.probe(
      player.probes.map((probe) =>
        probe.hidden
          ? probe
          : {
              ...probe,
              of: part.id,
              neurons: [neuron],
              color: part.color,
              threshold: example?.threshold,
              label: filled(this.#setup.words.potential, part.id, numbers.significant(neuron)),
            },
      ),
    );
  }

  draw(player: Player, theme: Theme) {
    this.disks.style.height = `${this.#drawing.heightFor(this.disks.clientWidth)}px`;
    const place = fitted(this.disks);
    const trace = player.probes.find((probe) => !probe.hidden);
    const part = this.#setup.parts.find((each) => each.id === trace?.of);
    const watched = part && trace ? { part, index: trace.neurons[0] } : null;
    if (place) {
      this.#drawing.draw(place.context, place.width, player.history, player.probes, this.#setup.dtMs, watched, theme);
    }
  }

  showRates(player: Player, numbers: Numbers) {
    const { history } = player;
    const rates = spikingPopulations(this.#setup).map((part) =>
      filled(this.#setup.words.rate, part.id, numbers.hertz(rateOf(history, part, RATE_WINDOW_MS, this.#setup.dtMs))),
    );
    setSteadily(this.rate, 'textContent', history.step > 0 ? rates.join(', ') : '');
  }
}
