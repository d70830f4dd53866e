import { button, element, filled, icon } from './dom';
import { Hold } from './hold';
import { type Numbers } from './numbers';
import { PLACES, scaleFor, type Scale } from './scale';
import { type SteeredNumber } from './setup';
import { hearSweep } from './sweep-gestures';

export interface SliderEvents {
  /** the hand moves it: the engine hears immediately */
  moved: (number: SteeredNumber, value: number) => void;
  /** the hand has let go: the document follows */
  settled: (number: SteeredNumber, value: number) => void;
  pinned: (number: SteeredNumber, isPinned: boolean) => void;
  /** rates are to be measured over its range; null where they cannot be */
  swept: ((number: SteeredNumber) => void) | null;
}

/** One number: its name, the value to type, and a slider with a tick where it was before. */
export class SliderRow {
  readonly element: HTMLElement;
  readonly number: SteeredNumber;
  readonly #range: HTMLInputElement;
  readonly #typed: HTMLInputElement;
  readonly #hold: Hold;
  readonly #reset: HTMLButtonElement;
  readonly #numbers: Numbers;
  readonly #events: SliderEvents;
  #scale: Scale;
  #value: number;
  #before: number;

  constructor(
    number: SteeredNumber,
    value: number,
    words: Record<string, string>,
    numbers: Numbers,
    editable: boolean,
    events: SliderEvents,
  ) {
    this.number = number;
    this.#numbers = numbers;
    this.#events = events;
    this.#value = value;
    this.#before = value;
    this.#scale = scaleFor({ ...number, value });
    const swept = number.fixed ? null : events.swept;
    const label = number.unit ? filled(words.inUnit, number.label, number.unit) : number.label;
    this.#range = element('input', 'sb-lab-range', {
      type: 'range',
      min: '0',
      max: String(PLACES),
      'aria-label': label,
      'data-path': number.path,
      'aria-keyshortcuts': swept && 'Shift+Enter',
    });
    this.#hold = new Hold(this.#range);
    this.#typed = element('input', 'sb-lab-value', {
      type: 'text',
      inputmode: 'decimal',
      'aria-label': filled(words.plainValue, number.label),
      autocomplete: 'off',
    });
    this.#reset = button('sb-lab-reset', words.reset, 'restart', () => this.#settle(this.#before));
    const pin = button('sb-lab-pin', words.pin, 'pin', () => events.pinned(number, pin.getAttribute('aria-pressed') !== 'true'));
    pin.setAttribute('aria-pressed', String(number.pinned));
    const name = element('span', 'sb-lab-name', { title: number.label }, ...nameOf(number.label));
    if (swept) {
      name.title = filled(words.sweepByName, number.label);
      hearSweep(name, this.#range, () => swept(number));
    }
    this.#range.disabled = this.#typed.disabled = !editable || number.fixed;
    for (const control of number.lock ? [this.#range, this.#typed] : []) {
      control.title = number.lock;
      control.setAttribute('aria-description', number.lock);
    }
    this.element = element(
      'div',
      'sb-lab-slider',
      { style: `--sb-slider: var(${number.color < 0 ? '--sb-accent' : `--sb-id-${number.color}`})` },
      element(
        'div',
        'sb-lab-slider-head',
        {},
        pin,
        name,
        number.lock ? lockSign(number.lock) : null,
        this.#reset,
        swept && button('sb-lab-sweep-open', words.sweep, 'sweep', () => swept(number)),
        this.#typed,
        element('span', 'sb-lab-unit', {}, number.unit),
      ),
      this.#range,
    );
    this.#listen();
    this.show(value);
  }

  /** Whether a hand moves it. */
  get isHeld(): boolean {
    return this.#hold.isHeld;
  }

  #listen() {
    this.#range.addEventListener('input', () => {
      this.#value = this.#scale.valueAt(Number(this.#range.value));
      this.#events.moved(this.number, this.#value); // first: the engine works while this is drawn
      this.#draw(false);
    });
    this.#range.addEventListener('change', () => this.#events.settled(this.number, this.#value));
    this.#typed.addEventListener('change', () => this.#take(this.#numbers.parse(this.#typed.value)));
  }

  /** A value that is not a number or out of range is marked, and stays to be corrected. */
  #take(value: number) {
    const { min, max, whole } = this.number;
    const isGood = Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (isGood) {
      this.#settle(value);
      return;
    }
    this.#typed.setAttribute('aria-invalid', 'true');
    this.#typed.title = `${this.#numbers.significant(min)} … ${this.#numbers.significant(max)}`;
  }

  #settle(value: number) {
    this.show(value);
    this.#events.moved(this.number, value);
    this.#events.settled(this.number, value);
  }

  /** A value that came from elsewhere, or a remedy. */
  show(value: number) {
    this.#value = value;
    if (value < this.#scale.low || value > this.#scale.high) {
      this.#scale = scaleFor({ ...this.number, value });
    }
    this.#draw(true);
  }

  /** The value that a document has: where it is the same, what is being typed stays. */
  follow(value: number) {
    if (value !== this.#value) {
      this.show(value);
    }
  }

  #draw(place: boolean) {
    if (place) {
      this.#range.value = String(this.#scale.placeOf(this.#value));
    }
    const typed = this.#numbers.entered(this.#value, 5);
    this.#typed.value = typed;
    this.#typed.setAttribute('aria-invalid', 'false');
    this.#typed.title = this.number.lock;
    this.#typed.style.width = `${typed.length + 1.5}ch`;
    this.#range.setAttribute('aria-valuetext', `${this.#numbers.significant(this.#value, 5)} ${this.number.unit}`.trim());
    this.#range.style.setProperty('--sb-place', `${(100 * this.#scale.placeOf(this.#value)) / PLACES}%`);
    this.#range.style.setProperty('--sb-before', `${(100 * this.#scale.placeOf(this.#before)) / PLACES}%`);
    this.#reset.classList.toggle('sb-lab-hidden', this.#value === this.#before);
  }
}

/** A symbol at its end stands as in the formulas. */
function nameOf(label: string): (Node | string)[] {
  const parts = /^(.+) (\p{L})$/u.exec(label);
  return parts ? [`${parts[1]}\u00a0`, element('i', 'sb-lab-symbol', {}, parts[2])] : [label];
}

/** Seen beside the name; the controls say it to those who do not see it. */
function lockSign(reason: string): HTMLElement {
  const sign = icon('lock');
  sign.classList.add('sb-lab-lock');
  sign.title = reason;
  return sign;
}
