import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Homes } from './homes';
import { type MoveEvents } from './movable-home';
import { Mover } from './mover';
import { type Player } from './player';
import { type Problem } from './protocol';
import { type Setup } from './setup';
import { setup } from './test-setup';

interface Button {
  textContent: string;
  attributes: Record<string, string>;
  press: () => void;
}

const { shown } = vi.hoisted(() => ({ shown: { children: [] as unknown[] } }));

/** Elements without a page. */
vi.mock('./dom', () => ({
  element: () => ({ replaceChildren: (...children: unknown[]) => (shown.children = children) }),
  button: (_class: string, _label: string, _drawing: null, press: () => void) => {
    const attributes: Record<string, string> = {};
    return { textContent: '', attributes, press, setAttribute: (name: string, value: string) => (attributes[name] = value) };
  },
}));

const WORDS = { continueOnServer: 'to the server', continueHere: 'here', moving: 'moving', moveFailed: 'failed' };
const PROBLEM: Problem = { path: '', code: 'noRun', bundle: '', key: 'noRun', args: [] };

/** A lab whose run can be told how a move ended. */
function lab(given: Setup = setup({ words: WORDS }), isOpen = true) {
  const homes = new Homes(
    () => ({ ask: () => undefined, leave: () => undefined }),
    () => '',
  );
  const told: unknown[] = [];
  let move: MoveEvents | null = null;
  const player = {
    get isMoving() {
      return move !== null;
    },
    moveTo: (_open: unknown, events: MoveEvents) => {
      move = isOpen ? events : null;
      return isOpen;
    },
  };
  const mover = new Mover(homes, {
    setup: () => given,
    player: () => player as unknown as Player,
    say: (sentence) => told.push(sentence),
    moved: () => told.push('moved'),
    resume: () => told.push('resumes'),
    refused: (problems) => told.push(problems),
    startOver: () => told.push('starts over'),
  });
  const end = (tell: (events: MoveEvents) => void) => {
    const events = move;
    move = null;
    if (events) {
      tell(events);
    }
  };
  mover.show(given, homes.kindFor(given) ?? 'server');
  return { homes, told, mover, given, end, button: () => shown.children[0] as Button | undefined };
}

describe('Mover', () => {
  beforeEach(() => {
    vi.stubGlobal('Worker', function () {
      return undefined;
    });
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('offers the other home, where there is one', () => {
    expect(lab().button()?.textContent).toBe('to the server');
    expect(lab(setup({ words: WORDS, homes: ['browser'] })).button()).toBeUndefined();
    expect(lab(setup({ words: WORDS, homes: ['server'] })).button()).toBeUndefined();
  });

  it('has the run continue there, says so, and offers the way back', () => {
    const { button, told, mover, homes, given, end } = lab();
    button()?.press();
    button()?.press();
    expect([told, mover.home, button()?.attributes['aria-disabled']]).toEqual([['moving'], 'browser', 'true']);

    end((events) => events.moved());

    expect(told).toEqual(['moving', 'moved']);
    expect([mover.home, homes.kindFor(given), button()?.textContent]).toEqual(['server', 'server', 'here']);
    expect(button()?.attributes['aria-disabled']).toBe('false');
  });

  it('says why the run stays, and lets it play there again', () => {
    const { button, told, mover, homes, given, end } = lab();
    button()?.press();
    end((events) => events.stayed([PROBLEM]));

    expect(told).toEqual(['moving', 'resumes', 'failed', [PROBLEM]]);
    expect([mover.home, homes.kindFor(given), button()?.textContent]).toEqual(['browser', 'browser', 'to the server']);
    expect(button()?.attributes['aria-disabled']).toBe('false');
  });

  it('begins in the other home what is still being built', () => {
    const { button, told, homes, given } = lab(setup({ words: WORDS }), false);
    button()?.press();

    expect(told).toEqual(['moving', 'starts over']);
    expect(homes.kindFor(given)).toBe('server');
  });

  it('takes a run along where the network outgrows the page, and restarts where that fails', () => {
    const { mover, given, told, end } = lab();
    const large = setup({ words: WORDS, homes: ['server'], document: '' });
    expect(mover.follows(given, large)).toBe(true);
    end((events) => events.stayed([PROBLEM]));
    expect(told).toEqual(['starts over']);

    expect(mover.follows(given, large)).toBe(true);
    end((events) => events.moved());
    expect([told, mover.home]).toEqual([['starts over', 'moved'], 'server']);
  });

  it('takes no run along to a network of other steps or data, nor within a home', () => {
    const { mover, given } = lab();

    expect(mover.follows(given, setup({ homes: ['server'], dtMs: 0.5 }))).toBe(false);
    expect(mover.follows(given, setup({ homes: ['server'], data: 'digits' }))).toBe(false);
    expect(mover.follows(given, setup({ document: '{"a":1}' }))).toBe(false);
    expect(mover.follows(given, setup({ homes: [] }))).toBe(false);
  });

  it('starts the run over on the server where the engine fails in the page, and says where it fails there', () => {
    const { mover, told, homes, given } = lab(setup({ words: { ...WORDS, failed: 'no engine' } }));
    mover.failed(false);
    expect([told, homes.kindFor(given)]).toEqual([['starts over'], 'server']);

    mover.failed(false);
    expect(told).toEqual(['starts over', 'no engine']);
  });

  it('keeps other networks in the page where only the data of one are too large for it', () => {
    const { mover, homes, given } = lab(setup({ words: WORDS, data: 'digits' }));
    mover.failed(true);

    expect([homes.kindFor(given), homes.kindFor(setup({ data: 'patterns' }))]).toEqual(['server', 'browser']);
  });
});
