import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Home } from './home';
import { MovableHome } from './movable-home';
import { type Message, type Problem, type Request } from './protocol';
import { frame } from './test-setup';

/** A home that is told what to say. */
class ToldHome implements Home {
  readonly asked: Request[] = [];
  readonly say: (message: Message) => void;
  isClosed = false;

  constructor(say: (message: Message) => void) {
    this.say = say;
  }

  send(request: Request) {
    this.asked.push(request);
  }

  close() {
    this.isClosed = true;
  }

  types(): string[] {
    return this.asked.map((request) => request.type);
  }
}

const PROBLEM: Problem = { path: '', code: 'tooLargeToMove', bundle: '', key: 'tooLargeToMove', args: [] };
const BYTES = new ArrayBuffer(8);
const PROBE: Request = { type: 'probe', probes: [] };

/** A home in which a run stands, and the homes that are opened for it. */
function running() {
  const homes: ToldHome[] = [];
  const heard: Message[] = [];
  const open = (hear: (message: Message) => void) => {
    homes.push(new ToldHome(hear));
    return homes[homes.length - 1];
  };
  const home = new MovableHome(open, (message) => heard.push(message));
  home.send({ type: 'open', id: 1, document: '{}' });
  homes[0].say({ type: 'loaded', engine: 'e', loadMs: 1 });
  homes[0].say({ type: 'opened', id: 1, dtMs: 1, buildMs: 1 });
  home.send(PROBE);
  homes[0].say(frame(0, 500, { exc: [[3, 1]] }));
  homes[0].asked.length = 0;
  heard.length = 0;
  const outcome: (Problem[] | 'moved')[] = [];
  const move = () => home.move(open, { moved: () => outcome.push('moved'), stayed: (problems) => outcome.push(problems) });
  return { home, homes, heard, outcome, move };
}

/** The run is paused and on its way to the second home. */
function underWay() {
  const run = running();
  expect(run.move()).toBe(true);
  run.homes[0].say({ type: 'paused' });
  run.homes[0].say(frame(500, 512, {}, { playing: false }));
  run.homes[0].say({ type: 'snapshot', id: -1, bytes: BYTES });
  return run;
}

describe('MovableHome', () => {
  afterEach(() => vi.restoreAllMocks());

  it('pauses a run, brings what changes to the other home and ends the first', () => {
    const { homes, outcome, move, home } = underWay();
    expect(homes[0].types()).toEqual(['pause', 'snapshot']);
    expect(homes[1].asked).toEqual([{ type: 'restore', id: -1, bytes: BYTES }]);
    expect([home.isMoving, move()]).toEqual([true, false]);

    homes[1].say({ type: 'opened', id: -1, dtMs: 1, buildMs: 1 });

    expect(outcome).toEqual(['moved']);
    expect([homes[0].isClosed, homes[1].isClosed, home.isMoving]).toEqual([true, false, false]);
  });

  it('lets what was shown stand: the first frame there is of the same run', () => {
    const { homes, heard } = underWay();
    homes[1].say({ type: 'loaded', engine: 'e', loadMs: 1 });
    homes[1].say({ type: 'opened', id: -1, dtMs: 1, buildMs: 1 });
    homes[1].say(frame(512, 512, {}, { playing: false, fresh: true, oldestMs: 512 }));
    homes[1].say(frame(0, 0, {}, { fresh: true }));

    expect(heard.map(({ type }) => type)).toEqual(['paused', 'frame', 'frame', 'frame']);
    expect(heard.slice(2)).toMatchObject([
      { step: 512, fresh: false, oldestMs: 512 },
      { step: 0, fresh: true },
    ]);
  });

  it('asks in the other home what was asked on the way, in its order, behind the probes of before', () => {
    const { home, homes } = underWay();
    home.send({ type: 'set', id: 4, values: [{ path: '/a', value: 2 }] });
    home.send({ type: 'play', speed: 100 });
    expect(homes[0].types()).toEqual(['pause', 'snapshot']);
    homes[1].say({ type: 'opened', id: -1, dtMs: 1, buildMs: 1 });

    expect(homes[1].types()).toEqual(['restore', 'probe', 'set', 'play']);
    expect(homes[0].types()).toEqual(['pause', 'snapshot']);
  });

  it.each<[string, Message, Problem[]]>([
    ['is refused', { type: 'problems', id: -1, problems: [PROBLEM] }, [PROBLEM]],
    ['fails', { type: 'failed', message: 'no memory' }, []],
  ])('stays where the other home %s, and asks there what waited', (_, answer, problems) => {
    const { home, homes, heard, outcome } = underWay();
    home.send({ type: 'play', speed: 100 });
    homes[1].say(answer);
    homes[1].say(frame(0, 9, {}));
    homes[0].say(frame(512, 530, {}));

    expect(outcome).toEqual([problems]);
    expect([homes[0].isClosed, homes[1].isClosed]).toEqual([false, true]);
    expect(homes[0].types()).toEqual(['pause', 'snapshot', 'play']);
    expect(heard.at(-1)).toMatchObject({ step: 530 });
    expect(heard.map(({ type }) => type)).toEqual(['paused', 'frame', 'frame']);
  });

  it('stays where its run is too large to be sent, and opens no other home', () => {
    const { homes, outcome, move } = running();
    move();
    homes[0].say({ type: 'problems', id: -1, problems: [PROBLEM] });

    expect(outcome).toEqual([[PROBLEM]]);
    expect(homes).toHaveLength(1);
  });

  it('tells of a home that fails on the way out: nothing stays there', () => {
    const { homes, heard, outcome, move } = running();
    move();
    homes[0].say({ type: 'failed', id: -1, message: 'no memory' });

    expect(outcome).toEqual([]);
    expect(heard).toMatchObject([{ type: 'failed', message: 'no memory' }]);
  });

  it('can move back', () => {
    const { home, homes, outcome, move } = underWay();
    homes[1].say({ type: 'opened', id: -1, dtMs: 1, buildMs: 1 });
    move();
    homes[1].say({ type: 'snapshot', id: -1, bytes: BYTES });
    homes[2].say({ type: 'opened', id: -1, dtMs: 1, buildMs: 1 });
    home.send({ type: 'pause' });

    expect(outcome).toEqual(['moved', 'moved']);
    expect(homes.map(({ isClosed }) => isClosed)).toEqual([true, true, false]);
    expect(homes[2].types()).toEqual(['restore', 'probe', 'pause']);
  });

  it('ends both homes where it is closed on the way, and hears neither', () => {
    const { home, homes, heard } = underWay();
    home.close();
    heard.length = 0;
    homes[0].say(frame(512, 530, {}));
    homes[1].say({ type: 'opened', id: -1, dtMs: 1, buildMs: 1 });

    expect(homes.every(({ isClosed }) => isClosed)).toBe(true);
    expect(heard).toEqual([]);
  });

  /** A home that builds, with the clock in hand. */
  function building() {
    let now = 1_000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const run = running();
    run.home.send({ type: 'open', id: 2, document: '{"a":1}' });
    return { ...run, pass: (ms: number) => (now += ms) };
  }

  it('ends a build that takes long when another network is to be built', () => {
    const { home, homes, heard, pass } = building();
    pass(301);
    home.send({ type: 'open', id: 3, document: '{"a":2}' });
    homes[0].say({ type: 'opened', id: 2, dtMs: 1, buildMs: 1 });

    expect(homes[0].isClosed).toBe(true);
    expect(homes[1].asked).toEqual([{ type: 'open', id: 3, document: '{"a":2}' }]);
    expect(heard).toEqual([]);
  });

  it('waits for a build that is quick, and one that ended is not in the way', () => {
    const { home, homes, pass } = building();
    pass(300);
    home.send({ type: 'open', id: 3, document: '{"a":2}' });
    homes[0].say({ type: 'opened', id: 3, dtMs: 1, buildMs: 1 });
    pass(5_000);
    home.send({ type: 'open', id: 4, document: '{"a":3}' });

    expect(homes).toHaveLength(1);
    expect(homes[0].types()).toEqual(['open', 'open', 'open']);
  });

  it('does not count the time in which the engine is fetched', () => {
    const { home, homes, pass } = building();
    pass(400);
    home.send({ type: 'open', id: 3, document: '{}' });
    pass(60_000);
    home.send({ type: 'open', id: 4, document: '{}' });
    expect(homes).toHaveLength(2);

    homes[1].say({ type: 'loaded', engine: 'e', loadMs: 1 });
    pass(301);
    home.send({ type: 'open', id: 5, document: '{}' });
    expect(homes).toHaveLength(3);
  });
});
