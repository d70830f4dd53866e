import { type Numbers } from './numbers';
import { type Player } from './player';
import { type NumberAt } from './protocol';
import { type Setup, type SteeredNumber } from './setup';
import { difference, isLed, leaderOf, ledBy } from './twins';

/** An element that shows one of two runs. */
export interface TwinLab extends HTMLElement {
  readonly twinRun: TwinRun;
}

/** What a run of twins needs of the lab that shows it. */
export interface ShownRun {
  setup: () => Setup | null;
  player: () => Player | null;
  valueOf: (number: SteeredNumber) => number;
  /** numbers that the document does not have yet */
  changed: () => NumberAt[];
  /** keys of parts whose rasters are to be seen */
  lookedAt: () => readonly string[];
  /** it is drawn with the next frame */
  plan: () => void;
  /** it plays again, if it is in sight */
  resume: () => void;
}

/** One of two runs side by side: the first leads, and the second does the same at the same times. A run without a twin leads none. */
export class TwinRun {
  readonly #lab: TwinLab;
  readonly #shown: ShownRun;
  #ledTo = 0;
  #waits = false;

  constructor(lab: TwinLab, shown: ShownRun) {
    this.#lab = lab;
    this.#shown = shown;
  }

  get isLed(): boolean {
    return isLed(this.#lab);
  }

  /** Of twins the first, which is steered for both. */
  get leader(): TwinRun {
    return leaderOf(this.#lab)?.twinRun ?? this;
  }

  get player(): Player | null {
    return this.#shown.player();
  }

  get #led(): TwinRun | null {
    return ledBy(this.#lab)?.twinRun ?? null;
  }

  /** Of twins both, else this run alone. */
  get #both(): TwinRun[] {
    const { leader } = this;
    const led = leader.#led;
    return led ? [leader, led] : [leader];
  }

  /** Keys of parts whose rasters are to be seen of either run, since both show the same ones. */
  get lookedAt(): string[] {
    return this.#both.flatMap((run) => run.#shown.lookedAt());
  }

  /** There is something else to draw, in both where other parts are looked at. */
  plan() {
    this.#both.forEach((run) => run.#shown.plan());
  }

  /** Holds both runs at one time, as far as the slower of them has come. */
  keepPace(player: Player) {
    const led = this.#led;
    if (led) {
      this.#lead(player, led);
    } else if (this.isLed) {
      this.#catchUp(player);
    }
  }

  /** Waits where the second run cannot keep pace, so that they stay side by side. */
  #lead(player: Player, led: TwinRun) {
    led.#follow(player.timeMs, player.speed);
    if (player.isPlaying && led.player?.isFarBehind(player.timeMs)) {
      this.#waits = true;
      player.rest();
    }
  }

  /** The other run has come to this time, at this speed. */
  #follow(ms: number, speed: number) {
    this.#ledTo = ms;
    if (this.player && this.player.speed !== speed) {
      this.player.setSpeed(speed);
    }
    this.player?.follow(ms);
  }

  #catchUp(player: Player) {
    player.follow(this.#ledTo);
    const leader = this.leader;
    if (leader.#waits && !player.isFarBehind(this.#ledTo)) {
      leader.#waits = false;
      leader.#shown.resume();
    }
  }

  /** Both runs together, with the same random numbers. */
  restart(seed?: number) {
    this.player?.restart(seed);
    this.#led?.player?.restart(seed);
  }

  /** Sets a number in both runs, in the second at the same time of the run; the number in which they differ in this one only. */
  set(values: NumberAt[], mark: string) {
    const twin = this.#shown.setup()?.twin;
    const isShared = values.every(({ path }) => path !== twin?.path);
    const led = isShared ? this.#led : null;
    this.player?.set(values, mark, led ? (ms) => led.player?.setAt(ms, values, mark) : undefined);
  }

  /**
   * The document of a moment before has put numbers back that are set meanwhile: they are set again, each in the runs that it was set
   * in.
   */
  setWhatIsAhead() {
    if (this.player?.isOpen) {
      this.#shown.changed().forEach((value) => this.set([value], ''));
    }
  }

  /** A new run takes what was set by hand in the leader since the document, but for the number in which they differ, and its seed. */
  takeNumbersOfLeader() {
    const leader = this.leader.#shown;
    if (leader !== this.#shown) {
      const values = leader.changed().filter(({ path }) => path !== leader.setup()?.twin?.path);
      const seed = leader.player()?.seed;
      const isReseeded = seed !== undefined && seed !== this.player?.seed;
      if (values.length > 0) {
        this.player?.set(values, '');
      }
      if (values.length > 0 || isReseeded) {
        this.player?.restart(isReseeded ? seed : undefined);
      }
    }
  }

  /** Says between the two in what they differ. */
  nameDifference(numbers: Numbers) {
    const shown = this.#lab.closest('.sb-twins')?.querySelector('.sb-twins-difference');
    const setup = this.#shown.setup();
    if (shown && setup && !this.isLed) {
      shown.textContent = this.#led ? difference(setup, this.#shown.valueOf, numbers) : '';
    }
  }
}
