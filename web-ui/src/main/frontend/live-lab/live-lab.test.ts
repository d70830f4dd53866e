import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './live-lab';
import { setup } from './test-setup';

interface PlayerEvents {
  failed: (message: string, tooLarge: boolean) => void;
}

interface Lab extends EventTarget {
  shown: unknown[];
  connectedCallback: () => void;
  take: (text: string) => void;
}

/** What the lab stands on, without a page: what it defines, plays and says. */
const page = vi.hoisted(() => {
  const state = {
    types: [] as (new () => unknown)[],
    players: [] as unknown[],
    taken: [] as unknown[],
    said: [] as unknown[],
    seen: () => undefined as unknown,
    press: () => undefined as unknown,
  };
  class PageElement extends EventTarget {
    dataset = {};
    isConnected = true;
    parentElement = null;
    shown: unknown[] = [];
    classList = { add: () => undefined, remove: () => undefined, toggle: () => false, contains: () => false };
    hasAttribute = () => false;
    getAttribute = () => null;
    closest = () => null;
    querySelector = () => null;
    replaceChildren = (...children: unknown[]) => (this.shown = children);
  }
  Object.assign(globalThis, {
    HTMLElement: PageElement,
    customElements: { define: (_: string, type: new () => unknown) => state.types.push(type) },
    matchMedia: () => ({ matches: false }),
    document: Object.assign(new EventTarget(), { hidden: false, querySelector: () => null }),
  });
  return state;
});

vi.mock('./dom', () => ({
  element: (_tag: string, _class: string, _attributes: unknown, text?: unknown) => ({
    text,
    classList: { toggle: () => false },
    childElementCount: 1,
    replaceChildren: (...children: { text?: unknown }[]) => page.said.push(children.at(1)?.text),
  }),
  button: (_class: string, text: string, _drawing: null, press: () => void) => {
    page.press = press;
    return { text, setAttribute: () => undefined };
  },
  icon: () => ({}),
  filled: (pattern: string) => pattern,
}));

vi.mock('./player', () => ({
  Player: class {
    isOpen = false;
    isMoving = false;

    constructor(...[, , , , events]: unknown[]) {
      page.players.push(events);
    }

    take = ({ document }: { document: string }) => page.taken.push(document);
    rest = () => undefined;
    resume = () => undefined;
    close = () => undefined;
  },
}));

vi.mock('./stage', () => ({
  Stage: class {
    elements = ['stage'];
    shelf = { kept: [], restore: () => undefined };
    take = () => undefined;
    close = () => undefined;
  },
}));

vi.mock('./surroundings', () => ({
  Surroundings: class {
    inSight = true;
    watch = () => undefined;

    constructor(events: { seen: () => void }) {
      page.seen = () => events.seen();
    }
  },
}));

vi.mock('./slider-panel', () => ({
  SliderPanel: class {
    take = () => undefined;
    changed = () => [];
  },
}));

vi.mock('./sweep-panel', () => ({
  SweepPanel: class {
    close = () => undefined;
  },
}));

vi.mock('./step-checker', () => ({
  StepChecker: class {
    changed = () => undefined;
    close = () => undefined;
    resume = () => undefined;
  },
}));

vi.mock('./render-loop', () => ({
  RenderLoop: class {
    plan = () => undefined;
    renew = () => undefined;
  },
}));

const WORDS = { failed: 'the engine failed', notLoaded: 'not loaded', tryAgain: 'again', noEngine: 'no engine' };

/** A lab in sight that plays a network. */
function playing(homes: ('browser' | 'server')[]) {
  const lab = new page.types[0]() as Lab;
  const take = (document: string) => lab.take(JSON.stringify(setup({ homes, document, words: WORDS })));
  lab.connectedCallback();
  take('{}');
  const fail = () => (page.players.at(-1) as PlayerEvents).failed('no memory', false);
  return { lab, take, fail };
}

describe('<live-lab>', () => {
  beforeEach(() => {
    page.players.length = 0;
    page.taken.length = 0;
    page.said.length = 0;
    vi.stubGlobal('Worker', function () {
      return undefined;
    });
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('gives a network to a player once: to the one that it starts, or to the one that plays', () => {
    const { take } = playing(['browser']);
    expect([page.players.length, page.taken]).toEqual([1, []]);

    take('{"a":1}');
    expect([page.players.length, page.taken]).toEqual([1, ['{"a":1}']]);
  });

  it('says that the engine failed on the server, and tries the next network with another', () => {
    const { take, fail } = playing(['server']);
    expect(page.players).toHaveLength(1);
    fail();
    expect([page.said.at(-1), page.players.length]).toEqual([WORDS.failed, 1]);

    take('{"a":1}');
    expect(page.players).toHaveLength(2);

    take('{"a":2}');
    expect(page.players).toHaveLength(2);
  });

  it('says that the engine cannot be loaded where there is no server to play, and tries again when told to', () => {
    const { lab, fail } = playing(['browser']);
    const missing = vi.fn();
    lab.addEventListener('engine-missing', missing);
    expect(lab.shown).toEqual(['stage']);
    fail();
    expect(page.said.at(-1)).toBe(WORDS.notLoaded);
    expect(lab.shown).not.toContain('stage');

    page.seen();
    expect([page.players.length, missing.mock.calls.length]).toEqual([1, 1]);

    page.press();
    expect([page.players.length, lab.shown]).toEqual([2, ['stage']]);
  });

  it('says so in a browser that has no engine, without another attempt', () => {
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    const { lab } = playing(['browser']);
    page.seen();

    expect([page.said.at(-1), page.players.length, lab.shown.length]).toEqual([WORDS.noEngine, 0, 1]);
  });
});
