import { examine, type Finding } from './doctor';
import { button, element, filled, icon } from './dom';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { idOf, type Setup, type SteeredNumber } from './setup';

const EVERY_MS = 500;

/** One line about the running network: what stands out, in numbers, and a remedy at a click. */
export class Diagnosis {
  readonly element = element('div', 'sb-lab-diagnosis', { role: 'status' });
  readonly #remedied: (number: SteeredNumber, value: number) => void;
  #finding: Finding | null = null;
  #isSaid = false;
  #last = 0;

  /** @param remedied sets a number that a finding asks for */
  constructor(remedied: (number: SteeredNumber, value: number) => void) {
    this.#remedied = remedied;
  }

  /** Says a sentence until the network has changed, with a remedy where there is one. */
  say(sentence: string, isWell = false, remedy?: { text: string; take: () => void }) {
    this.#isSaid = true;
    this.#finding = null;
    this.element.classList.toggle('sb-lab-well', isWell);
    this.element.replaceChildren(
      icon('finding'),
      element('p', '', {}, sentence),
      ...(remedy ? [button('sb-lab-remedy', remedy.text, null, remedy.take)] : []),
    );
  }

  /** Judges the run anew. */
  renew() {
    this.#isSaid = false;
    this.#last = 0;
    this.#finding = null;
    this.element.replaceChildren();
  }

  look(player: Player, setup: Setup, valueOf: (number: SteeredNumber) => number, numbers: Numbers, now: number) {
    if (this.#isSaid || now - this.#last < EVERY_MS) {
      return;
    }
    this.#last = now;
    const findings = examine(player.history, setup, valueOf);
    if (findings) {
      this.#show(findings.at(0) ?? null, setup, numbers);
    }
  }

  #show(finding: Finding | null, setup: Setup, numbers: Numbers) {
    const isSame = finding?.kind === this.#finding?.kind && finding?.part.id === this.#finding?.part.id;
    if (isSame && this.element.childElementCount > 0) {
      return;
    }
    this.#finding = finding;
    this.element.classList.toggle('sb-lab-well', finding === null);
    this.element.replaceChildren(
      icon('finding'),
      element('p', '', {}, sentence(finding, setup, numbers)),
      ...this.#remedy(finding, setup, numbers),
    );
  }

  #remedy(finding: Finding | null, setup: Setup, numbers: Numbers): HTMLElement[] {
    if (!finding?.remedy || !setup.editable) {
      return [];
    }
    const { number, value } = finding.remedy;
    const amount = `${numbers.significant(value)} ${number.unit}`.trim();
    const text = filled(setup.words.remedy, `${idOf(setup, number.part)}: ${number.label}`, amount);
    return [button('sb-lab-remedy', text, null, () => this.#remedied(number, value))];
  }
}

function sentence(finding: Finding | null, setup: Setup, numbers: Numbers): string {
  if (!finding) {
    return setup.words.noFinding;
  }
  const measured = finding.kind === 'synchronous' ? 100 * finding.measured : finding.measured;
  return filled(setup.words[finding.kind], finding.part.id, numbers.fixed(measured, 0));
}
