import { describe, expect, it } from 'vitest';
import { readSetup, shapeOf } from './setup';
import { setup } from './test-setup';

describe('what the server tells of a network', () => {
  const first = setup({ seed: 1, words: { play: 'Play' } });

  it('has the texts that came with the first one', () => {
    const next = readSetup(JSON.stringify(setup({ seed: 2 })), readSetup(JSON.stringify(first), null));

    expect(next.seed).toBe(2);
    expect(next.words).toEqual({ play: 'Play' });
  });

  it('has its own texts where it brings some', () => {
    const german = setup({ words: { play: 'Abspielen' } });

    expect(readSetup(JSON.stringify(german), first).words).toEqual({ play: 'Abspielen' });
  });

  it('is of the same shape where the document records another part, and of another where a part is larger', () => {
    const [noise, exc] = first.parts;

    expect(shapeOf({ ...first, parts: [noise, { ...exc, recorded: true }] })).toBe(shapeOf(first));
    expect(shapeOf({ ...first, parts: [noise, { ...exc, size: 21 }] })).not.toBe(shapeOf(first));
  });
});
