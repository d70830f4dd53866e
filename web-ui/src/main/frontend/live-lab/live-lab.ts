import { CanvasEvents } from './canvas-events';
import { CanvasLink } from './canvas-link';
import { Diagnosis } from './diagnosis';
import { type SpreadStart } from './doctor';
import { hasEarlyWorker, startEarlyWorker } from './early-worker';
import { canRunEngine } from './home';
import { Homes } from './homes';
import { KeyEvents } from './key-events';
import { toggle } from './keys';
import { LineDrag } from './line-drag';
import { Mover } from './mover';
import { Numbers } from './numbers';
import { Player } from './player';
import { type Problem } from './protocol';
import { RenderLoop } from './render-loop';
import { RunSeed } from './run-seed';
import { type ServerEnd, type Told } from './server-home';
import { firstSpeed, type HomeKind, readSetup, type Setup, shapeOf, type SteeredNumber } from './setup';
import { SliderPanel } from './slider-panel';
import { SpreadRestart } from './spread-restart';
import { Stage } from './stage';
import { StepChecker } from './step-checker';
import { StillRun } from './still-run';
import { Surroundings } from './surroundings';
import { SweepPanel } from './sweep-panel';
import { TwinRun } from './twin-run';

const CALM = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * <live-lab>: plays a network without an end. The server gives the network and hears of numbers that were set; everything else
 * happens here and in the home of the engine.
 */
class LiveLabElement extends HTMLElement {
  /** filled in by Vaadin */
  declare readonly $server: ServerEnd;

  #setup: Setup | null = null;
  #numbers = new Numbers('en');
  #player: Player | null = null;
  #stage: Stage | null = null;
  #cell: Element | null = null;
  #link = new CanvasLink(null);
  readonly #homes = new Homes(
    () => this.$server,
    () => this.getAttribute('data') ?? '',
  );
  readonly #sliders = new SliderPanel({
    moved: (number, value) => this.#moved(number, value),
    settled: (number, value) => this.#tell('number-set', { path: number.path, value }),
    swept: (number) => this.#sweepPanel.open(number, this.#numbers),
  });
  readonly #sweepPanel: SweepPanel = new SweepPanel(this.#homes, {
    setup: () => this.#setup,
    valueOf: (number) => this.#sliders.valueOf(number),
    changed: () => this.#sliders.changed(),
    picked: (number, value) => this.#sliders.set(number, value),
    drawn: () => this.#renderLoop.plan(),
  });
  readonly #mover = new Mover(this.#homes, {
    setup: () => this.#setup,
    player: () => this.#player,
    say: (sentence, isWell) => this.#diagnosis.say(sentence, isWell),
    moved: () => this.#arrived(),
    resume: () => this.#seen(),
    refused: (problems) => this.#tellRefused(problems),
    startOver: () => this.#startOver(),
  });
  readonly #diagnosis = new Diagnosis({
    number: (number, value) => this.#sliders.set(number, value),
    step: (dtMs) => this.#tell('number-set', { path: '/run/dtMs', value: dtMs }),
    line: () => ('$server' in this ? (from: string, to: string) => this.#tell('line-wanted', { from, to }) : null),
    start: () => ('$server' in this ? (start: SpreadStart) => this.#spread(start) : null),
  });
  readonly #stepChecker = new StepChecker(this.#homes, this.#diagnosis, {
    setup: () => this.#setup,
    changed: () => this.#sliders.changed(),
    isWatched: () => this.#isWatched && this.dataset.home === 'browser' && !!this.#player?.isOpen && !this.twinRun.isLed,
    said: () => this.#renderLoop.plan(),
  });
  readonly #stillRun = new StillRun(
    () => CALM.matches && this.#setup?.variant === 'hero' && !!this.#player?.isOpen && !this.#player.isPlaying,
    () => this.#player?.restart(),
  );
  /** reached by the lab beside this one */
  readonly twinRun: TwinRun = new TwinRun(this, {
    setup: () => this.#setup,
    player: () => this.#player,
    valueOf: (number) => this.#sliders.valueOf(number),
    changed: () => this.#sliders.changed(),
    lookedAt: () => this.#stage?.lookedAt ?? [],
    plan: () => this.#renderLoop.plan(),
    resume: () => this.#seen(),
  });
  readonly #surroundings = new Surroundings({
    seen: () => this.#seen(),
    resized: () => this.#renderLoop.plan(),
    themed: () => {
      this.#stage?.forgetTheme();
      this.#renderLoop.plan();
    },
  });
  readonly #renderLoop = new RenderLoop(this, { player: () => this.#player, stage: () => this.#stage });
  readonly #keyEvents = new KeyEvents(this, { stage: () => this.#stage, dtMs: () => this.#setup?.dtMs ?? 1 });
  readonly #spreadRestart = new SpreadRestart(() => this.twinRun.restart());
  readonly #runSeed = new RunSeed(this.twinRun, (value) => this.#tell('number-set', { path: '/run/seed', value }));
  readonly #lineDrag = new LineDrag();
  readonly #canvasEvents = new CanvasEvents({
    selected: (keys) => {
      this.#sliders.select(keys);
      this.twinRun.plan();
    },
    menu: (key, x, y) => this.#stage?.shelf.openMenu(key, x, y),
    dropped: (kind, key) => this.#stage?.shelf.drop(kind, key),
    fired: (key) => this.#stage?.shelf.fireAll(key),
    dragged: (line) => this.#lineDrag.drag(line, this.#setup, this.#numbers, this.#sliders),
  });

  connectedCallback() {
    this.#cell = this.twinRun.isLed ? null : this.closest('.sb-cell');
    this.#link = new CanvasLink(this.#cell);
    this.#canvasEvents.listenWithin(this.#cell);
    this.#keyEvents.listenWithin(this.#cell ?? this);
    this.#surroundings.watch(this);
    if (this.#setup) {
      this.#build(this.#setup);
    }
  }

  disconnectedCallback() {
    this.#canvasEvents.close();
    this.#keyEvents.close();
    this.#surroundings.close();
    this.#close();
  }

  // --- told by the server

  /** A network to play, or the same one with other values. */
  take(text: string) {
    const before = this.#setup;
    const setup = readSetup(text, before);
    const isOtherHome = !!before && !this.#homes.areAlike(before, setup);
    const isOtherShape = isOtherHome || !this.#setup || !this.#stage || shapeOf(this.#setup) !== shapeOf(setup);
    const playing = this.#player;
    this.#setup = setup;
    this.#numbers = new Numbers(setup.locale);
    this.#sliders.take(setup, isOtherShape);
    const wasHeld = this.#isHeld;
    this.classList.remove('sb-lab-held');
    if (isOtherShape) {
      this.#diagnosis.renew();
    } else {
      this.#diagnosis.changed();
    }
    if (isOtherHome && !this.#mover.follows(before, setup)) {
      this.#close();
    }
    if (isOtherShape && this.isConnected) {
      this.#build(setup);
    } else {
      this.#stage?.take(setup);
    }
    if (playing === this.#player) {
      playing?.take(setup); // one that was started just now has it, and would build it twice
    }
    this.twinRun.setWhatIsAhead();
    this.#spreadRestart.take(setup);
    this.#runSeed.take(before, setup);
    if (wasHeld || !this.#player) {
      this.#seen(); // an engine that failed is tried with what was changed
    }
    this.#stepChecker.changed();
    this.twinRun.nameDifference(this.#numbers);
    this.#renderLoop.plan();
  }

  #spread({ path, low, high }: SpreadStart) {
    this.#spreadRestart.expect(path);
    this.#tell('start-spread', { path, low, high });
  }

  /** The network cannot run as it stands: what is seen is of before. */
  hold(reason: string) {
    this.#player?.rest();
    this.#stepChecker.close();
    this.classList.add('sb-lab-held');
    this.#diagnosis.say(reason);
  }

  /** The network runs in no home: there is nothing to see but why. */
  refuse(reason: string) {
    this.#close();
    this.#setup = null;
    this.#stage = null;
    this.dataset.state = 'refused';
    this.#diagnosis.say(reason);
    this.replaceChildren(this.#diagnosis.element);
  }

  /** What was refused, in words. */
  explain(sentence: string) {
    this.#diagnosis.explainRefusal(sentence, this.#setup, this.#numbers);
  }

  /** What a home on the server tells. */
  told(home: number, message: Told) {
    this.#homes.told(home, message);
  }

  #tell(name: string, detail: Record<string, unknown> = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  // --- the player

  get #isWatched(): boolean {
    return this.#surroundings.inSight && !document.hidden;
  }

  /** Whether the network has errors, so that what is seen is of before. */
  get #isHeld(): boolean {
    return this.classList.contains('sb-lab-held');
  }

  get #isToRest(): boolean {
    return !this.#isWatched || this.#isHeld;
  }

  /** A run that begins plays by itself. */
  #restUnlessSeen() {
    if (this.#isToRest) {
      this.#player?.rest();
    }
  }

  /** Whether it is in sight may have changed. */
  #seen() {
    if (this.#isToRest) {
      this.#player?.rest();
    } else if (this.#player) {
      this.#player.resume();
      this.#stepChecker.resume();
    } else if (this.#setup && this.#stage) {
      this.#start(this.#setup);
    }
  }

  /** What is in sight is known once the page is laid out: the engine that was started early builds the first network meanwhile. */
  #startBeforeSeen(setup: Setup, home: HomeKind) {
    const isFirst = home === 'browser' && !setup.data && hasEarlyWorker(setup.engine);
    if (isFirst && !this.#player && !this.#isHeld && !this.twinRun.isLed && !document.hidden) {
      this.#start(setup);
    }
  }

  /** By itself only in the browser: a class that opens a lesson would be a load on the server. */
  #start(setup: Setup) {
    this.dataset.state = 'building';
    const plays = !this.twinRun.isLed && !CALM.matches && this.#homes.kindFor(setup) === 'browser';
    this.#player = new Player(setup, firstSpeed(setup), plays, (hear) => this.#homes.open(setup, hear), {
      changed: () => this.#renderLoop.plan(),
      opened: () => {
        this.dataset.state = 'open';
        this.#stage?.opened();
        if (!this.#isHeld) {
          this.#diagnosis.renew();
          this.#stepChecker.resume();
        }
        this.twinRun.takeNumbersOfLeader();
        this.#restUnlessSeen();
      },
      restarted: () => this.#restUnlessSeen(),
      paused: () => {
        if (this.twinRun.isLed) {
          this.twinRun.leader.player?.pause();
        }
      },
      problems: (problems) => this.#refused(problems),
      failed: (message, tooLarge) => this.#failed(message, tooLarge),
    });
  }

  #close() {
    this.#player?.close();
    this.#player = null;
    this.#stage?.close();
    this.#sweepPanel.close();
    this.#stepChecker.close();
    this.#stillRun.close();
    this.#link.clear();
  }

  #refused(problems: Problem[]) {
    this.dataset.state = 'refused';
    this.#tellRefused(problems);
  }

  /** The server puts them into words. */
  #tellRefused(problems: Problem[]) {
    this.#diagnosis.refused(problems, this.#setup);
    this.#tell('run-refused', { problems });
  }

  /** The run continues in another home. */
  #arrived() {
    this.dataset.home = this.#mover.home;
    this.#diagnosis.renew();
    this.#stage?.moved();
    this.#renderLoop.plan();
    this.#seen();
  }

  #startOver() {
    this.#close();
    if (this.#setup) {
      this.#build(this.#setup);
    }
  }

  #failed(message: string, tooLarge: boolean) {
    this.dataset.state = 'failed';
    this.#close();
    if (!tooLarge) {
      this.#tell('engine-failed', { message });
    }
    this.#mover.failed(tooLarge);
  }

  #moved(number: SteeredNumber, value: number) {
    const text = `${number.label} ${this.#numbers.significant(value)} ${number.unit}`.trim();
    this.twinRun.set([{ path: number.path, value }], text);
    this.#stepChecker.changed();
    this.#stillRun.moved();
    this.twinRun.nameDifference(this.#numbers);
  }

  // --- building

  #build(setup: Setup) {
    const home = this.#homes.kindFor(setup);
    if (home === null) {
      this.#showMissing(setup);
      return;
    }
    this.dataset.home = home;
    this.#mover.show(setup, home);
    const kept = this.#stage?.kept;
    this.#stage?.close();
    this.#stage = this.#newStage(setup);
    if (kept) {
      this.#stage.restore(kept);
    }
    this.#renderLoop.renew();
    this.classList.toggle('sb-lab-hero', setup.variant === 'hero');
    this.replaceChildren(...this.#stage.elements);
    this.#startBeforeSeen(setup, home);
    this.#seen();
  }

  /** No home can play it: there is nothing to see but why, with another attempt where that may succeed. */
  #showMissing({ words }: Setup) {
    this.#close();
    this.#stage = null;
    this.dataset.state = 'missing';
    if (this.#homes.mayRetry) {
      this.#diagnosis.say(words.notLoaded, false, { text: words.tryAgain, take: () => this.#retry() });
    } else {
      this.#diagnosis.say(words.noEngine);
    }
    this.replaceChildren(this.#diagnosis.element);
    this.#tell('engine-missing');
  }

  #retry() {
    this.#homes.retryBrowser();
    this.#startOver();
  }

  #newStage(setup: Setup): Stage {
    const panels = { sliders: this.#sliders, sweep: this.#sweepPanel, diagnosis: this.#diagnosis, link: this.#link, mover: this.#mover };
    return new Stage(setup, this.#player?.speed ?? firstSpeed(setup), panels, () => this.#player, {
      toggled: () => this.#player && toggle(this.#player),
      stepped: () => this.#player?.step(setup.dtMs),
      restarted: () => this.twinRun.restart(),
      reseeded: () => this.#runSeed.draw(),
      seeded: (seed) => this.#runSeed.set(seed, setup.editable),
      sped: (speed) => this.#player?.setSpeed(speed),
      latest: () => this.#player?.goToLatest(),
      sought: (ms) => this.#player?.seek(ms),
      stepChecked: () => this.#stepChecker.check(),
      changed: () => this.twinRun.plan(),
    });
  }
}

customElements.define('live-lab', LiveLabElement);

const engine = document.querySelector<HTMLMetaElement>('meta[name="spikebook-engine"]')?.content;
if (engine && canRunEngine()) {
  startEarlyWorker(engine);
}
