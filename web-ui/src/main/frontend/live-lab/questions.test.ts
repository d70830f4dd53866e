import { describe, expect, it } from 'vitest';
import { Questions } from './questions';

describe('Questions', () => {
  it('tells once at what time the numbers of a question came into force', () => {
    const questions = new Questions();
    const told: number[] = [];
    const first = questions.set((ms) => told.push(ms));
    const second = questions.set((ms) => told.push(ms));

    questions.taken(second, 20);
    questions.taken(second, 30);
    questions.taken(undefined, 40);

    expect(first).not.toBe(second);
    expect(told).toEqual([20]);
  });

  it('tells nothing of numbers that are refused', () => {
    const questions = new Questions();
    const told: number[] = [];
    const refused = questions.set((ms) => told.push(ms));

    questions.refused(refused);
    questions.taken(refused, 20);

    expect(told).toEqual([]);
  });

  it('lets numbers that are on their way count from the start of the run', () => {
    const questions = new Questions();
    const told: number[] = [];
    const id = questions.set((ms) => told.push(ms));

    questions.takenFromTheStart();
    questions.taken(id, 20);

    expect(told).toEqual([0]);
  });

  it('knows what was asked of the network before', () => {
    const questions = new Questions();
    const told: number[] = [];
    const before = questions.synapses((projections) => told.push(projections.length));
    const opening = questions.open();

    questions.answered(before, []);

    expect([before, opening, undefined].map((id) => questions.isOfBefore(id))).toEqual([true, false, false]);
    expect(told).toEqual([]);
  });
});
