import { element, filled } from './dom';
import { Numbers } from './numbers';
import { type PartEquations, type Setup, type SteeredNumber } from './setup';

type ValueOf = (number: SteeredNumber) => number;

const NAMED = /@([^@]+)@/g;

/** An equation in TeX with the values put in; what has no single value, or a hidden one, keeps its symbol. */
export function texWith(tex: string, equations: PartEquations, setup: Setup, valueOf: ValueOf, numbers: Numbers): string {
  return tex.replace(NAMED, (_, name: string) => {
    const number = numberOf(setup, equations, name);
    return number ? texOf(valueOf(number), number.unit, numbers) : equations.symbols[name] || `\\mathrm{${name}}`;
  });
}

/** A typed equation with the values put in. */
export function codeWith(code: string, equations: PartEquations, setup: Setup, valueOf: ValueOf, numbers: Numbers): string {
  return code.replace(NAMED, (_, name: string) => {
    const number = numberOf(setup, equations, name);
    if (!number) {
      return name;
    }
    const text = withUnit(numbers.significant(valueOf(number), 5), number.unit);
    return number.unit || valueOf(number) < 0 ? `(${text})` : text;
  });
}

function numberOf(setup: Setup, equations: PartEquations, name: string): SteeredNumber | undefined {
  return setup.numbers.find((number) => number.part === equations.part && number.name === name);
}

function withUnit(text: string, unit: string): string {
  return unit ? `${text} ${unit}` : text;
}

/** A decimal comma is not a separator, and a negative value stands in brackets. */
function texOf(value: number, unit: string, numbers: Numbers): string {
  const digits = numbers.significant(value, 5).replaceAll(',', '{,}').replaceAll('−', '-').replaceAll(/\s/g, '\\,');
  const text = unit ? `${digits}\\,\\mathrm{${unit}}` : digits;
  return value < 0 ? `(${text})` : text;
}

interface TexFormula extends HTMLElement {
  tex: string;
}

/** The equations of a part with its values put in, which follow the sliders. */
export class EquationView {
  readonly element: HTMLDetailsElement;
  readonly #equations: PartEquations;
  readonly #setup: Setup;
  readonly #numbers: Numbers;
  readonly #formulas: TexFormula[];
  readonly #lines: HTMLElement[];
  #shown: string[] = [];

  constructor(equations: PartEquations, name: string, setup: Setup, isOpen: boolean, toggled: (isOpen: boolean) => void) {
    this.#equations = equations;
    this.#setup = setup;
    this.#numbers = new Numbers(setup.locale);
    this.#formulas = equations.tex.map(() => document.createElement('tex-formula') as TexFormula);
    this.#lines = equations.code.map(() => element('code', ''));
    const title = filled(setup.words.equations, name);
    const all = [...this.#formulas, ...this.#lines].map((each) => element('div', '', {}, each));
    const scrolled = element('div', 'sb-lab-equations', { tabindex: '0', role: 'group', 'aria-label': title }, ...all);
    const summary = element('summary', '', {}, title);
    this.element = element('details', 'sb-lab-equations-of', {}, summary, scrolled);
    this.element.open = isOpen;
    this.element.addEventListener('toggle', () => toggled(this.element.open));
  }

  /** While it is closed there is nothing to typeset. */
  show(valueOf: ValueOf) {
    if (!this.element.open) {
      return;
    }
    const tex = this.#equations.tex.map((each) => texWith(each, this.#equations, this.#setup, valueOf, this.#numbers));
    const code = this.#equations.code.map((each) => codeWith(each, this.#equations, this.#setup, valueOf, this.#numbers));
    tex.forEach((text, k) => {
      if (text !== this.#shown[k]) {
        this.#formulas[k].tex = text;
      }
    });
    code.forEach((text, k) => (this.#lines[k].textContent = text));
    this.#shown = tex;
  }
}
