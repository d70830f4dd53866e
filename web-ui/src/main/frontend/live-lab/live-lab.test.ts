import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './live-lab';
import { setup } from './test-setup';

interface PlayerEvents {
  opened: () => void;
  restarted: () => void;
  failed: (message: string, tooLarge: boolean) => void;
}

interface Lab extends EventTarget {
  shown: unknown[];
  connectedCallback: () => void;
  take: (text: string) => void;
  hold: (reason: string) => void;
}

/** What the lab stands on, without a page: what it defines, plays and says. */
const page = vi.hoisted(() => {
  const state = {
    types: [] as (new () => unknown)[],
    players: [] as unknown[],
    taken: [] as unknown[],
    said: [] as unknown[],
    rested: 0,
    inSight: true,
    hasEarlyWorker: false,
    seen: () => undefined as unknown,
    press: () => undefined as unknown,
  };
  class PageElement extends EventTarget {
    dataset = {};
    isConnected = true;
    parentElement = null;
    shown: unknown[] = [];
    classes = new Set<string>();
    classList = {
      add: (name: string) => this.classes.add(name),
      remove: (name: string) => this.classes.delete(name),
      toggle: () => false,
      contains: (name: string) => this.classes.has(name),
    };
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
    rest = () => page.rested++;
    resume = () => undefined;
    close = () => undefined;
  },
}));

vi.mock('./early-worker', () => ({
  hasEarlyWorker: () => page.hasEarlyWorker,
  startEarlyWorker: () => undefined,
  takeEarlyWorker: () => null,
  newWorker: () => ({}),
}));

vi.mock('./stage', () => ({
  Stage: class {
    elements = ['stage'];
    shelf = { kept: [], restore: () => undefined };
    take = () => undefined;
    opened = () => undefined;
    close = () => undefined;
  },
}));

vi.mock('./surroundings', () => ({
  Surroundings: class {
    watch = () => undefined;

    constructor(events: { seen: () => void }) {
      page.seen = () => events.seen();
    }

    get inSight(): boolean {
      return page.inSight;
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
  const events = () => page.players.at(-1) as PlayerEvents;
  const fail = () => events().failed('no memory', false);
  return { lab, take, fail, events };
}

describe('<live-lab>', () => {
  beforeEach(() => {
    page.players.length = 0;
    page.taken.length = 0;
    page.said.length = 0;
    page.rested = 0;
    page.inSight = true;
    page.hasEarlyWorker = false;
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

  it('has an engine that was started early build its network before it is seen, and no other', () => {
    page.inSight = false;
    playing(['browser']);
    page.hasEarlyWorker = true;
    playing(['server']);
    Object.assign(document, { hidden: true });
    playing(['browser']);
    expect(page.players).toHaveLength(0);

    Object.assign(document, { hidden: false });
    playing(['browser']);
    expect([page.players.length, page.taken]).toEqual([1, []]);
  });

  it('rests where its run begins, or begins again, out of sight', () => {
    const { events } = playing(['browser']);
    events().opened();
    events().restarted();
    expect(page.rested).toBe(0);

    page.inSight = false;
    events().opened();
    events().restarted();
    expect(page.rested).toBe(2);
  });

  it('stays still, and says why, where errors came while its network was built', () => {
    const { lab, take, events } = playing(['browser']);
    lab.hold('errors');
    page.rested = 0;
    events().opened();
    expect([page.rested, page.said.at(-1)]).toEqual([1, 'errors']);

    take('{"a":1}');
    events().opened();
    expect(page.rested).toBe(1);
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
