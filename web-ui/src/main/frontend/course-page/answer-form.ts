import { Numbers } from '../live-lab/numbers';
import { button, element, filled } from '../live-lab/dom';
import { CurvePad } from '../curve-pad/curve-pad';
import { type Answer, type QuestionData } from './page-data';
import { rich } from './rich';

const MOST_LETTERS = 500;

/** The controls of a question. */
export class AnswerForm {
  readonly element: HTMLElement;
  readonly #data: QuestionData;
  readonly #words: Record<string, string>;
  readonly #numbers: Numbers;
  readonly #error = element('p', 'page-error', { role: 'alert' });
  readonly #inputs: HTMLInputElement[] = [];
  #pad: CurvePad | null = null;
  readonly #locale: string;
  #order: number[];

  constructor(id: string, data: QuestionData, words: Record<string, string>, locale: string) {
    this.#data = data;
    this.#words = words;
    this.#numbers = new Numbers(locale);
    this.#locale = locale;
    this.#order = data.options.map((_, index) => index);
    this.element = element(
      'fieldset',
      'page-form',
      {},
      element('legend', 'sb-muted', {}, this.#legend()),
      ...this.#controls(id),
      ...this.#tolerance(),
      this.#error,
    );
  }

  /** Null while nothing was answered. */
  answer(): Answer | null {
    switch (this.#data.kind) {
      case 'order':
        return this.#order;
      case 'number': {
        const number = this.#numbers.parse(this.#inputs[0].value);
        return Number.isFinite(number) ? number : null;
      }
      case 'draw': {
        const points = this.#pad?.points ?? [];
        return points.length > 1 ? points : null;
      }
      case 'text':
        return this.#inputs[0].value.trim() || null;
      default: {
        const picked = this.#inputs.flatMap((input, index) => (input.checked ? [index] : []));
        return picked.length > 0 ? picked : null;
      }
    }
  }

  /** Tells of the Enter key in a field of one line, which answers there. */
  onEnter(pressed: () => void) {
    if (this.#data.kind === 'number' || this.#data.kind === 'text') {
      this.#inputs[0].addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) {
          pressed();
        }
      });
    }
  }

  /** Says what is missing. */
  demand() {
    this.#error.textContent = filled(this.#words[`missing.${this.#data.kind}`], String(MOST_LETTERS));
    (this.#pad ?? this.#inputs.at(0))?.focus();
  }

  #legend(): string {
    const { kind, unit } = this.#data;
    return kind === 'number' && unit !== '' ? filled(this.#words.answerIn, unit) : this.#words[`form.${kind}`];
  }

  /** How near a number must come. */
  #tolerance(): HTMLElement[] {
    const { kind, tolerance, unit } = this.#data;
    const within = `${this.#numbers.significant(tolerance)} ${unit}`.trim();
    return kind === 'number' && tolerance > 0 ? [element('p', 'sb-muted sb-small', {}, filled(this.#words.within, within))] : [];
  }

  #controls(id: string): HTMLElement[] {
    const { kind, options } = this.#data;
    if (kind === 'order') {
      return [this.#list()];
    }
    if (kind === 'draw') {
      return [this.#curve()];
    }
    if (kind === 'number' || kind === 'text') {
      return [this.#field(kind)];
    }
    const type = kind === 'choice' ? 'radio' : 'checkbox';
    return [
      element(
        'div',
        'page-options',
        {},
        ...options.map((html) => element('label', 'page-option', {}, this.#input({ type, name: id }), rich(html, 'sb-option-text'))),
      ),
    ];
  }

  #curve(): HTMLElement {
    const pad = new CurvePad();
    if (this.#data.drawing) {
      const { x, y } = this.#data.drawing;
      pad.take({ x, y, locale: this.#locale, words: this.#words, editable: true, curves: [] });
    }
    pad.addEventListener('curve-drawn', () => (this.#error.textContent = ''));
    this.#pad = pad;
    return pad;
  }

  #field(kind: 'number' | 'text'): HTMLElement {
    const attributes = { 'aria-label': this.#legend(), autocomplete: 'off' };
    return kind === 'number'
      ? element(
          'span',
          'page-number',
          {},
          this.#input({ ...attributes, type: 'text', inputmode: 'decimal' }),
          element('span', 'sb-muted', {}, this.#data.unit),
        )
      : this.#input({ ...attributes, type: 'text', maxlength: String(MOST_LETTERS) });
  }

  #input(attributes: Record<string, string>): HTMLInputElement {
    const input = element('input', '', attributes);
    input.addEventListener('input', () => (this.#error.textContent = ''));
    this.#inputs.push(input);
    return input;
  }

  /** All options in an order: buttons move each of them, so that a keyboard suffices. */
  #list(): HTMLElement {
    const list = element('ol', 'sb-order', { 'aria-label': this.#legend() });
    const moved = element('span', 'sb-visually-hidden', { role: 'status' });
    const show = () => {
      list.replaceChildren(...this.#order.map((option, at) => this.#row(option, at, move)));
    };
    const move = (from: number, to: number) => {
      const order = [...this.#order];
      [order[from], order[to]] = [order[to], order[from]];
      this.#order = order;
      show();
      moved.textContent = filled(this.#words.moved, plain(this.#data.options[order[to]]), String(to + 1), String(order.length));
      const buttons = list.children[to].querySelectorAll('button');
      const same = buttons[to < from ? 0 : 1];
      (same.disabled ? buttons[to < from ? 1 : 0] : same).focus();
    };
    show();
    return element('div', '', {}, list, moved);
  }

  #row(option: number, at: number, move: (from: number, to: number) => void): HTMLElement {
    const html = this.#data.options[option];
    const place = (to: number, label: string, sign: string) => {
      const made = button('sb-order-move', filled(label, plain(html)), null, () => move(at, to));
      made.textContent = sign;
      made.disabled = to < 0 || to >= this.#order.length;
      return made;
    };
    return element('li', '', {}, rich(html, 'sb-option-text'), place(at - 1, this.#words.up, '↑'), place(at + 1, this.#words.down, '↓'));
  }
}

function plain(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}
