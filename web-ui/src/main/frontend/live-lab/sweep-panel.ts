import { button, element, filled } from './dom';
import { type Homes } from './homes';
import { type Numbers } from './numbers';
import { type NumberAt } from './protocol';
import { RateMap, type MapCell } from './rate-map';
import { scaleFor } from './scale';
import { idOf, labelOf, spikingPopulations, type Setup, type SteeredNumber } from './setup';
import { Sweep, csvOf, type SweepPoint } from './sweep';
import { SweepPlot } from './sweep-plot';
import { fitted, type Theme } from './theme';

/** Of one number, and of the two of a map. */
const VALUES = 15;
const COLUMNS = 13;
const ROWS = 9;

const MOST_WORKERS = 4;

export interface SweepEvents {
  /** the network as it is now */
  setup: () => Setup | null;
  valueOf: (number: SteeredNumber) => number;
  /** numbers that differ from the document */
  changed: () => readonly NumberAt[];
  /** values that were picked in a map */
  picked: (number: SteeredNumber, value: number) => void;
  /** there is something new to draw */
  drawn: () => void;
}

/** What is swept: a number, and for a map a second one. */
interface Swept {
  setup: Setup;
  numbers: Numbers;
  first: SteeredNumber;
  second: SteeredNumber | null;
  map: RateMap | null;
}

/** Rates against the values of a number (for a current that is the f-I curve), or as a map over those of two. */
export class SweepPanel {
  readonly element = element('div', 'sb-lab-sweep sb-lab-hidden', { role: 'region' });
  readonly #canvas = element('canvas', 'sb-lab-sweep-canvas', { role: 'img' });
  readonly #status = element('span', 'sb-lab-sweep-status', { role: 'status' });
  readonly #population = element('select', 'sb-lab-choice');
  readonly #homes: Homes;
  readonly #events: SweepEvents;
  #sweep: Sweep | null = null;
  #swept: Swept | null = null;
  #points: SweepPoint[] = [];
  #cell: MapCell | null = null;

  constructor(homes: Homes, events: SweepEvents) {
    this.#homes = homes;
    this.#events = events;
    this.#canvas.addEventListener('pointermove', (event) => this.#choose(this.#cellOf(event)));
    this.#canvas.addEventListener('click', (event) => this.#pick(this.#cellOf(event)));
    this.#canvas.addEventListener('keydown', (event) => this.#key(event));
    this.#population.addEventListener('change', () => this.#show());
  }

  /** Measures over the range of a number, by homes of its own. */
  open(number: SteeredNumber, numbers: Numbers) {
    const setup = this.#events.setup();
    if (setup) {
      this.#build(setup, number, numbers);
      this.#start(setup, number, null, numbers);
      this.#events.drawn();
    }
  }

  #start(setup: Setup, first: SteeredNumber, second: SteeredNumber | null, numbers: Numbers) {
    this.#sweep?.close();
    this.#points = [];
    this.#cell = null;
    const map = second && new RateMap(this.#valuesOf(first, COLUMNS), this.#valuesOf(second, ROWS));
    const swept = { setup, numbers, first, second, map };
    this.#swept = swept;
    const settings = map?.settings ?? this.#valuesOf(first, VALUES).map((value) => [value]);
    const paths = [first.path, ...(second ? [second.path] : [])];
    this.#name(swept);
    this.#count(0, settings.length);
    this.#sweep = new Sweep(
      setup,
      paths,
      settings,
      this.#events.changed().filter((other) => !paths.includes(other.path)),
      Math.min(MOST_WORKERS, this.#homes.workers(setup)),
      (hear) => this.#homes.open(setup, hear),
      (points, isDone) => {
        this.#points = points;
        if (isDone) {
          this.#status.textContent = this.#ended(swept);
        } else {
          this.#count(points.length, settings.length);
        }
        this.#show();
      },
      () => (this.#status.textContent = setup.words.sweepFailed),
    );
  }

  /** What is said of a sweep that is over. */
  #ended({ setup, numbers, map }: Swept): string {
    const refused = this.#points.filter((point) => point.refused).length;
    const sentences = [
      ...(refused > 0 ? [filled(setup.words.sweepSomeRefused, numbers.significant(refused))] : []),
      ...(map ? [setup.words.sweepMapKeys] : []),
    ];
    return sentences.join(' ');
  }

  #valuesOf(number: SteeredNumber, count: number): number[] {
    const { low, high } = scaleFor({ ...number, value: this.#events.valueOf(number) });
    return [...new Set(Array.from({ length: count }, (_, k) => valueBetween(low, high, k / (count - 1), number.whole)))];
  }

  #count(done: number, all: number) {
    if (this.#swept) {
      const { setup, numbers } = this.#swept;
      this.#status.textContent = filled(setup.words.sweeping, numbers.significant(done), numbers.significant(all));
    }
  }

  // --- building

  #build(setup: Setup, number: SteeredNumber, numbers: Numbers) {
    const { words } = setup;
    const second = element('select', 'sb-lab-choice', { 'aria-label': words.sweepSecond }, ...choices(setup, number));
    second.addEventListener('change', () => {
      const now = this.#events.setup() ?? setup; // its values may have been set since the panel was opened
      const chosen = now.numbers.find((each) => each.path === second.value) ?? null;
      this.#start(now, number, chosen, numbers);
    });
    this.#population.setAttribute('aria-label', words.sweepPopulation);
    this.#population.replaceChildren(...spikingPopulations(setup).map(({ id }) => element('option', '', { value: id }, id)));
    this.element.replaceChildren(
      element(
        'div',
        'sb-lab-sweep-head',
        {},
        element('h4', ''),
        this.#status,
        element('label', 'sb-lab-sweep-second', {}, `${words.sweepSecond} `, second),
        this.#population,
        button('sb-lab-remedy', words.csv, null, () => this.#download()),
        button('sb-lab-remedy', words.close, null, () => this.close()),
      ),
      this.#canvas,
    );
    this.element.classList.remove('sb-lab-hidden');
  }

  /** The heading, and the canvas as what it shows: a curve, or a map with cells that keys lead through. */
  #name({ setup, first, second }: Swept) {
    const { words } = setup;
    const title = second
      ? filled(words.sweepMap, this.#population.value, named(setup, first), named(setup, second))
      : filled(words.sweepTitle, named(setup, first));
    this.element.setAttribute('aria-label', title);
    this.element.querySelector('h4')?.replaceChildren(title);
    this.#canvas.setAttribute('aria-label', second ? `${title}. ${words.sweepMapKeys}` : title);
    this.#canvas.setAttribute('role', second ? 'application' : 'img');
    this.#canvas.tabIndex = second ? 0 : -1;
    this.#canvas.classList.toggle('sb-lab-map', second !== null);
    this.#population.classList.toggle('sb-lab-hidden', second === null || this.#population.options.length < 2);
  }

  close() {
    this.#sweep?.close();
    this.#sweep = null;
    this.#swept = null;
    this.element.classList.add('sb-lab-hidden');
  }

  #download() {
    if (this.#swept && this.#points.length > 0) {
      const { first, second } = this.#swept;
      const names = [first, ...(second ? [second] : [])].map(labelOf);
      const link = element('a', '', {
        download: 'sweep.csv',
        href: URL.createObjectURL(new Blob([csvOf(names, this.#points)], { type: 'text/csv' })),
      });
      link.click();
      URL.revokeObjectURL(link.href);
    }
  }

  // --- cells of a map

  #cellOf(event: MouseEvent): MapCell | null {
    return this.#swept?.map?.cellAt(event.offsetX, event.offsetY, this.#canvas.clientWidth, this.#canvas.clientHeight) ?? null;
  }

  #key(event: KeyboardEvent) {
    const map = this.#swept?.map;
    if (map && event.key.startsWith('Arrow')) {
      event.preventDefault();
      event.stopPropagation();
      this.#choose(this.#cell ? map.beside(this.#cell, event.key) : { column: 0, row: 0 });
    } else if (map && event.key === 'Enter') {
      event.stopPropagation();
      this.#pick(this.#cell);
    }
  }

  #choose(cell: MapCell | null) {
    const swept = this.#swept;
    if (swept?.map && swept.second && cell && !(cell.column === this.#cell?.column && cell.row === this.#cell.row)) {
      const { setup, numbers, first, second, map } = swept;
      this.#cell = cell;
      const rate = map.rateAt(cell);
      this.#status.textContent = filled(
        setup.words.sweepCell,
        valued(first, map.columns[cell.column], numbers),
        valued(second, map.rows[cell.row], numbers),
        map.isRefused(cell) ? setup.words.sweepRefused : rate === undefined ? '…' : numbers.hertz(rate),
      );
      this.#events.drawn();
    }
  }

  #pick(cell: MapCell | null) {
    const swept = this.#swept;
    if (swept?.map && swept.second && cell && swept.setup.editable) {
      this.#events.picked(swept.first, swept.map.columns[cell.column]);
      this.#events.picked(swept.second, swept.map.rows[cell.row]);
    }
  }

  // --- drawing

  #show() {
    if (this.#swept) {
      this.#swept.map?.take(this.#points, this.#population.value);
      this.#name(this.#swept);
      this.#events.drawn();
    }
  }

  draw(numbers: Numbers, theme: Theme) {
    const place = this.#swept ? fitted(this.#canvas) : null;
    if (!place || !this.#swept) {
      return;
    }
    const { setup, first, second, map } = this.#swept;
    if (map && second) {
      map.draw(place.context, place.width, place.height, [labelOf(first), labelOf(second)], this.#cell, numbers, theme);
    } else {
      const plot = new SweepPlot(place.context, place.width, place.height, this.#points, numbers, theme);
      plot.draw(setup, first, this.#events.valueOf(first));
    }
  }
}

/** All other numbers, by their parts. */
function choices(setup: Setup, but: SteeredNumber): HTMLElement[] {
  const parts = [...new Set(setup.numbers.map((number) => number.part))];
  const groups = parts.map((part) => {
    const numbers = setup.numbers.filter((number) => number.part === part && number.path !== but.path && !number.fixed);
    return element(
      'optgroup',
      '',
      { label: idOf(setup, part) },
      ...numbers.map((number) => element('option', '', { value: number.path }, labelOf(number))),
    );
  });
  return [element('option', '', { value: '' }, setup.words.sweepAlone), ...groups.filter((group) => group.childElementCount > 0)];
}

function named(setup: Setup, number: SteeredNumber): string {
  return `${idOf(setup, number.part)}: ${number.label}`;
}

function valued(number: SteeredNumber, value: number, numbers: Numbers): string {
  return `${number.label} ${numbers.significant(value)} ${number.unit}`.trim();
}

function valueBetween(low: number, high: number, share: number, whole: boolean): number {
  const value = low + share * (high - low);
  return whole ? Math.round(value) : Number(value.toPrecision(6));
}
