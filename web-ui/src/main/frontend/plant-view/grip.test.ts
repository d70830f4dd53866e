import { describe, expect, it } from 'vitest';
import { distances, onTargetS, poseOf, Scene } from './arm-geometry';
import { Projector, type ArmFilm } from './film';
import { Grip, type Wish } from './grip';

const STATES = 101;

/** An arm that stretches to the right, and a target above its shoulder. */
function film(values: Partial<ArmFilm> = {}): ArmFilm {
  const all = (value: number) => Array.from({ length: STATES }, () => value);
  return {
    stepMs: 20,
    shoulderRad: all(0),
    elbowRad: all(0),
    targetXM: all(0),
    targetYM: all(0.4),
    actions: Array.from({ length: STATES - 1 }, () => 0),
    upperM: 0.3,
    foreM: 0.33,
    radiusM: 0.05,
    ...values,
  };
}

function held() {
  const sent: [number, Wish][] = [];
  const projector = new Projector<ArmFilm>();
  const shown = film();
  projector.take(shown, false);
  const grip = new Grip(projector, (step, wish) => sent.push([step, wish]));
  return { sent, projector, grip, shown, scene: new Scene(shown, 600, 280) };
}

describe('the geometry of an arm', () => {
  it('finds elbow and hand', () => {
    const { elbow, hand } = poseOf(film(), Math.PI / 2, -Math.PI / 2);

    expect(elbow.y).toBeCloseTo(0.3);
    expect([hand.x, hand.y]).toEqual([expect.closeTo(0.33), expect.closeTo(0.3)]);
  });

  it('counts the time on the target, without the start', () => {
    const reached = film({ targetXM: film().targetXM.map((_, k) => (k <= 50 ? 0.6 : 0)), targetYM: film().targetYM.map(() => 0) });

    expect(distances(reached)[0]).toBeCloseTo(0.03);
    expect(distances(reached)[100]).toBeCloseTo(0.63);
    expect(onTargetS(reached)).toBeCloseTo(1);
  });

  it('shows all that the arm can reach, and knows the place of every pixel', () => {
    for (const [width, height] of [
      [600, 280],
      [340, 280],
    ]) {
      const scene = new Scene(film(), width, height);
      const right = scene.pixels({ x: 0.63, y: 0 });
      const top = scene.pixels({ x: 0, y: 0.63 });
      expect(right.x).toBeLessThan(width);
      expect(top.y).toBeGreaterThan(0);
      expect(scene.pixels({ x: 0, y: -0.3 }).y).toBeLessThan(height);
      const place = scene.place({ x: 12, y: 34 });
      expect(scene.pixels(place)).toEqual({ x: expect.closeTo(12) as number, y: expect.closeTo(34) as number });
    }
  });
});

describe('Grip', () => {
  it('takes the hand where it is, and elsewhere the target', () => {
    const { sent, projector, grip, shown, scene } = held();
    grip.take(scene.pixels({ x: 0.63, y: 0.02 }), shown, scene);

    expect(sent).toEqual([[2, { hand: true, place: { x: expect.closeTo(0.63) as number, y: expect.closeTo(0.02) as number } }]]);
    projector.take(film(), true);
    grip.arrived(true);
    grip.release();
    grip.take(scene.pixels({ x: 0.2, y: 0.2 }), shown, scene);
    expect(sent[1][1].hand).toBe(false);
  });

  it('sends the last wish only once the film after the one before is there', () => {
    const { sent, projector, grip, shown, scene } = held();
    grip.take(scene.pixels({ x: 0, y: 0.4 }), shown, scene);
    grip.drag(scene.pixels({ x: 0.1, y: 0.4 }), scene);
    grip.drag(scene.pixels({ x: 0.2, y: 0.4 }), scene);

    expect(sent).toHaveLength(1);
    projector.take(film(), true);
    grip.arrived(true);
    expect(sent).toHaveLength(2);
    expect(sent[1][1].place.x).toBeCloseTo(0.2);
    projector.take(film(), true);
    grip.arrived(true);
    expect(sent).toHaveLength(2);
  });

  it('holds nothing before it is pressed and after it is released', () => {
    const { sent, grip, shown, scene } = held();
    grip.drag({ x: 10, y: 10 }, scene);
    expect(sent).toHaveLength(0);
    grip.take({ x: 10, y: 10 }, shown, scene);
    grip.arrived(true);
    grip.release();
    grip.drag({ x: 20, y: 20 }, scene);

    expect(sent).toHaveLength(1);
  });

  it('nudges from where the target is, or is wanted', () => {
    const { sent, projector, grip, shown } = held();
    grip.nudge(false, { x: 0.04, y: 0 }, shown);
    grip.nudge(false, { x: 0.04, y: 0 }, shown);
    grip.nudge(false, { x: 0.04, y: 0 }, shown);
    projector.take(film({ targetXM: film().targetXM.map(() => 0.04) }), true);
    grip.arrived(true);

    expect(sent.map(([, wish]) => wish.place.x)).toEqual([0.04, expect.closeTo(0.08)]);
  });

  it('begins an episode again that is over', () => {
    const { sent, projector, grip, shown, scene } = held();
    projector.play();
    projector.pass(10_000);
    expect(projector.hasEnded).toBe(true);
    grip.take(scene.pixels({ x: 0, y: 0.3 }), shown, scene);

    expect(sent.map(([step]) => step)).toEqual([2]);
    expect(projector.isPlaying).toBe(true);
  });
});
