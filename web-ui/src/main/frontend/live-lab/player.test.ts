import { describe, expect, it } from 'vitest';
import { type Home } from './home';
import { Player } from './player';
import { type Message, type Request } from './protocol';
import { type Setup } from './setup';
import { frame, setup } from './test-setup';

/** A home that is told what to say. */
class ToldHome implements Home {
  readonly asked: Request[] = [];
  say: (message: Message) => void = () => undefined;

  send(request: Request) {
    this.asked.push(request);
  }

  close() {
    this.asked.length = 0;
  }

  types(): string[] {
    return this.asked.map((request) => request.type);
  }
}

function played(plays: boolean, given: Setup = setup()): { home: ToldHome; player: Player; heard: string[] } {
  const home = new ToldHome();
  const heard: string[] = [];
  const player = new Player(
    given,
    100,
    plays,
    (hear) => {
      home.say = hear;
      return home;
    },
    {
      changed: () => heard.push('changed'),
      opened: () => heard.push('opened'),
      restarted: () => heard.push('restarted'),
      problems: (problems) => heard.push(problems[0].code),
      failed: (message) => heard.push(message),
    },
  );
  return { home, player, heard };
}

describe('Player', () => {
  it('shows a full window and plays once the network is built', () => {
    const { home } = played(true);
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });

    expect(home.types()).toEqual(['open', 'probe', 'step', 'play']);
    expect(home.asked[2]).toEqual({ type: 'step', ms: 500 });
  });

  it('follows another run step by step, one way at a time', () => {
    const { home, player } = played(false);
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    player.follow(700);
    expect(home.types()).toEqual(['open', 'probe', 'step']);

    home.say(frame(0, 500, { exc: [] }, { playing: false }));
    player.follow(520);
    player.follow(540);
    expect(home.asked.slice(3)).toEqual([{ type: 'step', ms: 20 }]);

    home.say(frame(500, 520, { exc: [] }, { playing: false }));
    player.follow(520);
    player.follow(100);
    expect(home.asked.slice(4)).toEqual([{ type: 'pause' }, { type: 'seek', ms: 100 }]);
  });

  it('follows no further than to where it diverged, until it starts over', () => {
    const { home, player } = played(false);
    const diverged = { path: '', code: 'diverged', bundle: '', key: 'diverged', args: [] };
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    home.say(frame(0, 500, { exc: [] }, { playing: false, diverged }));
    player.follow(2000);
    expect(home.types()).toEqual(['open', 'probe', 'step']);
    expect(player.isFarBehind(2000)).toBe(false);

    home.say(frame(0, 0, { exc: [] }, { playing: false, fresh: true }));
    player.follow(2000);
    expect(home.asked.slice(3)).toEqual([{ type: 'step', ms: 2000 }]);
  });

  /** A run that leads, and one that follows it as twins do. */
  function twins() {
    const leader = played(true);
    const led = played(false);
    leader.home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    led.home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    leader.home.say(frame(0, 500, { exc: [] }));
    led.home.say(frame(0, 500, { exc: [] }, { playing: false }));
    led.home.asked.length = 0;
    const move = (value: number) => {
      const values = [{ path: '/stimuli/0/rateHz', value }];
      leader.player.set(values, 'rate', (ms) => led.player.setAt(ms, values, 'rate'));
      return leader.home.asked.filter((request) => request.type === 'set').at(-1)?.id;
    };
    return { leader, led, move };
  }

  it('takes a number at the step at which the run that it follows took it', () => {
    const { leader, led, move } = twins();
    const id = move(900);
    led.player.follow(leader.player.timeMs);
    expect(led.home.asked).toEqual([]);

    leader.home.say({ type: 'set', id, restarted: false, step: 512, ms: 1 });
    leader.home.say(frame(500, 530, { exc: [] }));
    led.player.follow(leader.player.timeMs);
    expect(led.home.asked).toEqual([{ type: 'step', ms: 12 }]);

    led.home.say(frame(500, 512, { exc: [] }, { playing: false }));
    led.player.follow(leader.player.timeMs);
    led.player.follow(leader.player.timeMs);
    expect(led.home.asked.slice(1)).toMatchObject([{ type: 'set', values: [{ path: '/stimuli/0/rateHz', value: 900 }] }]);
    expect(led.player.history.marks).toEqual([{ step: 512, text: 'rate' }]);

    led.home.say({ type: 'set', restarted: false, step: 512, ms: 1 });
    led.home.say(frame(512, 512, { exc: [] }, { playing: false }));
    led.player.follow(leader.player.timeMs);
    expect(led.home.asked.slice(2)).toEqual([{ type: 'step', ms: 18 }]);
  });

  it('takes several numbers one after the other, and the document with them behind them', () => {
    const { leader, led, move } = twins();
    leader.home.say({ type: 'set', id: move(600), restarted: false, step: 501, ms: 1 });
    leader.home.say({ type: 'set', id: move(700), restarted: false, step: 502, ms: 1 });
    led.player.take(setup({ document: '{"rateHz":700}' }));

    for (let step = 501; step < 505; step++) {
      led.player.follow(510);
      led.home.say(frame(step - 1, Math.min(step, 502), { exc: [] }, { playing: false }));
      led.player.follow(510);
      led.home.say(frame(step, Math.min(step, 502), { exc: [] }, { playing: false }));
    }

    const order = led.home.asked.map((request) => ('values' in request ? `set ${request.values[0].value}` : request.type));
    expect(order.slice(0, 6)).toEqual(['step', 'set 600', 'step', 'set 700', 'change', 'step']);
  });

  it('takes what waited before it goes back or starts over, since it stays set', () => {
    const { leader, led, move } = twins();
    move(800);
    leader.player.restart();
    led.player.restart();

    expect(led.home.types().slice(0, 2)).toEqual(['set', 'restart']);
  });

  it('does not take what the run that it follows was refused', () => {
    const { leader, led, move } = twins();
    leader.home.say({ type: 'problems', id: move(-1), problems: [{ path: '/x', code: 'wrong', bundle: '', key: '', args: [] }] });
    leader.player.restart();
    led.player.restart();

    expect(led.home.types()).not.toContain('set');
  });

  it('is far behind another run once that is more than a window ahead', () => {
    const { home, player } = played(false);
    expect(player.isFarBehind(2000)).toBe(false);

    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    home.say(frame(0, 500, { exc: [] }, { playing: false }));
    expect([player.isFarBehind(1000), player.isFarBehind(1001)]).toEqual([false, true]);
  });

  it('starts over with the random numbers that it had, or with others, until the document says another seed', () => {
    const { home, player } = played(false, setup({ seed: 7 }));
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    player.restart();
    player.restart(42);
    player.restart();
    expect(player.seed).toBe(42);
    expect(home.asked.filter(({ type }) => type === 'restart').map((request) => ('seed' in request ? request.seed : null))).toEqual([
      undefined,
      42,
      undefined,
    ]);

    player.take(setup({ seed: 7, document: '{"rateHz":1}' }));
    expect(player.seed).toBe(42);
    player.take(setup({ seed: 8 }));
    expect(player.seed).toBe(8);
  });

  it('stays paused where motion is not wanted', () => {
    const { home } = played(false);
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });

    expect(home.types()).toEqual(['open', 'probe', 'step']);
  });

  it('sends the last of many times requested while one is on its way', () => {
    const { home, player } = played(true);
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    home.asked.length = 0;
    player.seek(300);
    player.seek(200);
    player.seek(100);
    home.say(frame(300, 300, {}, { playing: false, rewound: true }));

    const sought = home.asked.filter((request) => request.type === 'seek').map((request) => request.ms);
    expect(sought).toEqual([300, 100]);
  });

  /** A run that has come to 1,000 ms and was taken back to 300 ms; what is asked from there on. */
  function takenBack() {
    const { home, player } = played(true);
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    home.say(frame(0, 1000, {}));
    player.seek(300);
    home.say(frame(300, 300, {}, { playing: false, rewound: true }));
    home.asked.length = 0;
    return { home, player };
  }

  it('goes to the latest time before it plays, also while another one is on its way', () => {
    const { home, player } = takenBack();
    player.seek(200);
    home.asked.length = 0;
    player.goToLatest();
    expect(home.asked).toEqual([{ type: 'pause' }, { type: 'seek', ms: 1000 }, { type: 'play', speed: 100 }]);

    home.say(frame(200, 200, {}, { playing: false, rewound: true }));
    expect(home.types()).toHaveLength(3);
  });

  it('continues its way to the latest time after a rest, until it is there', () => {
    const { home, player } = takenBack();
    player.goToLatest();
    home.say(frame(300, 500, {}));
    home.asked.length = 0;
    player.rest();
    player.resume();
    expect(home.asked).toEqual([{ type: 'pause' }, { type: 'seek', ms: 1000 }, { type: 'play', speed: 100 }]);

    home.say(frame(500, 1000, {}));
    player.rest();
    player.resume();
    expect(home.types().slice(3)).toEqual(['pause', 'play']);
  });

  it('goes no further to the latest time once it is paused', () => {
    const { home, player } = takenBack();
    player.goToLatest();
    player.pause();
    player.play();
    player.rest();
    player.resume();

    expect(home.types()).toEqual(['pause', 'seek', 'play', 'pause', 'play', 'pause', 'play']);
  });

  it('seeks in a run that starts over no time of the one before', () => {
    const { home, player } = takenBack();
    player.seek(200);
    player.seek(100);
    player.restart();
    home.say(frame(0, 500, {}, { playing: false, fresh: true }));

    expect(home.types()).toEqual(['pause', 'seek', 'restart', 'step']);
  });

  it('steers a run for other values and opens one of another step', () => {
    const { home, player } = played(true);
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    home.asked.length = 0;
    player.take(setup({ document: '{"a":1}' }));
    player.take(setup({ document: '{"a":2}', dtMs: 0.5 }));

    expect(home.types()).toEqual(['change', 'open']);
  });

  it('steers a run when a part gets smaller, and shows no spikes of neurons that are gone', () => {
    const { home, player } = played(true);
    const part = { ...setup().parts[0], id: 'exc', size: 30 };
    player.take(setup({ parts: [part] }));
    home.say({ type: 'opened', id: 2, dtMs: 1, buildMs: 1 });
    home.say(
      frame(0, 500, {
        exc: [
          [3, 1],
          [4, 25],
        ],
      }),
    );
    home.asked.length = 0;
    player.take(setup({ parts: [{ ...part, size: 20 }] }));

    expect(home.types()).toEqual(['change']);
    expect(player.history.step).toBe(500);
    expect(player.history.present.spikesOf('exc').count(0, 500)).toBe(1);
  });

  /** Each network has a time step of its own, so that it must be opened. */
  it('hears nothing more of a network that was left for another one', () => {
    const { home, player, heard } = played(true);
    home.say({ type: 'opened', id: 1, dtMs: 1, buildMs: 1 });
    home.say(frame(0, 500, { exc: [[3, 1]] }));
    player.set([{ path: '/stimuli/0/rateHz', value: 900 }], 'rate');
    player.take(setup({ dtMs: 0.5 }));
    heard.length = 0;
    home.asked.length = 0;
    home.say({ type: 'set', id: 2, restarted: false, step: 500, ms: 1 });
    home.say(frame(500, 530, { exc: [[510, 1]] }));
    home.say({ type: 'opened', id: 1, dtMs: 1, buildMs: 1 });
    home.say({ type: 'problems', id: 2, problems: [{ path: '/x', code: 'wrong', bundle: '', key: '', args: [] }] });

    expect([player.isOpen, player.history.step, heard, home.asked]).toEqual([false, 0, [], []]);

    home.say({ type: 'opened', id: 3, dtMs: 0.5, buildMs: 1 });
    expect(player.isOpen).toBe(true);
    expect(home.types()).toEqual(['probe', 'step', 'play']);
  });

  it('opens the network that came while one was being built, and only that one', () => {
    const { home, player, heard } = played(true);
    player.take(setup({ document: '{"a":2}' }));
    player.set([{ path: '/a', value: 3 }], 'a');
    home.say({ type: 'opened', id: 1, dtMs: 1, buildMs: 1 });
    expect(player.isOpen).toBe(false);
    home.say({ type: 'opened', id: 2, dtMs: 1, buildMs: 1 });

    expect(heard).toEqual(['opened']);
    expect(home.types()).toEqual(['open', 'open', 'set', 'probe', 'step', 'play']);
    expect(home.asked.slice(0, 2)).toMatchObject([
      { id: 1, document: '{}' },
      { id: 2, document: '{"a":2}' },
    ]);
  });

  it('keeps what was shown, and plays, where the run moves to another home', () => {
    const { home, player } = played(true);
    const other = new ToldHome();
    let isMoved = false;
    home.say({ type: 'opened', id: 1, dtMs: 1, buildMs: 1 });
    home.say(frame(0, 500, { exc: [[3, 1]] }));
    const first = home.say;
    const events = { moved: () => (isMoved = true), stayed: () => undefined };
    expect(
      player.moveTo((hear) => {
        other.say = hear;
        return other;
      }, events),
    ).toBe(true);
    first({ type: 'snapshot', id: -1, bytes: new ArrayBuffer(1) });
    player.resume();
    other.say({ type: 'opened', id: -1, dtMs: 1, buildMs: 1 });
    other.say(frame(500, 500, {}, { playing: false, fresh: true, oldestMs: 500 }));
    other.say(frame(500, 530, { exc: [[510, 1]] }));

    expect([isMoved, player.isMoving, player.history.oldestStep]).toEqual([true, false, 0]);
    expect(player.history.present.spikesOf('exc').count(0, 1_000)).toBe(2);
    expect(other.types()).toEqual(['restore', 'probe', 'play']);
  });

  it('does not move before it is built', () => {
    const { player } = played(true);

    expect(player.moveTo(() => new ToldHome(), { moved: () => undefined, stayed: () => undefined })).toBe(false);
  });

  it('forgets what was shown when a change restarts the run, and says so', () => {
    const { home, player, heard } = played(true);
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    home.say(frame(0, 500, { exc: [[3, 1]] }));
    home.say({ type: 'set', restarted: true, step: 0, ms: 1 });

    expect(player.history.present.spikesOf('exc').count(0, 1_000)).toBe(0);
    expect(player.history.step).toBe(0);
    expect([home.types().at(-1), heard.at(-1)]).toEqual(['play', 'restarted']);
  });

  it('rests out of sight and takes up what was wanted', () => {
    const { home, player } = played(true);
    home.say({ type: 'opened', dtMs: 1, buildMs: 1 });
    home.asked.length = 0;
    player.rest();
    player.resume();
    player.pause();
    player.resume();

    expect(home.types()).toEqual(['pause', 'play', 'pause']);
  });

  it('tells of problems', () => {
    const { home, heard } = played(true);
    home.say({ type: 'problems', problems: [{ path: '/x', code: 'wrong', bundle: '', key: '', args: [] }] });

    expect(heard).toEqual(['wrong']);
  });
});
