import { button, element, filled } from '../live-lab/dom';
import { type Numbers } from '../live-lab/numbers';
import { nameOf, roundValueAt, shareOf, ticksOf, valueAt, valued, type Axis } from './axis';
import { COLUMNS, columnShare, Polyline } from './comparison';
import { type Drawing } from './drawing';
import { type CurveKind, type ShownCurve } from './plot';

const ROWS = 11;

interface Place {
  x: Axis;
  y: Axis;
  numbers: Numbers;
  words: Record<string, string>;
}

/** The points of a drawing as fields: another way to draw it. */
export function pointTable(place: Place, drawing: Drawing, put: (column: number, share: number | null) => void): HTMLElement {
  const { x, y, numbers, words } = place;
  const rows = drawing.columns().map((column) => {
    const at = valued(x, roundValueAt(x, columnShare(column)), numbers);
    const field = numberField(`${y.label}, ${at}`, numbers.entered(roundValueAt(y, drawing.at(column) ?? 0)), y.unit);
    field.addEventListener('change', () => {
      const share = shareOf(y, numbers.parse(field.value));
      put(column, Number.isFinite(share) ? share : drawing.at(column));
    });
    const remove = button('sb-curve-button', filled(words.curveRemove, at), null, () => put(column, null));
    remove.textContent = '✕';
    return element('tr', '', {}, element('th', '', { scope: 'row' }, at), element('td', '', {}, field), element('td', '', {}, remove));
  });
  const head = [nameOf(x), nameOf(y), ''].map((name) => (name ? element('th', '', { scope: 'col' }, name) : element('td', '')));
  return element(
    'div',
    '',
    {},
    element('table', 'sb-curve-table', {}, element('thead', '', {}, element('tr', '', {}, ...head)), element('tbody', '', {}, ...rows)),
    newPoint(place, put),
  );
}

function newPoint({ x, y, numbers, words }: Place, put: (column: number, share: number) => void): HTMLElement {
  const fields = [x, y].map((axis) => numberField(nameOf(axis), '', ''));
  const add = button('sb-curve-button', words.curveAdd, null, () => {
    const [at, share] = [x, y].map((axis, k) => shareOf(axis, numbers.parse(fields[k].value)));
    if (at >= 0 && at <= 1 && Number.isFinite(share)) {
      put(Math.round(at * (COLUMNS - 1)), share);
    } else {
      (at >= 0 && at <= 1 ? fields[1] : fields[0]).focus();
    }
  });
  const labels = fields.map((field, k) => element('label', '', {}, `${nameOf(k === 0 ? x : y)} `, field));
  return element('div', 'sb-curve-new', {}, ...labels, add);
}

function numberField(label: string, value: string, unit: string): HTMLInputElement {
  const field = element('input', 'sb-curve-number', {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-label': `${label} ${unit}`.trim(),
  });
  field.value = value;
  return field;
}

/** Values of finished curves at some places along x; of several of a kind their median. */
export function valueTable({ x, y, numbers, words }: Place, curves: readonly ShownCurve[]): HTMLElement {
  const kinds = [...new Set(curves.map((curve) => curve.kind))];
  const head = [nameOf(x), ...kinds.map((kind) => `${words[LABELS[kind]]}, ${nameOf(y)}`)];
  const rows = ticksOf(x, ROWS).map((tick) => {
    const share = shareOf(x, tick);
    const cells = kinds.map((kind) => {
      const middle = medianAt(
        curves.filter((curve) => curve.kind === kind),
        x,
        y,
        share,
      );
      return element('td', '', {}, middle === null ? '–' : numbers.significant(valueAt(y, middle), 3));
    });
    return element('tr', '', {}, element('th', '', { scope: 'row' }, numbers.significant(tick)), ...cells);
  });
  return element(
    'table',
    'sb-curve-table',
    {},
    element('thead', '', {}, element('tr', '', {}, ...head.map((name) => element('th', '', { scope: 'col' }, name)))),
    element('tbody', '', {}, ...rows),
  );
}

export const LABELS: Record<CurveKind, string> = { yours: 'curveYours', right: 'curveRight', class: 'curveClass' };

/** Of the curves that reach so far, in shares of y; null where none does. */
export function medianAt(curves: readonly ShownCurve[], x: Axis, y: Axis, share: number): number | null {
  const values = curves
    .map((curve) => new Polyline(x, y, curve.points))
    .filter((curve) => curve.reaches(share))
    .map((curve) => curve.at(share))
    .sort((a, b) => a - b);
  const half = Math.floor(values.length / 2);
  return values.length === 0 ? null : values.length % 2 === 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}
