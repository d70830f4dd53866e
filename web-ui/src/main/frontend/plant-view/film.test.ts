import { describe, expect, it } from 'vitest';
import { Projector, type PoleFilm } from './film';
import { directionOf } from './pole-drawing';

function film(values: Partial<PoleFilm> = {}): PoleFilm {
  return {
    stepMs: 20,
    angleRad: Array.from({ length: 11 }, (_, k) => k / 100),
    positionM: [],
    actions: [0, 1, 1, 0, 0, 0, 0, 0, 0, 1],
    actionCount: 2,
    fell: true,
    mostRad: 0.2,
    mostM: 0,
    ...values,
  };
}

function playing(): Projector<PoleFilm> {
  const projector = new Projector<PoleFilm>();
  projector.take(film(), false);
  projector.play();
  return projector;
}

describe('Projector', () => {
  it('plays in real time, between the states, to the end', () => {
    const projector = playing();
    projector.pass(50);

    expect(projector.step).toBe(2.5);
    expect(projector.valueOf(film().angleRad)).toBeCloseTo(0.025);
    expect(directionOf(projector)).toBe(1);
    projector.pass(10_000);
    expect([projector.step, projector.hasEnded, projector.isPlaying, directionOf(projector)]).toEqual([10, true, false, 0]);
    projector.play();
    expect(projector.step).toBe(0);
  });

  it('holds at a touch until what follows from it is there', () => {
    const projector = playing();
    projector.pass(50);

    expect(projector.touched()).toBe(5);
    expect(projector.touched()).toBeNull();
    projector.pass(1_000);
    expect(projector.step).toBe(5);
    projector.take(film({ fell: false }), true);
    projector.pass(20);
    expect(projector.step).toBe(6);
  });

  it('takes no touch where little is left, nor without a film', () => {
    const projector = playing();
    projector.pass(170);

    expect(projector.touched()).toBeNull();
    expect(new Projector<PoleFilm>().touched()).toBeNull();
  });

  it('knows three directions of three actions', () => {
    const projector = new Projector<PoleFilm>();
    projector.take(film({ actions: [0, 1, 2], angleRad: [0, 0, 0, 0], actionCount: 3 }), false);
    projector.play();
    const seen = [0, 1, 2].map(() => {
      const direction = directionOf(projector);
      projector.pass(20);
      return direction;
    });

    expect(seen).toEqual([-1, 0, 1]);
  });
});
