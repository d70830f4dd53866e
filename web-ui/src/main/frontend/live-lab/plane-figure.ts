import { corner, sampled, zeroContour, type Area, type Grid, type Segment } from './contour';
import { fixedPoints, type FixedPoint } from './fixed-points';
import { missing } from './plane-values';
import { type Parameters, type PlaneModel, type State } from './plane-models';

const FINE: Grid = { columns: 90, rows: 60 };
const COARSE: Grid = { columns: 13, rows: 9 };

/** What stands still in a phase plane while no value changes. */
export interface PlaneFigure {
  /** where the first, and where the second variable rests */
  nullclines: readonly [Segment[], Segment[]];
  /** directions of movement, in shares of the area's width and height for each ms */
  flow: readonly { at: State; toward: State }[];
  fixed: readonly FixedPoint[];
  threshold: readonly Segment[];
  /** the value that a spike gives to each variable, where it is always the same */
  resets: readonly [number | undefined, number | undefined];
}

const NONE: PlaneFigure = { nullclines: [[], []], flow: [], fixed: [], threshold: [], resets: [undefined, undefined] };

/** @param input undefined where it is not known: then only what happens at a spike is */
export function figureOf(model: PlaneModel, p: Parameters, input: number | undefined, area: Area): PlaneFigure {
  const spike = spikeOf(model, p, area);
  if (input === undefined || missing(model.parameters, p).length > 0) {
    return { ...NONE, ...spike };
  }
  const slopes = (state: State) => model.slopes(state, p, input);
  const first = sampled((state) => slopes(state)[0], area, FINE);
  const second = sampled((state) => slopes(state)[1], area, FINE);
  return {
    nullclines: [zeroContour(first, area, FINE), zeroContour(second, area, FINE)],
    flow: flowOf(slopes, area),
    fixed: fixedPoints(slopes, [first, second], area, FINE),
    ...spike,
  };
}

function spikeOf({ spike }: PlaneModel, p: Parameters, area: Area): Pick<PlaneFigure, 'threshold' | 'resets'> {
  if (!spike || missing(spike.parameters, p).length > 0) {
    return { threshold: [], resets: [undefined, undefined] };
  }
  const threshold = zeroContour(
    sampled((state) => spike.excess(state, p), area, FINE),
    area,
    FINE,
  );
  const [a, b] = [spike.reset([area.x[0], area.y[0]], p), spike.reset([area.x[1], area.y[1]], p)];
  const same = (k: 0 | 1) => (a[k] === b[k] ? a[k] : undefined);
  return { threshold, resets: [same(0), same(1)] };
}

function flowOf(slopes: (state: State) => State, area: Area): { at: State; toward: State }[] {
  const [wide, high] = [area.x[1] - area.x[0], area.y[1] - area.y[0]];
  const flow: { at: State; toward: State }[] = [];
  for (let i = 0; i < COARSE.columns; i++) {
    for (let j = 0; j < COARSE.rows; j++) {
      const at = corner(area, COARSE, i + 0.5, j + 0.5);
      const [dx, dy] = slopes(at);
      if (Number.isFinite(dx) && Number.isFinite(dy)) {
        flow.push({ at, toward: [dx / wide, dy / high] });
      }
    }
  }
  return flow;
}
