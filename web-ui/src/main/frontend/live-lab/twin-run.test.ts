import { describe, expect, it } from 'vitest';
import { type Home } from './home';
import { Numbers } from './numbers';
import { Player } from './player';
import { type Message, type NumberAt, type Request } from './protocol';
import { type Setup } from './setup';
import { frame, number, setup } from './test-setup';
import { type TwinLab, TwinRun } from './twin-run';

const WEIGHT = number({});
const RATE = number({ part: 'noise', path: '/stimuli/0/rateHz', name: 'rateHz', value: 400 });
const WORDS = { twinsDiffer: '{0}: left {1}, right {2}.', twinsAlike: '{0} is {1} in both.' };
const LEFT = setup({ numbers: [WEIGHT, RATE], words: WORDS, twin: { path: WEIGHT.path, value: 60, here: 40 } });

/** A lab whose home is told what to say. */
class Lab implements Home {
  readonly asked: Request[] = [];
  readonly player: Player;
  readonly element: Record<string, unknown>;
  readonly run: TwinRun;
  readonly difference = { textContent: '' };
  changed: NumberAt[] = [];
  lookedAt: string[] = [];
  planned = 0;
  resumed = 0;
  beside: Lab | null = null;
  say: (message: Message) => void = () => undefined;

  constructor(isLed: boolean, given: Setup) {
    this.player = new Player(
      given,
      100,
      true,
      (hear) => {
        this.say = hear;
        return this;
      },
      { changed: () => undefined, opened: () => undefined, problems: () => undefined, failed: () => undefined },
    );
    this.element = {
      hasAttribute: () => isLed,
      parentElement: { querySelector: () => this.beside?.element ?? null },
      closest: () => ({ querySelector: () => this.difference }),
    };
    this.run = new TwinRun(this.element as unknown as TwinLab, {
      setup: () => given,
      player: () => this.player,
      valueOf: (each) => each.value,
      changed: () => this.changed,
      lookedAt: () => this.lookedAt,
      plan: () => this.planned++,
      resume: () => this.resumed++,
    });
    this.element.twinRun = this.run;
    this.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    this.reach(500);
    this.asked.length = 0;
  }

  send(request: Request) {
    this.asked.push(request);
  }

  close() {
    this.asked.length = 0;
  }

  reach(step: number) {
    this.say(frame(0, step, {}));
  }

  /** The numbers that were requested last are in force. */
  answerSet() {
    const request = this.asked.findLast(({ type }) => type === 'set');
    if (request?.type === 'set') {
      this.say({ type: 'set', id: request.id, restarted: false, step: 500, ms: 500 });
    }
  }

  types(): string[] {
    return this.asked.map((request) => request.type);
  }
}

function twins(): { left: Lab; right: Lab } {
  const left = new Lab(false, LEFT);
  const right = new Lab(true, setup({ numbers: [WEIGHT, RATE] }));
  left.beside = right;
  right.beside = left;
  return { left, right };
}

describe('TwinRun', () => {
  it('alone leads itself', () => {
    const { run, player, asked } = new Lab(false, LEFT);

    run.keepPace(player);

    expect(run.leader).toBe(run);
    expect(asked).toEqual([]);
  });

  it('brings the second run to the time and the speed of the first', () => {
    const { left, right } = twins();
    left.player.setSpeed(20);
    left.reach(510);

    left.run.keepPace(left.player);

    expect(right.run.leader).toBe(left.run);
    expect(right.player.speed).toBe(20);
    expect(right.asked.at(-1)).toEqual({ type: 'step', ms: 10 });
  });

  it('waits for a second run that is far behind, and resumes once it is there', () => {
    const { left, right } = twins();
    left.reach(1_500);
    left.run.keepPace(left.player);
    expect(left.types()).toEqual(['pause']);

    right.run.keepPace(right.player);
    expect(left.resumed).toBe(0);

    right.reach(1_500);
    right.run.keepPace(right.player);
    expect(left.resumed).toBe(1);
  });

  it('sets numbers in both runs at the same time, but for that in which they differ', () => {
    const { left, right } = twins();

    left.run.set([{ path: WEIGHT.path, value: 55 }], 'weight 55');
    left.answerSet();
    expect(right.asked).toEqual([]);

    left.run.set([{ path: RATE.path, value: 300 }], 'rate 300');
    left.answerSet();
    expect(right.asked).toMatchObject([{ type: 'set', values: [{ path: RATE.path, value: 300 }] }]);
  });

  it('sets again what the document of a moment before has put back, without a further mark', () => {
    const { left, right } = twins();
    left.run.set([{ path: RATE.path, value: 300 }], 'rate 300');
    left.answerSet();
    left.asked.length = right.asked.length = 0;
    left.run.setWhatIsAhead();
    expect(left.asked).toEqual([]);

    left.changed = [{ path: RATE.path, value: 300 }];
    left.run.setWhatIsAhead();
    left.answerSet();

    expect(left.asked).toMatchObject([{ type: 'set', values: left.changed }]);
    expect(right.player.history.marks.map(({ text }) => text)).toEqual(['rate 300']);
    expect(left.player.history.marks.map(({ text }) => text)).toEqual(['rate 300']);
  });

  it('sets again in the second run what both share, beside the number in which they differ', () => {
    const { left, right } = twins();
    const rate = { path: RATE.path, value: 300 };
    left.changed = [{ path: WEIGHT.path, value: 55 }, rate];
    left.run.setWhatIsAhead();
    left.answerSet();

    expect(left.asked).toMatchObject(left.changed.map((value) => ({ type: 'set', values: [value] })));
    expect(right.asked).toMatchObject([{ type: 'set', values: [rate] }]);
  });

  it('gives a new run what was set in its leader, but for the number in which they differ', () => {
    const { left, right } = twins();
    left.changed = [
      { path: WEIGHT.path, value: 55 },
      { path: RATE.path, value: 300 },
    ];

    left.run.takeNumbersOfLeader();
    expect(left.asked).toEqual([]);

    right.run.takeNumbersOfLeader();
    expect(right.asked[0]).toMatchObject({ type: 'set', values: [{ path: RATE.path, value: 300 }] });
    expect(right.types()).toContain('restart');
  });

  it('gives a new run the seed with which its leader was started over', () => {
    const { left, right } = twins();
    left.run.takeNumbersOfLeader();
    right.run.takeNumbersOfLeader();
    expect(right.asked).toEqual([]);

    left.player.restart(42);
    right.run.takeNumbersOfLeader();
    expect(right.asked[0]).toEqual({ type: 'restart', seed: 42 });
    expect(right.player.seed).toBe(42);
  });

  it('says in what they differ as long as there is a twin', () => {
    const { left } = twins();
    left.run.nameDifference(new Numbers('en'));
    expect(left.difference.textContent).toContain('left 40 pA, right 60 pA');

    left.beside = null;
    left.run.nameDifference(new Numbers('en'));
    expect(left.difference.textContent).toBe('');
  });

  it('shows in both the rasters of what is looked at in either', () => {
    const { left, right } = twins();
    left.lookedAt = ['exc'];
    right.lookedAt = ['inh'];

    right.run.plan();

    expect(left.run.lookedAt).toEqual(['exc', 'inh']);
    expect(right.run.lookedAt).toEqual(['exc', 'inh']);
    expect([left.planned, right.planned]).toEqual([1, 1]);
  });

  it('restarts both', () => {
    const { left, right } = twins();

    left.run.restart();

    expect(left.types()).toContain('restart');
    expect(right.types()).toContain('restart');
  });
});
