import { describe, expect, it } from 'vitest';
import { CopiedParts } from './copied-parts';

const refused = () => Promise.reject(new Error('not allowed'));

function blocked(): Storage {
  throw new Error('no storage');
}

function storage(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => texts.set(name, text),
    removeItem: (name: string) => texts.delete(name),
  } as unknown as Storage;
}

describe('Copied parts', () => {
  it('are read from the clipboard', async () => {
    const copied = new CopiedParts(storage, () => Promise.resolve('of another page'));
    copied.keep('of this page');

    expect(await copied.read()).toBe('of another page');
  });

  it('are read from what the browser keeps where the clipboard cannot be read', async () => {
    const store = storage();
    new CopiedParts(() => store, refused).keep('parts');

    expect(await new CopiedParts(() => store, refused).read()).toBe('parts');
  });

  it('are remembered by the page where the browser keeps nothing either', async () => {
    const copied = new CopiedParts(blocked, refused);
    expect(await copied.read()).toBe('');

    copied.keep('parts');
    expect(await copied.read()).toBe('parts');
  });

  it('are read where there is no clipboard at all', async () => {
    const copied = new CopiedParts(storage, () => {
      throw new TypeError('navigator.clipboard is undefined');
    });

    expect(await copied.read()).toBe('');
  });
});
