import {
  examine,
  remedyOfRefusal,
  type Finding,
  type MissingLine,
  type Reason,
  type Remedy,
  type SpreadStart,
  type ValueOf,
} from './doctor';
import { button, element, filled, icon } from './dom';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { type Problem } from './protocol';
import { idOf, type Setup, type SteeredNumber } from './setup';

const EVERY_MS = 500;

/** Which of several findings is shown: the one that was, as long as it stands out, else the first; or the one after it. */
export function shownOf(findings: readonly Finding[], before: Finding | null, isNext = false): Finding | null {
  const at = findings.findIndex(({ kind, of }) => kind === before?.kind && of === before.of);
  return findings.at(isNext ? (at + 1) % findings.length : Math.max(at, 0)) ?? null;
}

/** What remedies set. */
export interface Remedied {
  number: (number: SteeredNumber, value: number) => void;
  step: (dtMs: number) => void;
  /** draws a line between two parts; null where the page cannot have one drawn */
  line: () => ((from: string, to: string) => void) | null;
  /** lets neurons start at random potentials; null where the page cannot have that changed */
  start: () => ((start: SpreadStart) => void) | null;
}

interface Offer {
  text: string;
  take: () => void;
}

/** What stands out in a network, in the words of its page. */
interface Judged {
  findings: readonly Finding[];
  setup: Setup;
  numbers: Numbers;
}

/** One line about the running network: what stands out, in numbers, and a remedy at a click; of several findings one after the other. */
export class Diagnosis {
  readonly element = element('div', 'sb-lab-diagnosis', { role: 'status' });
  readonly #remedied: Remedied;
  /** what was found beside the run that plays, and not in it */
  #beside: Finding | null = null;
  #finding: Finding | null = null;
  /** the number that would let a network run that was refused */
  #refusedFor: Remedy | undefined;
  #count = 0;
  /** what the buttons act on: it may be newer than they are, which stay while their words do */
  #judged: Judged | null = null;
  #offered: Offer | undefined;
  /** the words of the finding and of its buttons */
  #words = '';
  #isOfBefore = false;
  #isSaid = false;
  #last = 0;

  constructor(remedied: Remedied) {
    this.#remedied = remedied;
  }

  /** Says a sentence until the network has changed, with a remedy where there is one. */
  say(sentence: string, isWell = false, remedy?: Offer) {
    this.#isSaid = true;
    this.#finding = null;
    this.#words = '';
    this.element.classList.toggle('sb-lab-well', isWell);
    this.element.replaceChildren(
      icon('finding'),
      element('p', '', {}, sentence),
      ...(remedy ? [button('sb-lab-remedy', remedy.text, null, remedy.take)] : []),
    );
  }

  /** A network was refused for these problems, which are still to be put into words. */
  refused(problems: readonly Problem[], setup: Setup | null) {
    this.#refusedFor = setup ? remedyOfRefusal(problems, setup) : undefined;
  }

  /** Says why it was refused, with what to set instead where that is one number. */
  explainRefusal(sentence: string, setup: Setup | null, numbers: Numbers) {
    this.say(sentence, false, setup && this.#refusedFor ? this.#setting(this.#refusedFor, setup, numbers) : undefined);
  }

  /** Tells of a finding with those of the run, until it is taken back by null. */
  tellBeside(finding: Finding | null) {
    this.#beside = finding;
    this.#last = 0;
  }

  /** Judges the run from its start. */
  renew() {
    this.#isSaid = false;
    this.#last = 0;
    this.#finding = null;
    this.#words = '';
    this.element.replaceChildren();
  }

  /** The network has other values: what was said of it ends, and a finding stands until the run is judged again. */
  changed() {
    if (this.#isSaid) {
      this.renew();
    } else {
      this.#last = 0;
      this.#isOfBefore = true;
    }
  }

  look(player: Player, setup: Setup, valueOf: ValueOf, numbers: Numbers, now: number) {
    if (this.#isSaid || now - this.#last < EVERY_MS) {
      return;
    }
    this.#last = now;
    const examined = examine(player.history, setup, valueOf);
    const findings = this.#beside ? [...(examined ?? []), this.#beside] : examined;
    if (findings) {
      this.#show(shownOf(findings, this.#finding), { findings, setup, numbers });
    }
  }

  #show(finding: Finding | null, judged: Judged) {
    const { findings, setup, numbers } = judged;
    const isSame = finding?.kind === this.#finding?.kind && finding?.of === this.#finding?.of && findings.length === this.#count;
    this.#judged = judged;
    if (isSame && !this.#isOfBefore && this.element.childElementCount > 0) {
      return;
    }
    this.#isOfBefore = false;
    this.#finding = finding;
    this.#count = findings.length;
    this.#offered = finding ? this.#offer(finding, setup, numbers) : undefined;
    const more = findings.length > 1 ? filled(setup.words.moreFindings, numbers.significant(findings.length - 1)) : '';
    this.#write(sentence(finding, setup, numbers), this.#offered?.text ?? '', more);
  }

  /** The same words again would be read out again. */
  #write(found: string, offer: string, more: string) {
    const words = [found, offer, more].join('\n');
    if (words === this.#words) {
      return;
    }
    this.#words = words;
    this.element.classList.toggle('sb-lab-well', this.#finding === null);
    this.element.replaceChildren(
      icon('finding'),
      element('p', '', {}, found),
      ...(offer ? [button('sb-lab-remedy', offer, null, () => this.#offered?.take())] : []),
      ...(more ? [button('sb-lab-more', more, null, () => this.#showNext())] : []),
    );
  }

  /** Leads to the next of several findings, and keeps the focus. */
  #showNext() {
    if (this.#judged) {
      this.#show(shownOf(this.#judged.findings, this.#finding, true), this.#judged);
      this.element.querySelector<HTMLElement>('.sb-lab-more')?.focus();
    }
  }

  #offer({ dtMs, line, of, remedy, start }: Finding, setup: Setup, numbers: Numbers): Offer | undefined {
    if (dtMs !== undefined) {
      return this.offerStep(dtMs, setup, numbers);
    }
    if (start) {
      return this.#spreading(start, of, setup, numbers);
    }
    return line ? this.#joining(line, setup) : remedy && this.#setting(remedy, setup, numbers);
  }

  #joining({ from, to }: MissingLine, setup: Setup): Offer | undefined {
    const draw = setup.editable ? this.#remedied.line() : null;
    const text = filled(setup.words.joinParts, idOf(setup, from), idOf(setup, to));
    return draw ? { text, take: () => draw(from, to) } : undefined;
  }

  #spreading(start: SpreadStart, of: string, setup: Setup, numbers: Numbers): Offer | undefined {
    const spread = setup.editable ? this.#remedied.start() : null;
    const text = filled(setup.words.spreadStart, of, numbers.significant(start.low), numbers.significant(start.high));
    return spread ? { text, take: () => spread(start) } : undefined;
  }

  /** Another time step, where the network may be changed. */
  offerStep(dtMs: number, setup: Setup, numbers: Numbers): Offer | undefined {
    const text = filled(setup.words.remedy, 'dt', `${numbers.significant(dtMs)} ms`);
    return setup.editable ? { text, take: () => this.#remedied.step(dtMs) } : undefined;
  }

  #setting({ number, value }: Remedy, setup: Setup, numbers: Numbers): Offer | undefined {
    const amount = `${numbers.significant(value)} ${number.unit}`.trim();
    const text = filled(setup.words.remedy, `${idOf(setup, number.part)}: ${number.label}`, amount);
    return setup.editable ? { text, take: () => this.#remedied.number(number, value) } : undefined;
  }
}

function sentence(finding: Finding | null, setup: Setup, numbers: Numbers): string {
  if (!finding) {
    return setup.words.noFinding;
  }
  const expected = finding.expected ?? 0;
  const found = filled(
    setup.words[finding.kind],
    finding.of,
    measured(finding, numbers),
    finding.kind === 'stepCoarse' ? numbers.hertz(expected) : numbers.significant(expected),
  );
  return finding.reason ? `${found} ${why(finding.reason, setup, numbers)}` : found;
}

function why({ word, of }: Reason, setup: Setup, numbers: Numbers): string {
  return filled(setup.words[word], typeof of === 'number' ? numbers.significant(of) : of);
}

function measured(finding: Finding, numbers: Numbers): string {
  switch (finding.kind) {
    case 'synchronous':
    case 'lockstep':
      return numbers.fixed(100 * finding.measured, 0);
    case 'roundedDelay':
      return numbers.significant(finding.measured);
    case 'stepCoarse':
      return numbers.hertz(finding.measured);
    default:
      return numbers.fixed(finding.measured, 0);
  }
}
