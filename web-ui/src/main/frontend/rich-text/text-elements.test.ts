import { beforeAll, describe, expect, it, vi } from 'vitest';

interface TexFormula {
  tex: string;
  connectedCallback: () => void;
}

describe('tex-formula', () => {
  const elements = new Map<string, new () => TexFormula>();
  const typeset = vi.fn();

  beforeAll(async () => {
    vi.stubGlobal('HTMLElement', Object);
    vi.stubGlobal('customElements', { define: (name: string, element: new () => TexFormula) => elements.set(name, element) });
    const { defineTextElements } = await import('./text-elements');
    defineTextElements(typeset);
  });

  function formula(): TexFormula {
    const Formula = elements.get('tex-formula');
    if (!Formula) {
      throw new Error('not defined');
    }
    return new Formula();
  }

  it('is defined beside rich-text', () => {
    expect([...elements.keys()]).toEqual(['tex-formula', 'rich-text']);
  });

  it('typesets its TeX within a line', () => {
    const element = formula();
    element.tex = 'w';

    expect(typeset).toHaveBeenLastCalledWith(element, 'w', false);
  });

  it('takes the TeX that was set before it was defined', () => {
    const element = formula();
    Object.defineProperty(element, 'tex', { value: '\\tau', configurable: true, writable: true, enumerable: true });
    element.connectedCallback();

    expect(typeset).toHaveBeenLastCalledWith(element, '\\tau', false);
  });
});
