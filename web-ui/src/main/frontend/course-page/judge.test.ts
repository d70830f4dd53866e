import { describe, expect, test } from 'vitest';
import { type Axis, type Point } from '../curve-pad/axis';
import { comparisonOf, feedbackTo, fits, judge } from './judge';
import { type Answer, type AnswerKey, type QuestionData, type QuestionKind } from './page-data';

function question(kind: QuestionKind, key: Partial<AnswerKey> | null, tolerance = 0): QuestionData {
  const whole = key && { right: null, expected: null, accepts: null, curve: null, feedback: [], explanation: '', ...key };
  const drawing = kind === 'draw' ? { x: axis(10), y: axis(100), over: '' } : null;
  return { kind, predict: false, options: ['a', 'b', 'c'], unit: '', tolerance, drawing, rateOf: '', answer: null, key: whole };
}

function axis(to: number): Axis {
  return { label: '', unit: '', from: 0, to, scale: 'LINEAR', ticks: [] };
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

  test('text: either minus counts', () => {
    expect(judge(question('text', { accepts: ['-64 -65'] }), '\u221264 \u221265')).toBe('RIGHT');
    expect(judge(question('text', { accepts: ['-64 -65'] }), '64 -65')).toBe('WRONG');
  });

  test('draw: near the reference at enough places', () => {
    const curve = (within: number) => ({
      curve: {
        points: [
          [0, 0],
          [10, 100],
        ] as Point[],
        tolerance: 0.1,
        within,
      },
    });
    const high: Point[] = [
      [0, 0],
      [5, 50],
      [5.25, 90],
      [10, 100],
    ];
    expect(judge(question('draw', curve(0.5)), high)).toBe('RIGHT');
    expect(judge(question('draw', curve(0.9)), high)).toBe('WRONG');
    expect(judge(question('draw', { curve: null }), high)).toBe('RECORDED');
    expect(comparisonOf(question('draw', curve(0.9)), high)?.deviations.map(({ side }) => side)).toEqual(['HIGH']);
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

test.each<[QuestionKind, Answer, Answer[]]>([
  ['number', 3, ['3', [3]]],
  ['text', '3', [3, [0]]],
  ['choice', [2], [2, [], [3], [0, 1], 'a']],
  ['choices', [0, 2], [[], [0, 0], [0.5]]],
  [
    'order',
    [2, 0, 1],
    [
      [2, 0],
      [0, 1, 1],
    ],
  ],
  [
    'draw',
    [
      [0, 0],
      [10, 100],
    ],
    [5, [0, 1], [[0, 0]]],
  ],
])('an answer to %s fits it, one that was kept of another question does not', (kind, fitting, others) => {
  expect(fits(question(kind, null), fitting)).toBe(true);
  expect(others.filter((other) => fits(question(kind, null), other))).toEqual([]);
});
