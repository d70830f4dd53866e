import { filled } from './dom';
import { type Numbers } from './numbers';
import { idOf, type Setup, type SteeredNumber } from './setup';

/** Whether a lab shows the second run of a network: it does what the lab before it does. */
export function isLed(lab: HTMLElement): boolean {
  return lab.hasAttribute('led');
}

/** The lab that follows one; none where it has no twin, or is one. */
export function ledBy<T extends HTMLElement>(lab: T): T | null {
  return isLed(lab) ? null : beside(lab, 'live-lab[led]:not([hidden])');
}

/** The lab that one follows; none where it follows none. */
export function leaderOf<T extends HTMLElement>(lab: T): T | null {
  return isLed(lab) ? beside(lab, 'live-lab:not([led])') : null;
}

function beside<T extends HTMLElement>(lab: T, selector: string): T | null {
  return lab.parentElement?.querySelector<T>(`:scope > ${selector}`) ?? null;
}

/** In what two runs differ, in a sentence; empty without a twin. */
export function difference(setup: Setup, valueOf: (number: SteeredNumber) => number, numbers: Numbers): string {
  const { twin, words } = setup;
  if (!twin) {
    return '';
  }
  const number = setup.numbers.find((each) => each.path === twin.path);
  const name = number ? `${idOf(setup, number.part)}, ${number.label}` : twin.path.slice(twin.path.lastIndexOf('/') + 1);
  const shown = (value: number) => `${numbers.significant(value)} ${number?.unit ?? ''}`.trim();
  const left = number ? valueOf(number) : twin.here;
  if (left === null) {
    return filled(words.twinsDiffer, name, '\u2026', shown(twin.value));
  }
  return left === twin.value
    ? filled(words.twinsAlike, name, shown(left))
    : filled(words.twinsDiffer, name, shown(left), shown(twin.value));
}
