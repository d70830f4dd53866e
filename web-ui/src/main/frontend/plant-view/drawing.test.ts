import { describe, expect, it } from 'vitest';
import { Numbers } from '../live-lab/numbers';
import { type Theme } from '../live-lab/theme';
import { drawArm } from './arm-drawing';
import { Scene } from './arm-geometry';
import { Projector, type ArmFilm, type PoleFilm } from './film';
import { drawPole } from './pole-drawing';

const THEME: Theme = {
  ink: 'ink',
  muted: 'muted',
  line: 'line',
  strong: 'strong',
  well: 'well',
  paper: 'paper',
  accent: 'accent',
  ghost: 'ghost',
  identity: (index) => `identity ${index}`,
  font: () => 'font',
};
const WORDS = { seconds: 'Time (s)', distance: 'Distance (cm)' };
const NUMBERS = new Numbers('en');

/** A line of a drawing. */
interface Line {
  color: string;
  width: number;
  points: [number, number][];
}

/** A canvas that notes lines, texts and how many boxes there are. */
function paper() {
  const seen = { lines: [] as Line[], texts: [] as string[], boxes: 0 };
  let points: [number, number][] = [];
  const canvas = {
    strokeStyle: '',
    fillStyle: '',
    lineWidth: 1,
    beginPath: () => {
      points = [];
    },
    moveTo: (x: number, y: number) => {
      points.push([x, y]);
    },
    lineTo: (x: number, y: number) => {
      points.push([x, y]);
    },
    stroke: () => {
      seen.lines.push({ color: canvas.strokeStyle, width: canvas.lineWidth, points });
    },
    fillText: (text: string) => {
      seen.texts.push(text);
    },
    roundRect: () => {
      seen.boxes++;
    },
    fill: () => undefined,
    fillRect: () => undefined,
    arc: () => undefined,
    setLineDash: () => undefined,
  };
  return { seen, context: canvas as unknown as CanvasRenderingContext2D };
}

function pole(values: Partial<PoleFilm>): Projector<PoleFilm> {
  const projector = new Projector<PoleFilm>();
  const film: PoleFilm = {
    stepMs: 20,
    angleRad: [0.2, 0.1, 0],
    positionM: [],
    actions: [0, 1],
    actionCount: 3,
    fell: false,
    mostRad: Math.PI / 9,
    mostM: 0,
    ...values,
  };
  projector.take(film, false);
  return projector;
}

function rod(seen: { lines: Line[] }): Line {
  const found = seen.lines.find(({ width }) => width === 9);
  if (!found) {
    throw new Error('no rod was drawn');
  }
  return found;
}

describe('a pendulum', () => {
  it('stands on its hinge in the middle, leans to its side, and has no cart', () => {
    const { seen, context } = paper();
    drawPole(context, 600, 340, pole({}), WORDS, NUMBERS, THEME);

    const [[hingeX], [tipX]] = rod(seen).points;
    expect(hingeX).toBe(300);
    expect(tipX).toBeGreaterThan(300);
    expect(rod(seen).color).toBe('accent');
    expect(seen.boxes).toBe(0);
    expect(seen.texts).toEqual(expect.arrayContaining(['20°', '\u221220°', 'Time (s)']));
  });

  it('shows the torque to the left, and none where the network does nothing', () => {
    const arrows = (step: number) => {
      const { seen, context } = paper();
      const projector = pole({});
      projector.play();
      projector.pass(20 * step);
      drawPole(context, 600, 340, projector, WORDS, NUMBERS, THEME);
      return seen.lines.filter(({ color }) => color === 'identity 1').map(({ points }) => points[1][0] - points[0][0]);
    };

    expect(arrows(0)).toEqual([-26]);
    expect(arrows(1)).toEqual([]);
  });

  it('is pale once it has fallen', () => {
    const { seen, context } = paper();
    const projector = pole({ fell: true });
    projector.play();
    projector.pass(1_000);
    drawPole(context, 600, 340, projector, WORDS, NUMBERS, THEME);

    expect(rod(seen).color).toBe('muted');
  });
});

describe('a pole', () => {
  it('stands on a cart that is where its position says', () => {
    const { seen, context } = paper();
    drawPole(context, 600, 340, pole({ positionM: [1.2, 1.2, 1.2], mostM: 2.4 }), WORDS, NUMBERS, THEME);

    expect(rod(seen).points[0][0]).toBe(300 + 120);
    expect(seen.boxes).toBe(1);
  });
});

describe('an arm', () => {
  it('has two links from shoulder to hand, and its distance in cm below', () => {
    const film: ArmFilm = {
      stepMs: 20,
      shoulderRad: [Math.PI / 2, Math.PI / 2],
      elbowRad: [Math.PI / 2, Math.PI / 2],
      targetXM: [0, 0],
      targetYM: [0.3, 0.3],
      actions: [3],
      upperM: 0.3,
      foreM: 0.33,
      radiusM: 0.05,
    };
    const projector = new Projector<ArmFilm>();
    projector.take(film, false);
    const scene = new Scene(film, 600, 280);
    const { seen, context } = paper();
    drawArm(context, 600, 420, scene, film, projector, WORDS, NUMBERS, THEME);

    const [upper] = seen.lines.filter(({ width }) => width === 12);
    const fore = rod(seen);
    expect(upper.points[0][0]).toBe(300);
    expect(upper.points[1]).toEqual(fore.points[0]);
    expect(fore.points[1][0]).toBeCloseTo(300 - 0.33 * scene.scale);
    expect(fore.points[1][1]).toBeCloseTo(fore.points[0][1]);
    expect(seen.texts).toEqual(expect.arrayContaining(['0', '40', '80', 'Distance (cm)']));
  });
});
