import { describe, expect, it, vi } from 'vitest';
import { KeptFormulas } from './kept-formulas';

class Drawn {
  constructor(readonly copyOf?: Drawn) {}

  cloneNode(): Drawn {
    return new Drawn(this);
  }
}

describe('formulas that were set', () => {
  it('are copied to further places', () => {
    const formulas = new KeptFormulas<Drawn>(10);
    const set = vi.fn(() => new Drawn());
    const first = formulas.copy('w', false, set);
    const second = formulas.copy('w', false, set);

    expect(set).toHaveBeenCalledOnce();
    expect(second).not.toBe(first);
    expect(second.copyOf).toBe(first.copyOf);
  });

  it('are others within a line and on lines of their own', () => {
    const formulas = new KeptFormulas<Drawn>(10);
    const inline = formulas.copy('w', false, () => new Drawn());
    const display = formulas.copy('w', true, () => new Drawn());

    expect(display.copyOf).not.toBe(inline.copyOf);
  });

  it('make room where there are too many, those first that were not shown for long', () => {
    const formulas = new KeptFormulas<Drawn>(2);
    const set = vi.fn(() => new Drawn());
    for (const tex of ['a', 'b', 'a', 'c', 'a']) {
      formulas.copy(tex, false, set);
    }
    expect(set).toHaveBeenCalledTimes(3);

    formulas.copy('b', false, set);
    expect(set).toHaveBeenCalledTimes(4);
  });
});
