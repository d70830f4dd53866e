import { AwaitedChanges } from './awaited-changes';
import { ChangeTimer } from './change-timer';
import { History } from './history';
import { MovableHome, type MoveEvents, type OpenHome } from './movable-home';
import { type PlayerEvents } from './player-events';
import { type FrameMessage, type IncomingSynapses, type Message, type NumberAt } from './protocol';
import { Questions } from './questions';
import { shareFor, windowMsAt } from './scope-window';
import { type ProbeSetup, type Setup } from './setup';

/** What is kept to go back to, in ms of biology. */
export const KEPT_MS = 20_000;

/** Plays a network in some home, and keeps what it showed. */
export class Player {
  readonly #home: MovableHome;
  readonly #events: PlayerEvents;
  #setup: Setup;
  #probes: ProbeSetup[];
  readonly #besides = new Map<string, readonly ProbeSetup[]>();
  readonly #questions = new Questions();
  readonly #awaited = new AwaitedChanges();
  #history: History;
  #wantsToPlay: boolean;
  #isPlaying = false;
  #isOpen = false;
  #isSeeking = false;
  #isFollowing = false;
  #hasDiverged = false;
  #sought: number | null = null;
  /** step from which it is to play, until it has come there */
  #latest: number | null = null;
  #speed: number;
  #share = 1;
  readonly #timer = new ChangeTimer();
  #isUnshown = false;
  lateMs = 0;
  #seed: number;

  constructor(setup: Setup, speed: number, plays: boolean, openHome: OpenHome, events: PlayerEvents) {
    this.#setup = setup;
    this.#probes = setup.probes;
    this.#seed = setup.seed;
    this.#speed = speed;
    this.#wantsToPlay = plays;
    this.#events = events;
    this.#history = this.#newHistory();
    this.#home = new MovableHome(openHome, (message) => this.#hear(message));
    this.#open();
  }

  #newHistory(): History {
    return new History(Math.round(KEPT_MS / this.#setup.dtMs));
  }

  get history(): History {
    return this.#history;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Whether a number that was set is still to be seen. */
  get isChanging(): boolean {
    return this.#timer.isAwaited;
  }

  get speed(): number {
    return this.#speed;
  }

  /** Of the random numbers of this run. */
  get seed(): number {
    return this.#seed;
  }

  get probes(): readonly ProbeSetup[] {
    return [...this.#probes, ...[...this.#besides.values()].flat()];
  }

  get timeMs(): number {
    return this.#history.step * this.#setup.dtMs;
  }

  get windowMs(): number {
    return windowMsAt(this.#speed) * this.#share;
  }

  /** A narrow scope shows a shorter time, so that spikes stay apart. */
  fitTo(width: number) {
    this.#share = shareFor(width);
  }

  #open() {
    this.#isOpen = false;
    this.#forgetWay();
    this.#timer.left();
    this.#home.send({ type: 'open', id: this.#questions.open(), document: this.#setup.document });
  }

  /** The same network with other values, or another one. */
  take(setup: Setup) {
    const probesDiffer = JSON.stringify(setup.probes) !== JSON.stringify(this.#setup.probes);
    const isAnother = setup.dtMs !== this.#setup.dtMs;
    const smaller = setup.parts.filter(({ id, size }) => this.#setup.parts.some((part) => part.id === id && part.size > size));
    if (isAnother || !this.#isOpen || setup.seed !== this.#setup.seed) {
      this.#seed = setup.seed;
    }
    this.#setup = setup;
    if (probesDiffer) {
      this.#probes = setup.probes;
    }
    if (isAnother || !this.#isOpen) {
      this.#history = this.#newHistory();
      this.#open();
      return;
    }
    smaller.forEach(({ id, size }) => this.#history.keepFirst(id, size));
    // its numbers are among those awaited
    this.#awaited.takeWithLast(() => this.#home.send({ type: 'change', document: setup.document }));
    if (probesDiffer) {
      this.#sendProbes();
    }
  }

  /** Shows the state of other neurons. */
  probe(probes: ProbeSetup[]) {
    this.#probes = probes;
    this.#sendProbes();
    this.#events.changed();
  }

  /** Looks at these states too, whatever traces are shown; each panel has its own. */
  probeBesides(panel: string, probes: readonly ProbeSetup[]) {
    this.#besides.set(panel, probes);
    this.#sendProbes();
  }

  /** Once the network is open: then all are requested. */
  #sendProbes() {
    if (!this.#isOpen) {
      return;
    }
    const probes = this.probes.map(({ id, of, record, neurons, everySteps = 1 }) => ({ id, of, record, neurons, everySteps }));
    this.#home.send({ type: 'probe', probes });
  }

  play() {
    this.#wantsToPlay = true;
    if (this.#sought !== null) {
      this.#go(this.#sought); // before it plays, not after
    }
    this.#home.send({ type: 'play', speed: this.#speed });
  }

  pause() {
    this.#wantsToPlay = false;
    this.#latest = null;
    this.#home.send({ type: 'pause' });
    this.#events.paused?.();
  }

  /** Holds still while it is out of sight; what was wanted before is taken up by `resume`. */
  rest() {
    if (this.#isOpen) {
      this.#home.send({ type: 'pause' });
    }
  }

  resume() {
    if (this.#isOpen && this.#wantsToPlay) {
      if (this.#latest !== null) {
        this.#home.send({ type: 'seek', ms: this.#latest * this.#setup.dtMs }); // a rest may have ended the way
      }
      this.#home.send({ type: 'play', speed: this.#speed });
    }
  }

  setSpeed(msASecond: number) {
    this.#speed = msASecond;
    if (this.#wantsToPlay) {
      this.play();
    }
    this.#events.changed();
  }

  step(ms: number) {
    this.#wantsToPlay = false;
    this.#latest = null;
    this.#home.send({ type: 'step', ms });
  }

  /** @param seed of the random numbers from now on; without, the run repeats those that it had */
  restart(seed?: number) {
    this.#seed = seed ?? this.#seed;
    this.#forgetWay();
    this.#takeNow();
    this.#history.forget();
    this.#home.send({ type: 'restart', seed });
    this.#fill();
  }

  /** Pauses and goes to a time; while one is on its way, only the last of those requested is kept. */
  seek(ms: number) {
    if (ms < this.timeMs) {
      this.#takeNow(); // what is set now stays set, however far it goes back
    }
    this.#wantsToPlay = false;
    this.#latest = null;
    if (this.#isSeeking) {
      this.#sought = ms;
    } else {
      this.#go(ms);
    }
  }

  #go(ms: number) {
    this.#sought = null;
    this.#isSeeking = true;
    this.#home.send({ type: 'pause' });
    this.#home.send({ type: 'seek', ms });
  }

  /** Another run begins: what was sought was of the one before. */
  #forgetWay() {
    this.#isSeeking = false;
    this.#sought = null;
    this.#latest = null;
  }

  /** Whether it is more than a window behind another run that leads it. */
  isFarBehind(ms: number): boolean {
    return this.#isOpen && !this.#hasDiverged && ms - this.timeMs > this.windowMs;
  }

  /** Goes to where another run is that leads it; a way that is under way is finished first. */
  follow(ms: number) {
    if (!this.#isOpen || this.#isFollowing || this.#isSeeking) {
      return;
    }
    const reached = this.timeMs + this.#setup.dtMs / 2;
    if (ms <= this.timeMs - this.#setup.dtMs / 2) {
      this.seek(ms);
      return;
    }
    const take = this.#awaited.nextBefore(reached);
    if (take) {
      this.#isFollowing = true;
      take();
      return;
    }
    const goal = this.#awaited.upTo(ms);
    if (goal >= reached && !this.#hasDiverged) {
      this.#isFollowing = true;
      this.step(goal - this.timeMs);
    }
  }

  /** Sets numbers at the time at which another run that leads this one took them, once it has come there. */
  setAt(ms: number, values: NumberAt[], mark: string) {
    this.#awaited.add(ms, () => this.set(values, mark));
    this.follow(this.timeMs);
  }

  /** Time is left behind: what waited for it is done before, in this run and in one that it leads. */
  #takeNow() {
    this.#questions.takenFromTheStart();
    this.#awaited.takeAll();
  }

  /** Up to where the run had come before it was taken back. */
  goToLatest() {
    const { end } = this.#history;
    this.seek(end * this.#setup.dtMs);
    this.#latest = end;
    this.play();
  }

  /**
   * @param mark what the history says of it; empty for nothing
   * @param taken told at what time of the run the numbers came into force, unless they are refused
   */
  set(values: NumberAt[], mark: string, taken?: (ms: number) => void) {
    const id = this.#questions.set(taken);
    this.#timer.asked(id);
    this.#home.send({ type: 'set', id, values });
    if (mark) {
      this.#history.mark(mark);
    }
  }

  fire(population: string, neuron: number) {
    this.#home.send({ type: 'fire', population, neuron });
  }

  /** Asks through which synapses spikes reach a neuron. */
  synapsesOnto(population: string, neuron: number, answered: (projections: IncomingSynapses[]) => void) {
    this.#home.send({ type: 'synapses', id: this.#questions.synapses(answered), population, neuron });
  }

  /** Continues in another home, at the same step; what was shown stays. Whether it is on its way. */
  moveTo(openHome: OpenHome, events: MoveEvents): boolean {
    return this.#isOpen && this.#home.move(openHome, events);
  }

  get isMoving(): boolean {
    return this.#home.isMoving;
  }

  close() {
    this.#questions.forget();
    this.#home.close();
  }

  /** A full window immediately, so that there is something to see, and then what was wanted. */
  #fill() {
    this.#isFollowing = true;
    this.#home.send({ type: 'step', ms: this.windowMs });
    if (this.#wantsToPlay) {
      this.#home.send({ type: 'play', speed: this.#speed });
    }
  }

  /** Of a network that was left for another one, which is still being built. */
  #isOfBefore(message: Message): boolean {
    const isOfRun = message.type === 'frame' || message.type === 'set';
    return (isOfRun && !this.#isOpen) || (message.type !== 'failed' && this.#questions.isOfBefore(message.id));
  }

  #hear(message: Message) {
    if (this.#isOfBefore(message)) {
      return;
    }
    switch (message.type) {
      case 'opened':
        this.#isOpen = true;
        this.#awaited.forget();
        this.#history.forget();
        this.#sendProbes();
        this.#fill();
        this.#events.opened();
        break;
      case 'set':
        this.#timer.answered(message.id);
        if (message.restarted) {
          this.#forgetWay();
          this.#history.forget();
          this.#sendProbes();
          this.#fill();
          this.#events.restarted?.();
        }
        this.#questions.taken(message.id, message.restarted ? 0 : message.step * this.#setup.dtMs);
        break;
      case 'frame':
        this.#show(message);
        break;
      case 'synapses':
        this.#questions.answered(message.id, message.projections);
        break;
      case 'problems':
        this.#isFollowing = false; // no frame follows
        this.#timer.refused(message.id);
        this.#questions.refused(message.id);
        this.#events.problems(message.problems);
        break;
      case 'failed':
        this.#events.failed(message.message, !!message.tooLarge);
        break;
      default:
    }
  }

  #show(frame: FrameMessage) {
    this.#timer.framed();
    this.#isUnshown = true;
    this.#isFollowing = false;
    this.#history.take(frame, this.#setup.dtMs);
    this.#isPlaying = frame.playing;
    this.lateMs = frame.lateMs;
    this.#hasDiverged = !!frame.diverged || (this.#hasDiverged && !frame.fresh && !frame.rewound);
    if (frame.diverged) {
      this.#events.problems([frame.diverged]);
    }
    if (this.#isSeeking && !frame.playing) {
      this.#isSeeking = false;
      if (this.#sought !== null) {
        this.seek(this.#sought);
      }
    }
    if (this.#latest !== null && frame.step >= this.#latest) {
      this.#latest = null;
    }
    this.#events.changed();
  }

  /** The last frame is on the screen: the next one may come. */
  shown() {
    this.#timer.shown();
    if (this.#isUnshown) {
      this.#isUnshown = false;
      this.#home.send({ type: 'shown' });
    }
  }
}
