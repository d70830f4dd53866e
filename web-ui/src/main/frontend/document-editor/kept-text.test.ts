import { describe, expect, it } from 'vitest';
import { KeptText } from './kept-text';

/** A storage that takes so many characters. */
function storage(most: number): [Storage, Map<string, string>] {
  const texts = new Map<string, string>();
  const fake = {
    getItem: (name: string) => texts.get(name) ?? null,
    removeItem: (name: string) => texts.delete(name),
    setItem: (name: string, text: string) => {
      if (text.length > most) {
        throw new Error('full');
      }
      texts.set(name, text);
    },
  };
  return [fake as unknown as Storage, texts];
}

describe('A kept text', () => {
  it('is there again under its name, until it is forgotten', () => {
    const [store] = storage(100);
    const kept = new KeptText(
      () => store,
      () => 'draft.a',
    );
    expect(kept.read()).toBe('');
    expect(kept.keep('{ "half": ')).toBe(true);
    expect(kept.read()).toBe('{ "half": ');
    kept.forget();
    expect(kept.read()).toBe('');
  });

  it('that is too long takes an older one away with it, and says so', () => {
    const [store, texts] = storage(5);
    const kept = new KeptText(
      () => store,
      () => 'draft.a',
    );
    kept.keep('short');
    expect(kept.keep('longer')).toBe(false);
    expect(texts.size).toBe(0);
  });

  it('is kept no more after its writer has signed out', () => {
    const [store, texts] = storage(100);
    const kept = new KeptText(
      () => store,
      () => 'draft.a',
    );
    kept.close();
    expect(kept.keep('mine')).toBe(false);
    expect(texts.size).toBe(0);
  });

  it('is none where the browser allows no storage', () => {
    const kept = new KeptText(
      () => {
        throw new Error('forbidden');
      },
      () => 'draft.a',
    );
    expect(kept.read()).toBe('');
    expect(kept.keep('mine')).toBe(false);
  });
});
