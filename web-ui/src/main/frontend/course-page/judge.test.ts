import { describe, expect, test } from 'vitest';
import { feedbackTo, judge } from './judge';
import { type AnswerKey, type QuestionData, type QuestionKind } from './page-data';

function question(kind: QuestionKind, key: Partial<AnswerKey> | null, tolerance = 0): QuestionData {
  const whole = key && { right: null, expected: null, accepts: null, feedback: [], explanation: '', ...key };
  return { kind, predict: false, options: ['a', 'b', 'c'], unit: '', tolerance, answer: null, key: whole };
}

describe('judge', () => {
  test('choices: the same options, in whatever order they were picked', () => {
    expect(judge(question('choices', { right: [0, 2] }), [2, 0])).toBe('RIGHT');
    expect(judge(question('choices', { right: [0, 2] }), [0])).toBe('WRONG');
  });

  test('order: the options in the right order', () => {
    expect(judge(question('order', { right: [2, 0, 1] }), [2, 0, 1])).toBe('RIGHT');
    expect(judge(question('order', { right: [2, 0, 1] }), [0, 1, 2])).toBe('WRONG');
  });

  test('number: within the tolerance, its end included', () => {
    expect(judge(question('number', { expected: 0.2 }, 0.1), 0.3)).toBe('RIGHT');
    expect(judge(question('number', { expected: 0.2 }, 0.1), 0.301)).toBe('WRONG');
  });

  test('text: case and spaces do not count', () => {
    expect(judge(question('text', { accepts: ['noise-driven'] }), ' Noise-Driven ')).toBe('RIGHT');
    expect(judge(question('text', { accepts: ['noise-driven'] }), 'mean-driven')).toBe('WRONG');
  });

  test('what nothing is known of is only kept', () => {
    expect(judge(question('choice', { right: null }), [1])).toBe('RECORDED');
    expect(judge(question('choice', null), [1])).toBe('RECORDED');
  });
});

test('feedback is that of the options that were picked', () => {
  const key = question('choices', { feedback: ['', 'No', 'Yes'] }).key;
  expect(feedbackTo(key, [0, 2])).toEqual(['Yes']);
});
