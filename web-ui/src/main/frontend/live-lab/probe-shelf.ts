import { button, element, filled } from './dom';
import { canFire, fire, fireTogether, volley } from './firing';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { ProbeCard } from './probe-card';
import { colorOf, fits, KINDS, mostNeurons, wordOf, type PickedNeuron, type ProbeKind } from './probe-kinds';
import { enableTouchDrag } from './touch-drag';
import { partOf, spikingPopulations, type Part, type Setup } from './setup';
import { type Theme } from './theme';

/** What is dragged onto a node; network-canvas/graph knows it too. */
const DRAG_TYPE = 'application/x-spikebook-probe';

/** Whose probes those of the shelf are. */
const SHELF = 'shelf';

/** What shows a neuron that was picked, best first. */
const FOR_A_NEURON: readonly ProbeKind[] = ['potential', 'currents'];

/** Figures are drawn at most so often, in ms: they are read, not followed. */
const EVERY_MS = 66;

const MOST_PROBES = 8;

/** A probe as it is kept while the network gets other parts. */
export interface KeptProbe {
  kind: ProbeKind;
  key: string;
  neurons: readonly number[];
}

/** Probes on populations, docked under the scope. They belong to the view, and to no document. */
export class ProbeShelf {
  readonly element = element('div', 'sb-lab-probes', { role: 'group' });
  readonly #cards = element('div', 'sb-lab-probe-cards');
  readonly #player: () => Player | null;
  readonly #selected: () => readonly string[];
  readonly #changed: () => void;
  #setup: Setup;
  #shown: ProbeCard[] = [];
  #last = 0;
  #menu: HTMLElement | null = null;

  constructor(setup: Setup, player: () => Player | null, selected: () => readonly string[], changed: () => void) {
    this.#setup = setup;
    this.#player = player;
    this.#selected = selected;
    this.#changed = changed;
    this.element.setAttribute('aria-label', setup.words.probes);
    const label = element('span', 'sb-lab-probes-name', { title: setup.words.probesHelp }, setup.words.probes);
    const kinds = KINDS.filter((kind) => setup.parts.some((part) => fits(kind, part, setup)));
    const bar = { role: 'toolbar', 'aria-label': setup.words.probes, title: setup.words.probesHelp };
    this.element.append(element('div', 'sb-lab-probe-bar', bar, label, ...kinds.map((kind) => this.#chip(kind))), this.#cards);
  }

  #chip(kind: ProbeKind): HTMLElement {
    const chip = button('sb-lab-probe-chip', this.#setup.words[wordOf(kind)], null, () => this.#addToSelected(kind));
    chip.draggable = true;
    chip.addEventListener('dragstart', (event) => {
      event.dataTransfer?.setData(DRAG_TYPE, kind);
      if (event.dataTransfer) {
        event.dataTransfer.effectAllowed = 'copy';
      }
    });
    enableTouchDrag(chip, (key) => this.drop(kind, key));
    return chip;
  }

  /** To the selected part that has it, or the first one. */
  #addToSelected(kind: ProbeKind) {
    const selected = this.#selected().flatMap((key) => partOf(this.#setup, key) ?? []);
    const part = [...selected, ...spikingPopulations(this.#setup), ...this.#setup.parts].find((each) => fits(kind, each, this.#setup));
    if (part) {
      this.add(kind, part);
    }
  }

  /** Drops a probe on a part; the oldest goes where there is no room. */
  drop(kind: string, key: string, neurons: readonly number[] = []) {
    const part = partOf(this.#setup, key);
    const known = KINDS.find((each) => each === kind);
    if (part && known && fits(known, part, this.#setup)) {
      this.add(known, part, neurons);
    }
  }

  /** @param neurons which of the part, where the probe is of single neurons; without, its first one */
  add(kind: ProbeKind, part: Part, neurons: readonly number[] = []) {
    if (this.#shown.some((card) => card.kind === kind && card.part.key === part.key)) {
      return;
    }
    const card: ProbeCard = new ProbeCard(kind, part, neurons, this.#setup, {
      removed: () => this.#remove(card),
      changed: () => this.#sample(),
      picked: (neuron) => this.pick(card.part, neuron),
      fired: canFire(part, this.#setup) ? (fired) => this.#fire(part, fired) : null,
    });
    this.#shown = [...this.#shown.slice(-(MOST_PROBES - 1)), card];
    this.#renew();
  }

  /** Makes the neurons of a part fire together, where that can be done by hand. */
  fireAll(key: string) {
    fireTogether(this.#player(), key, this.#setup);
  }

  #fire(part: Part, neurons: readonly number[]) {
    const player = this.#player();
    if (player) {
      fire(player, part, neurons);
    }
  }

  /** Adds a neuron to the probes of its part, or takes it away; without such a probe, a first one shows it. */
  pick(part: Part, neuron: number) {
    const isShown = this.#shown.filter((card) => card.part.key === part.key).map((card) => card.pick(neuron));
    const kind = FOR_A_NEURON.find((each) => fits(each, part, this.#setup));
    if (!isShown.includes(true) && kind) {
      this.add(kind, part, [neuron]);
    }
  }

  /** Parts that probes show. */
  get parts(): Part[] {
    return this.#shown.map((card) => card.part);
  }

  /** Neurons that probes show, with the colors of their lines. */
  get neurons(): PickedNeuron[] {
    return this.#shown.flatMap((card) =>
      mostNeurons(card.kind, card.part) === 0
        ? []
        : card.neurons.map((neuron, k) => ({ part: card.part.id, neuron, color: colorOf(card.part, k) })),
    );
  }

  #remove(card: ProbeCard) {
    this.#shown = this.#shown.filter((each) => each !== card);
    this.#renew();
    this.element.querySelector('button')?.focus();
  }

  #renew() {
    this.#cards.replaceChildren(...this.#shown.map((card) => card.element));
    this.#sample();
  }

  /** Only what is shown is sampled. */
  #sample() {
    this.#player()?.probeBesides(
      SHELF,
      this.#shown.flatMap((card) => card.samples),
    );
    this.#last = 0;
    this.#changed();
  }

  /** A menu of what can be shown of a part and done to it, where the pointer is. */
  openMenu(key: string, x: number, y: number) {
    this.#closeMenu();
    const part = partOf(this.#setup, key);
    const kinds = part ? KINDS.filter((kind) => fits(kind, part, this.#setup)) : [];
    if (!part || (kinds.length === 0 && !canFire(part, this.#setup))) {
      return;
    }
    const items = kinds.map((kind) => this.#item(this.#setup.words[wordOf(kind)], () => this.add(kind, part)));
    if (canFire(part, this.#setup)) {
      const neurons = volley(part.size);
      const item = this.#item(fireText(neurons.length, part.size, this.#setup.words), () => this.#fire(part, neurons));
      item.classList.add('sb-lab-menu-apart');
      items.push(item);
    }
    const title = element('div', 'sb-lab-menu-title', {}, `${this.#setup.words.probes}: ${part.id}`);
    const menu = element('div', 'sb-lab-menu', { role: 'menu', 'aria-label': this.#setup.words.probes }, title, ...items);
    this.#menu = menu;
    this.element.append(menu);
    menu.style.left = `${Math.max(4, Math.min(x, innerWidth - menu.offsetWidth - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(y, innerHeight - menu.offsetHeight - 4))}px`;
    const before = document.activeElement;
    menu.addEventListener('keydown', (event) => this.#menuKey(event, items, before));
    menu.addEventListener('focusout', (event) => {
      if (!menu.contains(event.relatedTarget as Node | null)) {
        this.#closeMenu();
      }
    });
    items[0].focus();
  }

  #item(text: string, chosen: () => void): HTMLElement {
    const item = button('sb-lab-menu-item', text, null, () => {
      this.#closeMenu();
      chosen();
    });
    item.setAttribute('role', 'menuitem');
    return item;
  }

  #menuKey(event: KeyboardEvent, items: HTMLElement[], before: Element | null) {
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length].focus();
    } else if (event.key === 'Escape') {
      this.#closeMenu();
      (before as HTMLElement | null)?.focus();
    }
    event.stopPropagation();
  }

  #closeMenu() {
    const menu = this.#menu;
    this.#menu = null;
    menu?.remove();
  }

  /** The same parts with other values. */
  take(setup: Setup) {
    this.#setup = setup;
    for (const card of this.#shown) {
      card.part = partOf(setup, card.part.key) ?? card.part;
    }
  }

  /** What is shown, to be shown again by the shelf of a network with other parts. */
  get kept(): readonly KeptProbe[] {
    return this.#shown.map((card) => ({ kind: card.kind, key: card.part.key, neurons: card.neurons }));
  }

  /** Shows what another shelf did, of the parts that are still there. */
  restore(kept: readonly KeptProbe[]) {
    kept.forEach(({ kind, key, neurons }) => this.drop(kind, key, neurons));
    if (this.#shown.length < kept.length) {
      this.#sample(); // nothing of parts that are gone
    }
  }

  /** A run that was restarted has no probes yet. */
  opened() {
    if (this.#shown.length > 0) {
      this.#renew();
    }
  }

  draw(player: Player, numbers: Numbers, theme: Theme, now: number) {
    if (now - this.#last >= EVERY_MS) {
      this.#last = now;
      this.#shown.forEach((card) => card.draw(player, this.#setup, numbers, theme, now));
    }
  }
}

function fireText(count: number, size: number, words: Record<string, string>): string {
  if (size === 1) {
    return words.fireOne;
  }
  return count === size ? filled(words.fireAll, String(size)) : filled(words.fireSome, String(count), String(size));
}
