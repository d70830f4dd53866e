import { describe, expect, it } from 'vitest';
import { AwaitedChanges } from './awaited-changes';

describe('AwaitedChanges', () => {
  it('lets a run go as far as the next one, and gives it out there', () => {
    const awaited = new AwaitedChanges();
    const taken: string[] = [];
    awaited.add(20, () => taken.push('first'));
    awaited.add(30, () => taken.push('second'));

    expect([awaited.upTo(15), awaited.upTo(25)]).toEqual([15, 20]);
    expect(awaited.nextBefore(20)).toBeUndefined();
    awaited.nextBefore(20.05)?.();

    expect(taken).toEqual(['first']);
    expect(awaited.upTo(50)).toBe(30);
  });

  it('takes what comes with the last one after it', () => {
    const awaited = new AwaitedChanges();
    const taken: string[] = [];
    awaited.takeWithLast(() => taken.push('now'));
    awaited.add(20, () => taken.push('number'));
    awaited.takeWithLast(() => taken.push('document'));

    expect(taken).toEqual(['now']);
    awaited.takeAll();
    awaited.takeAll();

    expect(taken).toEqual(['now', 'number', 'document']);
  });

  it('takes nothing that is forgotten', () => {
    const awaited = new AwaitedChanges();
    awaited.add(20, () => expect.unreachable());

    awaited.forget();
    awaited.takeAll();

    expect(awaited.upTo(50)).toBe(50);
  });
});
