import { expect, it } from 'vitest';
import { suggested, type Answered, type Step } from './placement';

const STEPS: Step[] = ['a', 'b', 'c', 'd'].map((question) => ({ question, title: question.toUpperCase(), address: `${question}.html` }));

/** r: right, w: wrong, -: not answered. */
function answers(signs: string): Answered[] {
  return Array.from(signs, (sign, k) => ({ id: STEPS[k].question, isAnswered: sign !== '-', isRight: sign === 'r' }));
}

it('suggests nothing before the first answer', () => {
  expect(suggested(STEPS, answers('---'))).toBeNull();
  expect(suggested([], [])).toBeNull();
});

it.each([
  ['w--', 'A'],
  ['-r-', 'A'],
  ['rw-', 'B'],
  ['rr-', 'C'],
  ['rrr', 'D'],
])('to %s suggests %s', (signs, title) => {
  expect(suggested(STEPS, answers(signs))?.title).toBe(title);
});
