import { shareOf, valueAt, type Axis, type Point } from '../curve-pad/axis';
import { COLUMNS, columnShare, Polyline } from '../curve-pad/comparison';
import { svg } from '../curve-pad/plot';
import { element } from '../live-lab/dom';
import { pointsOf, type Answer, type FigureWindow, type QuestionData, type SweepData } from './page-data';

const CLASS = 'sb-predicted-curve';

/** What was predicted: one rate for the whole figure, or a curve over it. */
type Kind = 'number' | 'curve';

/** Classes of the legend, whose dashes are those of the lines. */
const SIGNS: Record<Kind, string> = { number: 'sb-curve-legend-number', curve: 'sb-curve-legend-predicted' };

interface Line {
  kind: Kind;
  points: Point[];
}

/** Draws predictions over the figure of a sweep, as `org.spikebook.web.analysislab.PredictedCurves` does. */
export function drawPredictions(cell: HTMLElement, sweep: SweepData, predictions: readonly { data: QuestionData; answer: Answer }[]) {
  const figure = cell.querySelector<SVGSVGElement>('svg[data-bottom]');
  if (!figure) {
    return;
  }
  cell.querySelectorAll(`.${CLASS}, .sb-curve-legend`).forEach((earlier) => earlier.remove());
  const lines = predictions
    .map(({ data, answer }): Line => ({ kind: kindOf(answer), points: predictedPoints(data, answer, sweep.window) }))
    .filter(({ points }) => points.length > 0);
  if (lines.length > 0) {
    const names = namesOf(
      sweep,
      predictions.map(({ answer }) => kindOf(answer)),
    );
    const drawn = [...names].filter(([kind]) => lines.some((line) => line.kind === kind));
    figure.append(overlay(figure, sweep.window, lines));
    figure.after(element('ul', 'sb-curve-legend', {}, ...drawn.map(([kind, name]) => element('li', SIGNS[kind], {}, name))));
  }
}

function kindOf(answer: Answer): Kind {
  return typeof answer === 'number' ? 'number' : 'curve';
}

/** What stands at lines: numbers and curves are told apart where both are there. */
export function namesOf({ label, numberLabel, curveLabel }: SweepData, kinds: readonly Kind[]): Map<Kind, string> {
  const isMixed = new Set(kinds).size > 1;
  const apart: Record<Kind, string> = { number: numberLabel, curve: curveLabel };
  return new Map(kinds.map((kind) => [kind, isMixed ? apart[kind] : label]));
}

/** The points of a prediction, in the units of the figure. */
export function predictedPoints({ drawing }: QuestionData, answer: Answer, window: FigureWindow): Point[] {
  if (typeof answer === 'number') {
    return [
      [window.xFrom, answer],
      [window.xTo, answer],
    ];
  }
  if (!drawing) {
    return [];
  }
  const { x, y } = drawing;
  const line = new Polyline(x, y, pointsOf(answer));
  return Array.from({ length: COLUMNS }, (_, column) => columnShare(column))
    .filter((share) => line.reaches(share))
    .map((share): Point => [valueAt(x, share), valueAt(y, line.at(share))]);
}

/** Where a point lies in the plot: 0, 0 at the upper left and 1, 1 at the lower right. */
export function placeIn(window: FigureWindow, [x, y]: Point): Point {
  const across: Axis = {
    label: '',
    unit: '',
    from: window.xFrom,
    to: window.xTo,
    scale: window.xIsLogarithmic ? 'LOG' : 'LINEAR',
    ticks: [],
  };
  return [shareOf(across, x), (window.yTo - y) / (window.yTo - window.yFrom)];
}

/** A drawing within the plot of a figure, which cuts off what lies outside. */
function overlay(figure: SVGSVGElement, window: FigureWindow, lines: readonly Line[]): SVGElement {
  const { width, height } = figure.viewBox.baseVal;
  const share = (name: string) => Number(figure.dataset[name]);
  const box = {
    x: share('left') * width,
    y: share('top') * height,
    width: (share('right') - share('left')) * width,
    height: (share('bottom') - share('top')) * height,
  };
  const plot = svg('svg', { class: CLASS, overflow: 'hidden', ...texts(box) });
  for (const { kind, points } of lines) {
    const places = points.map((point) => placeIn(window, point)).map(([x, y]) => `${x * box.width},${y * box.height}`);
    plot.append(svg('polyline', { class: `sb-predicted-${kind}`, points: places.join(' ') }));
  }
  return plot;
}

function texts(numbers: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
}
