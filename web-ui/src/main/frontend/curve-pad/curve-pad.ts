import { button, element, filled } from '../live-lab/dom';
import { Numbers } from '../live-lab/numbers';
import { roundValueAt, shareOf, valued, type Axis, type Point } from './axis';
import { COLUMNS, columnShare } from './comparison';
import { Drawing } from './drawing';
import { Plot, type ShownCurve } from './plot';
import { LABELS, pointTable, valueTable } from './tables';

interface Server {
  drawn(points: Point[]): void;
}

/** What a page tells of a curve: one that is to be drawn, or those that were. */
export interface PadSetup {
  x: Axis;
  y: Axis;
  locale: string;
  words: Record<string, string>;
  editable: boolean;
  curves: ShownCurve[];
}

const STEP = 0.02;
const LEAP = 0.1;
const WIDTH = 640;

/**
 * <curve-pad>: two axes with curves. An editable one is drawn on by pointer, by keyboard or in a table, and tells its points after every
 * change: to the server where there is one, and by the event `curve-drawn`.
 */
export class CurvePad extends HTMLElement {
  $server?: Server;
  #setup: PadSetup | null = null;
  #drawing = new Drawing();
  #plot: Plot | null = null;
  #surface = element('div', 'sb-curve-surface');
  #table = element('details', 'sb-curve-details');
  readonly #said = element('span', 'sb-visually-hidden', { role: 'status' });
  readonly #resized = new ResizeObserver(() => this.#draw());
  #undo: HTMLButtonElement | null = null;
  #erase: HTMLButtonElement | null = null;
  #column = 0;
  #tabled = '';
  #last: { column: number; share: number } | null = null;

  connectedCallback() {
    if (Object.hasOwn(this, 'setup')) {
      const { setup } = this as { setup: string };
      Reflect.deleteProperty(this, 'setup');
      this.setup = setup;
    }
    this.#resized.observe(this);
  }

  disconnectedCallback() {
    this.#resized.disconnect();
  }

  /** As JSON. */
  set setup(json: string) {
    this.take(JSON.parse(json) as PadSetup);
  }

  take(setup: PadSetup) {
    this.#setup = setup;
    this.#drawing = new Drawing();
    this.#tabled = 'none';
    this.#plot = new Plot(setup.x, setup.y, new Numbers(setup.locale));
    this.#surface = element('div', 'sb-curve-surface', setup.editable ? this.#control(setup) : { role: 'img', 'aria-label': title(setup) });
    this.#surface.append(this.#plot.element);
    this.#table = element('details', 'sb-curve-details', {}, element('summary', '', {}, setup.words.curveTable), element('div', ''));
    this.replaceChildren(this.#surface, ...(setup.editable ? this.#tools(setup) : legend(setup)), this.#table);
    if (setup.editable) {
      this.#listen();
    }
    this.#fillTable();
    this.#draw();
  }

  /** Of what is drawn. */
  get points(): Point[] {
    return this.#setup ? this.#drawing.points(this.#setup.x, this.#setup.y) : [];
  }

  override focus() {
    this.#surface.focus();
  }

  // --- building

  #control(setup: PadSetup): Record<string, string> {
    return { role: 'application', tabindex: '0', 'aria-label': `${title(setup)}. ${setup.words.curveHelp}` };
  }

  #tools({ words }: PadSetup): HTMLElement[] {
    this.#undo = button('sb-curve-button', words.curveUndo, null, () => this.#change(() => this.#drawing.undo()));
    this.#erase = button('sb-curve-button', words.curveErase, null, () => {
      const on = this.#erase?.getAttribute('aria-pressed') !== 'true';
      this.#erase?.setAttribute('aria-pressed', String(on));
    });
    this.#erase.setAttribute('aria-pressed', 'false');
    const clear = button('sb-curve-button', words.curveClear, null, () => {
      this.#drawing.begin();
      this.#change(() => this.#drawing.erase(0, COLUMNS - 1));
    });
    return [
      element('p', 'sb-muted sb-small', {}, words.curveHelp),
      element('div', 'sb-curve-tools', {}, this.#undo, this.#erase, clear),
      this.#said,
    ];
  }

  #listen() {
    const surface = this.#surface;
    surface.addEventListener('pointerdown', (event) => this.#start(event));
    surface.addEventListener('pointermove', (event) => event.isPrimary && this.#last && this.#move(event));
    surface.addEventListener('pointerup', (event) => event.isPrimary && this.#end());
    surface.addEventListener('pointercancel', (event) => event.isPrimary && this.#end());
    surface.addEventListener('keydown', (event) => this.#key(event));
    surface.addEventListener('focus', () => this.#draw());
    surface.addEventListener('blur', () => this.#draw());
  }

  // --- by pointer

  #placeOf(event: PointerEvent): { column: number; share: number } | null {
    const shares = this.#plot?.sharesAt(event);
    return shares ? { column: Math.round(shares.x * (COLUMNS - 1)), share: shares.y } : null;
  }

  #start(event: PointerEvent) {
    const place = this.#placeOf(event);
    if (place && event.isPrimary && event.button === 0) {
      event.preventDefault();
      this.#surface.focus();
      this.#surface.setPointerCapture(event.pointerId);
      this.#drawing.begin();
      this.#last = place;
      this.#move(event);
    }
  }

  #move(event: PointerEvent) {
    const place = this.#placeOf(event);
    if (place && this.#last) {
      if (this.#erase?.getAttribute('aria-pressed') === 'true') {
        this.#drawing.erase(this.#last.column, place.column);
      } else {
        this.#drawing.stroke(this.#last, place);
      }
      this.#last = place;
      this.#column = place.column;
      this.#draw();
    }
  }

  #end() {
    if (this.#last) {
      this.#last = null;
      this.#tell();
    }
  }

  // --- by keyboard

  #key(event: KeyboardEvent) {
    const step = event.shiftKey ? 5 : 1;
    const actions: Partial<Record<string, () => void>> = {
      ArrowLeft: () => this.#go(this.#column - step),
      ArrowRight: () => this.#go(this.#column + step),
      Home: () => this.#go(0),
      End: () => this.#go(COLUMNS - 1),
      ArrowUp: () => this.#raise(event.shiftKey ? LEAP : STEP),
      ArrowDown: () => this.#raise(event.shiftKey ? -LEAP : -STEP),
      PageUp: () => this.#raise(LEAP),
      PageDown: () => this.#raise(-LEAP),
      Delete: () => this.#put(this.#column, null),
      Backspace: () => this.#put(this.#column, null),
    };
    const action =
      event.ctrlKey || event.metaKey
        ? event.key === 'z'
          ? () => this.#change(() => this.#drawing.undo())
          : undefined
        : actions[event.key];
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
      this.#say();
    }
  }

  #go(column: number) {
    this.#column = Math.min(COLUMNS - 1, Math.max(0, column));
    this.#draw();
  }

  #raise(by: number) {
    if (this.#setup) {
      const { y } = this.#setup;
      const none = y.scale === 'LOG' ? 0 : Math.min(1, Math.max(0, shareOf(y, 0)));
      this.#put(this.#column, (this.#drawing.near(this.#column) ?? none) + by);
    }
  }

  #put(column: number, share: number | null) {
    this.#drawing.begin();
    this.#change(() => this.#drawing.put(column, share));
  }

  #say() {
    if (this.#setup) {
      const { x, y, locale, words } = this.#setup;
      const numbers = new Numbers(locale);
      const share = this.#drawing.at(this.#column);
      const there = share === null ? words.curveNone : `${y.label} ${valued(y, roundValueAt(y, share), numbers)}`;
      this.#said.textContent = `${x.label} ${valued(x, roundValueAt(x, columnShare(this.#column)), numbers)}: ${there}`;
    }
  }

  // --- what changed

  #change(changed: () => void) {
    changed();
    this.#draw();
    this.#tell();
  }

  #tell() {
    const points = this.points;
    this.#fillTable();
    this.$server?.drawn(points);
    this.dispatchEvent(new CustomEvent('curve-drawn', { detail: points }));
  }

  #fillTable() {
    if (this.#setup) {
      const place = { ...this.#setup, numbers: new Numbers(this.#setup.locale) };
      if (!this.#setup.editable) {
        this.#table.lastElementChild?.replaceWith(valueTable(place, this.#setup.curves));
        return;
      }
      // a table of the same points keeps its fields, and the focus in them
      const columns = this.#drawing.columns().join();
      if (columns === this.#tabled) {
        this.#table.querySelectorAll<HTMLInputElement>('tbody input').forEach((field, row) => (field.value = this.#valueIn(row)));
        return;
      }
      this.#tabled = columns;
      const hadFocus = this.#table.contains(document.activeElement);
      this.#table.lastElementChild?.replaceWith(pointTable(place, this.#drawing, (column, share) => this.#put(column, share)));
      if (hadFocus) {
        this.#table.querySelector('summary')?.focus();
      }
    }
  }

  #valueIn(row: number): string {
    const { y, locale } = this.#setup ?? { y: null, locale: '' };
    const share = this.#drawing.at(this.#drawing.columns()[row]);
    return y && share !== null ? new Numbers(locale).entered(roundValueAt(y, share)) : '';
  }

  #draw() {
    if (this.#setup && this.#plot) {
      const isActive = this.#setup.editable && document.activeElement === this.#surface;
      const cursor = isActive ? { x: columnShare(this.#column), y: this.#drawing.at(this.#column) } : null;
      const curves = this.#setup.editable ? [{ kind: 'yours' as const, points: this.points }] : this.#setup.curves;
      this.#plot.draw(this.clientWidth || WIDTH, curves, cursor);
      this.#undo?.toggleAttribute('disabled', !this.#drawing.canUndo);
    }
  }
}

function title({ x, y, words }: PadSetup): string {
  return filled(words.curveTitle, y.label, x.label);
}

/** Which line is which, where there are several. */
function legend({ curves, words }: PadSetup): HTMLElement[] {
  const kinds = [...new Set(curves.map((curve) => curve.kind))];
  return kinds.length < 2
    ? []
    : [element('ul', 'sb-curve-legend', {}, ...kinds.map((kind) => element('li', `sb-curve-legend-${kind}`, {}, words[LABELS[kind]])))];
}

customElements.define('curve-pad', CurvePad);
