import { button, element, filled } from '../live-lab/dom';
import { Numbers } from '../live-lab/numbers';
import { roundValueAt, shareOf, type Axis } from '../curve-pad/axis';
import { CurvePad } from '../curve-pad/curve-pad';
import { type Deviation } from '../curve-pad/comparison';
import { AnswerForm } from './answer-form';
import { comparisonOf, feedbackTo, fits, judge, rightAnswer, type Judgement } from './judge';
import { optionsOf, pointsOf, type Answer, type QuestionData } from './page-data';
import { curveText } from './curve-text';
import { rich } from './rich';

/** Of the numbers in answers. */
const DIGITS = 6;

const SIGNS: Record<Judgement, string> = { RIGHT: '✓', WRONG: '✗', RECORDED: '' };

/** A question of a written page: asks, and after the answer says what is right. */
export class Question {
  readonly id: string;
  readonly #name: string;
  readonly #data: QuestionData;
  readonly #words: Record<string, string>;
  readonly #locale: string;
  readonly #numbers: Numbers;
  readonly #answered: (answer: Answer) => void;
  readonly #form: HTMLElement;
  readonly #result: HTMLElement;
  #answer: Answer | null;

  constructor(
    section: HTMLElement,
    data: QuestionData,
    page: { words: Record<string, string>; locale: string },
    answer: Answer | null,
    answered: (answer: Answer) => void,
  ) {
    this.id = section.dataset.cell ?? '';
    this.#name = section.querySelector(':scope > h3')?.textContent ?? '';
    this.#data = data;
    this.#words = page.words;
    this.#locale = page.locale;
    this.#numbers = new Numbers(page.locale);
    this.#answered = answered;
    // The browser may have kept one from before the question was changed.
    this.#answer = answer !== null && fits(data, answer) ? answer : data.answer;
    this.#form = element('div', 'sb-question-form');
    this.#result = element('div', '', { 'aria-live': 'polite', tabindex: '-1' });
    section.append(this.#form, this.#result);
    if (this.#answer === null) {
      this.#ask();
    } else {
      this.#show(this.#answer);
    }
  }

  /** Whether what follows waits for its answer. */
  get isWaiting(): boolean {
    return this.#data.predict && this.#answer === null;
  }

  get isAnswered(): boolean {
    return this.#answer !== null;
  }

  get isRight(): boolean {
    return this.#answer !== null && judge(this.#data, this.#answer) === 'RIGHT';
  }

  /** What was predicted; null before, and where nothing is. */
  get prediction(): { data: QuestionData; answer: Answer } | null {
    return this.#data.predict && this.#answer !== null ? { data: this.#data, answer: this.#answer } : null;
  }

  /** What was predicted, in a line, and whether it is right if that is known; null before. */
  predictedLine(isResultThere: boolean): HTMLElement | null {
    const answer = this.prediction?.answer;
    if (answer === undefined) {
      return null;
    }
    const label = this.#name === '' ? this.#words.predicted : filled(this.#words.predictedAbove, this.#name);
    const line = element('p', '', {}, element('span', 'sb-predicted-label', {}, label), ' ', ...this.#inWords(answer));
    const judgement = judge(this.#data, answer);
    if (isResultThere && judgement !== 'RECORDED') {
      line.append(' ', this.#verdict(judgement));
    }
    return line;
  }

  #inWords(answer: Answer): (Node | string)[] {
    const { kind, options, drawing } = this.#data;
    if (kind === 'draw') {
      return drawing ? [curveText(pointsOf(answer), drawing, this.#numbers)] : [];
    }
    if (Array.isArray(answer)) {
      const separator = kind === 'order' ? ' → ' : ', ';
      return optionsOf(answer).flatMap((index, place) => [
        ...(place === 0 ? [] : [separator]),
        rich(options[index] ?? '', 'sb-option-text'),
      ]);
    }
    return [typeof answer === 'number' ? this.#valued(answer) : answer];
  }

  #ask() {
    const form = new AnswerForm(this.id, this.#data, this.#words, this.#locale);
    const give = () => {
      const answer = form.answer();
      if (answer === null) {
        form.demand();
        return;
      }
      this.#answer = answer;
      this.#show(answer);
      this.#answered(answer);
      this.#result.focus();
    };
    form.onEnter(give);
    this.#result.replaceChildren();
    this.#form.replaceChildren(
      form.element,
      button('page-button', this.#data.predict ? this.#words.predict : this.#words.answer, null, give),
      ...(this.#data.predict ? [element('p', 'sb-muted', {}, this.#words.kept)] : []),
    );
  }

  #show(answer: Answer) {
    const { key, predict } = this.#data;
    const judgement = judge(this.#data, answer);
    const box = element('div', 'sb-answered', {}, ...this.#given(answer, judgement), this.#verdict(judgement));
    if (judgement === 'WRONG') {
      box.append(...this.#deviations(answer));
    }
    box.append(...feedbackTo(key, answer).map((html) => rich(html, 'sb-feedback')));
    if (key?.explanation) {
      box.append(rich(key.explanation, 'sb-answer-reason'));
    }
    if (!key && this.#words.judgedElsewhere) {
      box.append(element('p', 'sb-muted', {}, this.#words.judgedElsewhere));
    }
    this.#form.replaceChildren();
    this.#result.replaceChildren(box);
    if (!predict) {
      this.#result.append(button('sb-link-button', this.#words.again, null, () => this.#ask()));
    }
  }

  #given(answer: Answer, judgement: Judgement): HTMLElement[] {
    const { kind, options, key, predict } = this.#data;
    if (kind === 'draw') {
      return [this.#curves(answer, judgement)];
    }
    if (kind === 'choice' || kind === 'choices') {
      const right = judgement === 'RECORDED' ? [] : (key?.right ?? []);
      const picked = optionsOf(answer);
      const rows = options.map((html, index) => this.#option(html, picked.includes(index), right.includes(index)));
      return [element('ul', 'sb-answered-options', {}, ...rows)];
    }
    const correct = judgement === 'WRONG' ? rightAnswer(key) : null;
    return [
      this.#line(predict ? this.#words.predicted : this.#words.yourAnswer, answer),
      ...(correct === null ? [] : [this.#line(this.#words.right, correct)]),
    ];
  }

  /** What was drawn, and over it what is right. */
  #curves(answer: Answer, judgement: Judgement): HTMLElement {
    const pad = new CurvePad();
    const { drawing, key } = this.#data;
    if (drawing) {
      const right = judgement !== 'RECORDED' && key?.curve ? [{ kind: 'right' as const, points: key.curve.points }] : [];
      const curves = [{ kind: 'yours' as const, points: pointsOf(answer) }, ...right];
      pad.take({ x: drawing.x, y: drawing.y, locale: this.#locale, words: this.#words, editable: false, curves });
    }
    return pad;
  }

  #deviations(answer: Answer): HTMLElement[] {
    const { drawing } = this.#data;
    const sentences = (comparisonOf(this.#data, answer)?.deviations ?? []).map((deviation) =>
      element('li', '', {}, filled(this.#words[`curve${deviation.side}`], drawing ? this.#stretch(drawing.x, deviation) : '')),
    );
    return sentences.length > 0 ? [element('ul', 'sb-curve-deviations', {}, ...sentences)] : [];
  }

  #stretch(x: Axis, { from, to }: Deviation): string {
    const ends = [from, to].map((value) => this.#numbers.significant(roundValueAt(x, shareOf(x, value)), DIGITS));
    return `${ends[0] === ends[1] ? ends[0] : ends.join(' … ')} ${x.unit}`.trim();
  }

  #option(html: string, isPicked: boolean, isRight: boolean): HTMLElement {
    const row = element(
      'li',
      [isPicked ? 'sb-picked' : '', isRight ? 'sb-is-right' : ''].join(' ').trim(),
      {},
      rich(html, 'sb-option-text'),
    );
    if (isPicked) {
      row.append(element('span', 'sb-answer-tag', {}, this.#data.predict ? this.#words.tagPredicted : this.#words.tagYours));
    }
    if (isRight) {
      row.append(element('span', 'sb-answer-tag sb-answer-tag-right', {}, `✓ ${this.#words.tagRight}`));
    }
    return row;
  }

  #line(label: string, answer: Answer): HTMLElement {
    const texts = Array.isArray(answer)
      ? [
          element(
            'ol',
            'page-order',
            {},
            ...optionsOf(answer).map((index) => element('li', '', {}, rich(this.#data.options[index] ?? '', 'sb-option-text'))),
          ),
        ]
      : [element('strong', '', {}, typeof answer === 'number' ? this.#valued(answer) : answer)];
    return element('div', '', {}, element('span', 'sb-muted', {}, label), ' ', ...texts);
  }

  #valued(number: number): string {
    return `${this.#numbers.significant(number, DIGITS)} ${this.#data.unit}`.trim();
  }

  #verdict(judgement: Judgement): HTMLElement {
    const words = filled(this.#words[(this.#data.predict ? 'predicted' : 'judged') + judgement]);
    return element(
      'span',
      `sb-judged sb-judged-${judgement}${this.#data.predict ? ' sb-judged-prediction' : ''}`,
      {},
      element('span', '', { 'aria-hidden': 'true' }, SIGNS[judgement]),
      element('span', '', {}, words),
    );
  }
}
