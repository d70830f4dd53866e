import { type Point } from '../curve-pad/axis';
import { compare, type Comparison } from '../curve-pad/comparison';
import { MINUS } from '../live-lab/numbers';
import { optionsOf, pointsOf, type Answer, type AnswerKey, type QuestionData } from './page-data';

export type Judgement = 'RIGHT' | 'WRONG' | 'RECORDED';

/** So that 0.3 is within 0.1 of 0.2. */
const ROUNDING = 1e-9;

/** Whether this could be an answer to the question, right or wrong, as `org.spikebook.lesson.notebook.Question` says. */
export function fits({ kind, options }: QuestionData, answer: Answer): boolean {
  switch (kind) {
    case 'number':
      return typeof answer === 'number';
    case 'text':
      return typeof answer === 'string';
    case 'draw': {
      const points = pointsOf(answer);
      return points.length > 1 && points.every(isPoint);
    }
    default: {
      const picked = optionsOf(answer);
      const fewest = kind === 'order' ? options.length : 1;
      const most = kind === 'choice' ? 1 : options.length;
      const isDistinct = new Set(picked).size === picked.length;
      return picked.length >= fewest && picked.length <= most && isDistinct && picked.every((index) => Object.hasOwn(options, index));
    }
  }
}

function isPoint(point: Point): boolean {
  return Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);
}

/** Judges an answer that fits the question, as `org.spikebook.lesson.question.AnswerKey` does. */
export function judge(question: QuestionData, answer: Answer): Judgement {
  const key = question.key;
  if (!key) {
    return 'RECORDED';
  }
  switch (question.kind) {
    case 'number':
      return judged(key.expected, (expected) => Math.abs(Number(answer) - expected) <= allowed(question, expected));
    case 'text':
      return judged(key.accepts, (accepts) => accepts.some((word) => letters(word) === letters(String(answer))));
    case 'order':
      return judged(key.right, (right) => String(answer) === String(right));
    case 'draw':
      return judged(key.curve, (curve) => (comparisonOf(question, answer)?.within ?? 0) >= curve.within - ROUNDING);
    default:
      return judged(key.right, (right) => sorted(answer) === sorted(right));
  }
}

/** Where a drawn curve is near the one that is right, and where it is not; null where none is known. */
export function comparisonOf({ drawing, key }: QuestionData, answer: Answer): Comparison | null {
  return drawing && key?.curve ? compare(drawing.x, drawing.y, key.curve.points, pointsOf(answer), key.curve.tolerance) : null;
}

function judged<T>(known: T | null, isRight: (known: T) => boolean): Judgement {
  return known === null ? 'RECORDED' : isRight(known) ? 'RIGHT' : 'WRONG';
}

function allowed(question: QuestionData, expected: number): number {
  return question.tolerance + ROUNDING * Math.max(1, Math.abs(expected));
}

function letters(text: string): string {
  return text.replace(/\s+/g, '').replaceAll(MINUS, '-').toLowerCase();
}

function sorted(options: Answer): string {
  return optionsOf(options)
    .sort((a, b) => a - b)
    .join();
}

/** What is said to the options that were picked. */
export function feedbackTo(key: AnswerKey | null, answer: Answer): string[] {
  return optionsOf(answer)
    .map((index) => key?.feedback[index] ?? '')
    .filter((text) => text !== '');
}

/** An answer that is right, if one is known. */
export function rightAnswer(key: AnswerKey | null): Answer | null {
  return key?.right ?? key?.expected ?? key?.accepts?.at(0) ?? null;
}
