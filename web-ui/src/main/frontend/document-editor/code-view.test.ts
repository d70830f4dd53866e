import { beforeAll, describe, expect, it, vi } from 'vitest';

interface CodeView {
  shown: { textContent: string }[];
  value: string;
  show: (code: string, texts: string) => Promise<void>;
  copy: () => Promise<boolean>;
}

/** As much of a page as the element touches. */
class PlainElement {
  shown: unknown[] = [];

  replaceChildren(...children: unknown[]) {
    this.shown = children;
  }
}

describe('code-view whose editor cannot be loaded', () => {
  const clipboard = { text: '' };
  let View: new () => CodeView;

  beforeAll(async () => {
    vi.doMock('./editor', () => {
      throw new Error('no chunk');
    });
    vi.stubGlobal('HTMLElement', PlainElement);
    vi.stubGlobal('customElements', { define: (_: string, view: new () => CodeView) => (View = view) });
    vi.stubGlobal('document', { createElement: () => ({ textContent: '' }) });
    vi.stubGlobal('navigator', {
      clipboard: {
        writeText: (text: string) => {
          clipboard.text = text;
          return Promise.resolve();
        },
      },
    });
    await import('./code-view');
  });

  it('shows and copies the script as plain text', async () => {
    const view = new View();
    await view.show('run(1)', '{}');

    expect(view.shown.map((each) => each.textContent)).toEqual(['run(1)']);
    expect(await view.copy()).toBe(true);
    expect(clipboard.text).toBe('run(1)');
  });

  it('says that it copied nothing where there is nothing', async () => {
    expect(await new View().copy()).toBe(false);
  });
});
