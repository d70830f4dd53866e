import { type Arrival, type Causes, type SpikeAt } from './causes';
import { button, element, filled } from './dom';
import { decimalsOf, type Numbers } from './numbers';
import { type Setup } from './setup';

/** Rows of the table; the others are counted. */
const MOST_ROWS = 40;

export interface CausesEvents {
  closed: () => void;
  /** the spike of the same population before or after this one is wanted */
  moved: (sign: 1 | -1) => void;
  /** the neuron is to be looked at */
  probed: () => void;
}

/** Says in words and as a table what arrived before a spike. */
export class CausesPanel {
  readonly element = element('div', 'sb-lab-sweep sb-lab-causes sb-lab-hidden', { role: 'group' });
  readonly #numbers: Numbers;
  readonly #events: CausesEvents;
  readonly #title = element('h4', '', { tabindex: '-1' });
  readonly #summary = element('p', 'sb-lab-causes-summary', { 'aria-live': 'polite' });
  readonly #rows = element('div', 'sb-lab-causes-rows', { tabindex: '0', role: 'group' });

  constructor(setup: Setup, numbers: Numbers, events: CausesEvents) {
    this.#numbers = numbers;
    this.#events = events;
    const { words } = setup;
    this.element.setAttribute('aria-label', words.causes);
    this.#rows.setAttribute('aria-label', words.causesTable);
    const head = element(
      'div',
      'sb-lab-sweep-head',
      {},
      this.#title,
      button('sb-lab-remedy', words.earlierSpike, null, () => events.moved(-1)),
      button('sb-lab-remedy', words.laterSpike, null, () => events.moved(1)),
      button('sb-lab-remedy', words.probeThis, null, events.probed),
      button('sb-lab-remedy', words.close, null, events.closed),
    );
    this.element.append(head, this.#summary, this.#rows);
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#events.closed();
    }
  }

  hide() {
    this.element.classList.add('sb-lab-hidden');
  }

  /** The spike, its time and the number of inputs. */
  brief({ spike, arrivals }: Causes, setup: Setup): string {
    const count = this.#numbers.significant(arrivals.length, 8);
    const pattern = arrivals.length === 1 ? setup.words.causesBriefOne : setup.words.causesBrief;
    return filled(pattern, name(spike, this.#numbers), this.#time(spike.step, setup), count);
  }

  show(causes: Causes, setup: Setup) {
    const { spike, arrivals } = causes;
    this.element.classList.remove('sb-lab-hidden');
    this.#title.textContent = filled(setup.words.causesTitle, name(spike, this.#numbers), this.#time(spike.step, setup));
    this.#summary.textContent = this.#sentence(causes, setup);
    this.#rows.replaceChildren(...(arrivals.length === 0 ? [] : [this.#table(arrivals, setup)]));
    const more = arrivals.length - MOST_ROWS;
    if (more > 0) {
      this.#rows.append(element('p', '', {}, filled(setup.words.causesMore, this.#numbers.significant(more, 8))));
    }
  }

  #sentence({ spike, from, arrivals, tauMs }: Causes, setup: Setup): string {
    const span = this.#numbers.significant((spike.step - from + 1) * setup.dtMs, 3);
    if (arrivals.length === 0) {
      return filled(setup.words.causesNone, span);
    }
    const lines = new Map<string, Arrival[]>();
    arrivals.forEach((arrival) => lines.set(arrival.line.id, [...(lines.get(arrival.line.id) ?? []), arrival]));
    const said = [...lines].map(([id, those]) => {
      const sum = those.reduce((all, { weight }) => all + weight, 0);
      const amount = `${this.#signed(sum)} ${those[0].unit}`.trim();
      return filled(setup.words.causesLine, id, this.#numbers.significant(those.length, 8), amount);
    });
    return filled(setup.words.causesSummary, span, this.#numbers.significant(tauMs, 3), said.join('; '));
  }

  #table(arrivals: readonly Arrival[], setup: Setup): HTMLElement {
    const { words } = setup;
    const hasPeaks = arrivals.some(({ peakMv }) => peakMv !== undefined);
    const heads = [words.causesSource, words.causesArrival, words.causesDelay, words.causesWeight, ...(hasPeaks ? [words.causesPeak] : [])];
    const table = element('table', '', {}, element('thead', '', {}, row('th', heads)), element('tbody', ''));
    for (const arrival of arrivals.slice(0, MOST_ROWS)) {
      table.tBodies[0].append(row('td', this.#cells(arrival, hasPeaks, setup)));
    }
    return table;
  }

  #cells(arrival: Arrival, hasPeaks: boolean, setup: Setup): string[] {
    const { weight, unit, peakMv } = arrival;
    const peak = peakMv === undefined ? '' : `${this.#signed(peakMv)} mV`;
    return [
      `${arrival.from.id} ${this.#numbers.significant(arrival.neuron, 8)}`,
      this.#time(arrival.arrived, setup),
      `${this.#numbers.significant((arrival.arrived - arrival.sent) * setup.dtMs)} ms`,
      `${this.#signed(weight)} ${unit}`.trim(),
      ...(hasPeaks ? [peak] : []),
    ];
  }

  #time(step: number, setup: Setup): string {
    return `${this.#numbers.fixed((step + 1) * setup.dtMs, decimalsOf(setup.dtMs))} ms`;
  }

  #signed(value: number): string {
    return `${value > 0 ? '+' : ''}${this.#numbers.significant(value, 3)}`;
  }
}

/** A neuron by its population and index. */
export function name(spike: SpikeAt, numbers: Numbers): string {
  return `${spike.part.id} ${numbers.significant(spike.neuron, 8)}`;
}

function row(cell: 'th' | 'td', texts: readonly string[]): HTMLElement {
  return element(
    'tr',
    '',
    {},
    ...texts.map((text, k) =>
      cell === 'th' || k === 0 ? element('th', '', { scope: cell === 'th' ? 'col' : 'row' }, text) : element('td', '', {}, text),
    ),
  );
}
