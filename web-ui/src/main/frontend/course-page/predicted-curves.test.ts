import { describe, expect, test } from 'vitest';
import { type Axis } from '../curve-pad/axis';
import { type QuestionData } from './page-data';
import { namesOf, placeIn, predictedPoints } from './predicted-curves';

const WINDOW = { xFrom: 0, xTo: 10, xIsLogarithmic: false, yFrom: 0, yTo: 200 };

function axis(to: number): Axis {
  return { label: '', unit: '', from: 0, to, scale: 'LINEAR', ticks: [] };
}

function question(drawing: QuestionData['drawing']): QuestionData {
  return {
    kind: drawing ? 'draw' : 'number',
    predict: true,
    options: [],
    unit: '',
    tolerance: 0,
    drawing,
    rateOf: 'n',
    answer: null,
    key: null,
  };
}

describe('a prediction over the figure of a sweep', () => {
  test('that was drawn keeps its own units, and begins and ends where it was drawn', () => {
    const points = predictedPoints(
      question({ x: axis(20), y: axis(100), over: '/stimuli/i/amplitudePa' }),
      [
        [5, 0],
        [15, 100],
      ],
      WINDOW,
    );

    expect(points[0]).toEqual([5, 0]);
    expect(points.at(-1)).toEqual([15, 100]);
    expect(points.find(([x]) => x === 10)?.[1]).toBeCloseTo(50);
  });

  test('that is a number is one rate over the whole figure', () => {
    expect(predictedPoints(question(null), 25, WINDOW)).toEqual([
      [0, 25],
      [10, 25],
    ]);
  });

  test('says what was asked where a number stands beside a curve', () => {
    const sweep = { questions: [], label: 'Yours', numberLabel: 'Yours (number)', curveLabel: 'Yours (curve)', window: WINDOW };

    expect([...namesOf(sweep, ['curve', 'curve'])]).toEqual([['curve', 'Yours']]);
    expect([...namesOf(sweep, ['number'])]).toEqual([['number', 'Yours']]);
    expect([...namesOf(sweep, ['curve', 'number', 'curve'])]).toEqual([
      ['curve', 'Yours (curve)'],
      ['number', 'Yours (number)'],
    ]);
  });

  test('stands in the plot where its axes have it', () => {
    expect(placeIn(WINDOW, [5, 50])).toEqual([0.5, 0.75]);
    expect(placeIn({ ...WINDOW, xFrom: 1, xTo: 100, xIsLogarithmic: true }, [10, 200])).toEqual([0.5, 0]);
  });
});
