import { element } from './dom';
import { EquationView } from './equations';
import { Numbers } from './numbers';
import { type NumberAt } from './protocol';
import { idOf, type PartEquations, type Setup, type SteeredNumber } from './setup';
import { SliderRow } from './sliders';
import { SteeredValues } from './steered-values';

export interface SteeringEvents {
  /** the hand moves it: the engine hears immediately */
  moved: (number: SteeredNumber, value: number) => void;
  /** the hand has let go: the document follows */
  settled: (number: SteeredNumber, value: number) => void;
  swept: (number: SteeredNumber) => void;
}

/** Parts whose equations are offered while none is selected. */
const MOST_EQUATIONS = 6;

/** Sliders of the selected parts, and below them the pinned ones of the others. */
export class SliderPanel {
  readonly element = element('div', 'sb-lab-side');
  readonly #events: SteeringEvents;
  readonly #rows = new Map<string, SliderRow>();
  readonly #values = new SteeredValues();
  readonly #pinned = new Map<string, boolean>();
  #equations: EquationView[] = [];
  #showsEquations = true;
  /** parts whose equations were opened though they are not selected */
  readonly #opened = new Set<string>();
  #setup: Setup | null = null;
  #selected: readonly string[] = [];
  #shown = '';

  constructor(events: SteeringEvents) {
    this.#events = events;
  }

  /** Takes the values of a document; rows stay in place where they are still wanted. */
  take(setup: Setup, isOtherShape: boolean) {
    const hasOtherEquations = JSON.stringify(setup.equations) !== JSON.stringify(this.#setup?.equations);
    this.#setup = setup;
    if (isOtherShape) {
      this.#values.forget();
    }
    this.#values.take(setup.numbers, (path) => !isOtherShape && !!this.#rows.get(path)?.isHeld);
    if (isOtherShape || hasOtherEquations) {
      this.#shown = '';
    }
    this.#refresh();
  }

  select(keys: readonly string[]) {
    this.#selected = keys;
    this.#refresh();
  }

  /** Keys of the parts and lines that are selected. */
  get selected(): readonly string[] {
    return this.#selected;
  }

  valueOf(number: SteeredNumber): number {
    return this.#values.of(number);
  }

  /** What the hand has set and the document does not have yet. */
  changed(): NumberAt[] {
    return this.#values.changed(this.#setup?.numbers ?? []);
  }

  /** Sets a number as if by hand. */
  set(number: SteeredNumber, value: number) {
    this.follow(number, value);
    this.#settled(number, value);
  }

  /** A number that is moved by hand elsewhere, and not yet let go. */
  follow(number: SteeredNumber, value: number) {
    this.#rows.get(number.path)?.show(value);
    this.#moved(number, value);
  }

  #moved(number: SteeredNumber, value: number) {
    this.#values.set(number.path, value);
    this.#events.moved(number, value);
    this.#showEquations();
  }

  #settled(number: SteeredNumber, value: number) {
    this.#values.settle(number.path, value);
    this.#events.settled(number, value);
  }

  #isPinned(number: SteeredNumber): boolean {
    return this.#pinned.get(number.path) ?? number.pinned;
  }

  #refresh() {
    const setup = this.#setup;
    if (!setup) {
      return;
    }
    const ofSelected = setup.numbers.filter((number) => this.#selected.includes(number.part));
    const others = setup.numbers.filter((number) => this.#isPinned(number) && !ofSelected.includes(number));
    const shown = [ofSelected, others].map((numbers) => numbers.map((number) => number.path).join());
    const wanted = [...shown, this.#selected.join()].join('|');
    if (wanted !== this.#shown) {
      this.#shown = wanted;
      this.#build(setup, ofSelected, others);
    }
    for (const row of this.#rows.values()) {
      row.follow(this.valueOf(row.number));
    }
    this.#showEquations();
  }

  #showEquations() {
    this.#equations.forEach((each) => each.show((number) => this.valueOf(number)));
  }

  /** The equations of a selected part. */
  #equationsOf(setup: Setup, part: string): HTMLElement[] {
    const equations = setup.equations?.find((each) => each.part === part);
    return equations ? [this.#view(setup, equations, this.#showsEquations, (isOpen) => (this.#showsEquations = isOpen))] : [];
  }

  /** Those of the first parts that have any, closed, while none is selected. */
  #allEquations(setup: Setup): HTMLElement[] {
    const shown = this.#selected.length === 0 && setup.variant === 'cell' ? (setup.equations ?? []).slice(0, MOST_EQUATIONS) : [];
    const views = shown.map((each) =>
      this.#view(setup, each, this.#opened.has(each.part), (isOpen) => this.#opened[isOpen ? 'add' : 'delete'](each.part)),
    );
    return views.length > 0 ? [element('div', 'sb-lab-equations-all', {}, ...views)] : [];
  }

  #view(setup: Setup, equations: PartEquations, isOpen: boolean, toggled: (isOpen: boolean) => void): HTMLElement {
    const view = new EquationView(equations, idOf(setup, equations.part), setup, isOpen, (opened) => {
      toggled(opened);
      this.#showEquations();
    });
    this.#equations.push(view);
    return view.element;
  }

  #build(setup: Setup, ofSelected: SteeredNumber[], others: SteeredNumber[]) {
    this.#rows.clear();
    this.#equations = [];
    const isHero = setup.variant === 'hero';
    this.element.replaceChildren(
      ...byPart(ofSelected).flatMap(([part, numbers]) => [...this.#group(setup, part, numbers), ...this.#equationsOf(setup, part)]),
      ...(others.length > 0 && !isHero ? [element('div', 'sb-lab-group', {}, setup.words.pinned)] : []),
      ...byPart(others).flatMap(([part, numbers]) => this.#group(setup, isHero ? '' : part, numbers)),
      ...this.#allEquations(setup),
    );
    this.element.classList.toggle('sb-lab-hidden', this.element.childElementCount === 0);
  }

  #group(setup: Setup, heading: string, numbers: SteeredNumber[]): HTMLElement[] {
    const rows = numbers.map((number) => this.#row(setup, { ...number, pinned: this.#isPinned(number) }));
    return heading === '' ? rows : [element('h4', '', {}, idOf(setup, heading)), ...rows];
  }

  #row(setup: Setup, number: SteeredNumber): HTMLElement {
    const row = new SliderRow(number, this.valueOf(number), setup.words, new Numbers(setup.locale), setup.editable, {
      moved: (of, value) => this.#moved(of, value),
      settled: (of, value) => this.#settled(of, value),
      pinned: (of, isPinned) => this.#pin(of, isPinned),
      swept: setup.variant === 'hero' ? null : (of) => this.#events.swept(of),
    });
    this.#rows.set(number.path, row);
    return row.element;
  }

  #pin(number: SteeredNumber, isPinned: boolean) {
    this.#pinned.set(number.path, isPinned);
    this.#shown = '';
    this.#refresh();
  }
}

function byPart(numbers: SteeredNumber[]): [string, SteeredNumber[]][] {
  const groups = new Map<string, SteeredNumber[]>();
  for (const number of numbers) {
    groups.set(number.part, [...(groups.get(number.part) ?? []), number]);
  }
  return [...groups];
}
