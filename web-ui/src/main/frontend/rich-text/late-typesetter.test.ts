import { afterEach, describe, expect, it, vi } from 'vitest';
import { LateTypesetter } from './late-typesetter';
import { type Typeset } from './text-elements';

/** As much of an element as a formula touches. */
class Place {
  textContent = '';
  readonly classes = new Set<string>();
  readonly classList = {
    add: (name: string) => this.classes.add(name),
    remove: (name: string) => this.classes.delete(name),
  };

  get element(): HTMLElement {
    return this as unknown as HTMLElement;
  }
}

const typeset: Typeset = (place, tex, displayMode) => {
  if (tex === 'broken') {
    throw new Error(tex);
  }
  place.textContent = `${displayMode ? 'display' : 'inline'} ${tex}`;
};

/** What is there, or is not, only when the test says so. */
function loading() {
  const ends = { arrive: () => undefined as unknown, fail: () => undefined as unknown };
  const typesetter = new Promise<Typeset>((resolve, reject) => {
    ends.arrive = () => resolve(typeset);
    ends.fail = () => reject(new Error('no chunk'));
  });
  return { load: vi.fn(() => typesetter), arrive: () => ends.arrive(), fail: () => ends.fail() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('formulas whose typesetter comes late', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('load nothing while there is none', () => {
    const { load } = loading();
    new LateTypesetter(load);

    expect(load).not.toHaveBeenCalled();
  });

  it('are their source until it is there, and load it once', async () => {
    const { load, arrive } = loading();
    const late = new LateTypesetter(load);
    const [inline, display] = [new Place(), new Place()];
    late.typeset(inline.element, 'w', false);
    late.typeset(display.element, '\\tau', true);

    expect([inline.textContent, display.textContent]).toEqual(['w', '\\tau']);
    expect(inline.classes).toContain('sb-tex-source');

    arrive();
    await settled();

    expect([inline.textContent, display.textContent]).toEqual(['inline w', 'display \\tau']);
    expect([...inline.classes, ...display.classes]).toEqual([]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('are typeset as they were last', async () => {
    const { load, arrive } = loading();
    const late = new LateTypesetter(load);
    const place = new Place();
    late.typeset(place.element, '20', false);
    late.typeset(place.element, '23', false);
    arrive();
    await settled();

    expect(place.textContent).toBe('inline 23');
  });

  it('are typeset immediately once it is there', async () => {
    const { load, arrive } = loading();
    const late = new LateTypesetter(load);
    late.typeset(new Place().element, 'w', false);
    arrive();
    await settled();
    const place = new Place();
    late.typeset(place.element, 'v', false);

    expect(place.textContent).toBe('inline v');
    expect([...place.classes]).toEqual([]);
  });

  it('stay their source where it cannot be loaded', async () => {
    const { load, fail } = loading();
    const late = new LateTypesetter(load);
    const [before, after] = [new Place(), new Place()];
    late.typeset(before.element, 'w', false);
    fail();
    await settled();
    late.typeset(after.element, 'v', false);
    await settled();

    expect([before.textContent, after.textContent]).toEqual(['w', 'v']);
    expect([...before.classes, ...after.classes]).toEqual([]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('are typeset where another one cannot be, which stays its source', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const { load, arrive } = loading();
    const late = new LateTypesetter(load);
    const [broken, other] = [new Place(), new Place()];
    late.typeset(broken.element, 'broken', false);
    late.typeset(other.element, 'w', false);
    arrive();
    await settled();

    expect([broken.textContent, other.textContent]).toEqual(['broken', 'inline w']);
    expect([...broken.classes]).toEqual([]);
    expect(report).toHaveBeenCalledWith(new Error('broken'));
  });
});
