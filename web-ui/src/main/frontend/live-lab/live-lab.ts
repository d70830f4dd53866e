import { CanvasEvents } from './canvas-events';
import { CanvasLink } from './canvas-link';
import { Diagnosis } from './diagnosis';
import { remedyOfRefusal, type Remedy, type SpreadStart } from './doctor';
import { Homes } from './homes';
import { keyAction, perform, toggle } from './keys';
import { LineDrag } from './line-drag';
import { Mover } from './mover';
import { Numbers } from './numbers';
import { Player } from './player';
import { type Problem } from './protocol';
import { otherSeed } from './seeds';
import { type ServerEnd, type Told } from './server-home';
import { firstSpeed, readSetup, type Setup, shapeOf, type SteeredNumber } from './setup';
import { SliderPanel } from './slider-panel';
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
  #isPlanned = false;
  #refusedFor: Remedy | undefined;
  /** where potentials were spread that the run is to start from, once the document has them */
  #spreadAt = '';
  #hasDrawn = false;
  readonly #homes = new Homes(
    () => this.$server,
    () => this.getAttribute('data') ?? '',
  );
  readonly #sliders = new SliderPanel({
    moved: (number, value) => this.#moved(number, value),
    settled: (number, value) => this.#tell('number-set', { path: number.path, value }),
    swept: (number) => this.#sweep(number),
  });
  readonly #sweepPanel = new SweepPanel(this.#homes, {
    setup: () => this.#setup,
    valueOf: (number) => this.#sliders.valueOf(number),
    changed: () => this.#sliders.changed(),
    picked: (number, value) => this.#sliders.set(number, value),
    drawn: () => this.#plan(),
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
    said: () => this.#plan(),
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
    plan: () => this.#plan(),
    resume: () => this.#seen(),
  });
  readonly #surroundings = new Surroundings({
    seen: () => this.#seen(),
    resized: () => this.#plan(),
    themed: () => {
      this.#stage?.forgetTheme();
      this.#plan();
    },
  });
  readonly #onKey = (event: Event) => this.#key(event as KeyboardEvent);
  readonly #lineDrag = new LineDrag();
  readonly #canvasEvents = new CanvasEvents({
    selected: (keys) => {
      this.#sliders.select(keys);
      this.twinRun.plan();
    },
    menu: (key, x, y) => this.#stage?.shelf.openMenu(key, x, y),
    dropped: (kind, key) => this.#stage?.shelf.drop(kind, key),
    fired: (key) => this.#stage?.shelf.fireAll(key),
    dragged: (line) => {
      if (this.#setup) {
        this.#lineDrag.drag(line, this.#setup, this.#numbers, this.#sliders);
      }
    },
  });

  connectedCallback() {
    this.#cell = this.twinRun.isLed ? null : this.closest('.sb-cell');
    this.#link = new CanvasLink(this.#cell);
    this.#canvasEvents.listenWithin(this.#cell);
    (this.#cell ?? this).addEventListener('keydown', this.#onKey);
    this.#surroundings.watch(this);
    if (this.#setup) {
      this.#build(this.#setup);
    }
  }

  disconnectedCallback() {
    this.#canvasEvents.close();
    (this.#cell ?? this).removeEventListener('keydown', this.#onKey);
    this.#surroundings.close();
    this.#close();
  }

  // --- told by the server

  /** A network to play, or the same one with other values. */
  take(text: string) {
    const before = this.#setup;
    const setup = readSetup(text, before);
    const isOtherHome = !!before && !this.#homes.areAlike(before, setup);
    const isOtherShape = isOtherHome || !this.#setup || shapeOf(this.#setup) !== shapeOf(setup);
    this.#setup = setup;
    this.#numbers = new Numbers(setup.locale);
    this.#sliders.take(setup, isOtherShape);
    const wasHeld = this.#isHeld;
    this.classList.remove('sb-lab-held');
    this.#diagnosis.renew();
    if (isOtherHome && !this.#mover.follows(before, setup)) {
      this.#close();
    }
    if (isOtherShape && this.isConnected) {
      this.#build(setup);
    } else {
      this.#stage?.take(setup);
    }
    this.#player?.take(setup);
    this.#startSpread(setup);
    if (wasHeld) {
      this.#seen();
    }
    this.#stepChecker.changed();
    this.twinRun.nameDifference(this.#numbers);
    this.#plan();
  }

  #spread({ path, low, high }: SpreadStart) {
    this.#spreadAt = path;
    this.#tell('start-spread', { path, low, high });
  }

  /** A run under way has started: it starts over, unless the document was changed otherwise. */
  #startSpread(setup: Setup) {
    if (this.#spreadAt && setup.parts.every((part) => part.start !== this.#spreadAt)) {
      this.twinRun.restart();
    }
    this.#spreadAt = '';
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
    if (this.#setup) {
      this.#diagnosis.refuse(sentence, this.#refusedFor, this.#setup, this.#numbers);
    } else {
      this.#diagnosis.say(sentence);
    }
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

  /** Whether it is in sight may have changed. */
  #seen() {
    if (!this.#isWatched || this.#isHeld) {
      this.#player?.rest();
    } else if (this.#player) {
      this.#player.resume();
      this.#stepChecker.resume();
    } else if (this.#setup && this.#stage) {
      this.#start(this.#setup);
    }
  }

  /** By itself only in the browser: a class that opens a lesson would be a load on the server. */
  #start(setup: Setup) {
    this.dataset.state = 'building';
    const plays = !this.twinRun.isLed && !CALM.matches && this.#homes.kindFor(setup) === 'browser';
    this.#player = new Player(setup, firstSpeed(setup), plays, (hear) => this.#homes.open(setup, hear), {
      changed: () => this.#plan(),
      opened: () => {
        this.dataset.state = 'open';
        this.#stage?.opened();
        this.#diagnosis.renew();
        this.#stepChecker.resume();
        this.twinRun.takeNumbersOfLeader();
      },
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
    this.#refusedFor = this.#setup ? remedyOfRefusal(problems, this.#setup) : undefined;
    this.#tell('run-refused', { problems });
  }

  /** The run continues in another home. */
  #arrived() {
    this.dataset.home = this.#mover.home;
    this.#diagnosis.renew();
    this.#stage?.moved();
    this.#plan();
    this.#seen();
  }

  #startOver() {
    this.#close();
    if (this.#setup) {
      this.#build(this.#setup);
    }
  }

  /** Where the engine fails in the browser, the server continues, from the beginning. */
  #failed(message: string, tooLarge: boolean) {
    const setup = this.#setup;
    const failed = setup && this.#homes.kindFor(setup);
    this.dataset.state = 'failed';
    this.#close();
    if (!tooLarge) {
      this.#tell('engine-failed', { message });
    }
    if (setup && failed === 'browser') {
      this.#homes.giveUpBrowser(tooLarge ? setup : null);
      this.#build(setup);
    } else if (setup) {
      this.#diagnosis.say(setup.words.failed);
    }
  }

  #moved(number: SteeredNumber, value: number) {
    this.#stepChecker.changed();
    this.#stillRun.moved();
    const text = `${number.label} ${this.#numbers.significant(value)} ${number.unit}`.trim();
    this.twinRun.set([{ path: number.path, value }], text);
    this.twinRun.nameDifference(this.#numbers);
  }

  /** Rates over the range of a number, by homes of their own. */
  #sweep(number: SteeredNumber) {
    if (this.#setup) {
      this.#sweepPanel.open(this.#setup, number, this.#numbers);
      this.#plan();
    }
  }

  // --- building

  #build(setup: Setup) {
    const home = this.#homes.kindFor(setup);
    if (home === null) {
      this.#tell('engine-missing');
      return;
    }
    this.dataset.home = home;
    this.#mover.show(setup, home);
    const probes = this.#stage?.shelf.kept ?? [];
    this.#stage?.close();
    this.#stage = this.#newStage(setup);
    this.#stage.shelf.restore(probes);
    this.#hasDrawn = false;
    this.classList.toggle('sb-lab-hero', setup.variant === 'hero');
    this.replaceChildren(...this.#stage.elements);
    this.#seen();
  }

  #newStage(setup: Setup): Stage {
    const panels = { sliders: this.#sliders, sweep: this.#sweepPanel, diagnosis: this.#diagnosis, link: this.#link, mover: this.#mover };
    return new Stage(setup, this.#player?.speed ?? firstSpeed(setup), panels, () => this.#player, {
      toggled: () => this.#player && toggle(this.#player),
      stepped: () => this.#player?.step(setup.dtMs),
      restarted: () => this.twinRun.restart(),
      reseeded: () => this.twinRun.restart(otherSeed(this.#player?.seed)),
      sped: (speed) => this.#player?.setSpeed(speed),
      latest: () => this.#player?.goToLatest(),
      sought: (ms) => this.#player?.seek(ms),
      stepChecked: () => this.#stepChecker.check(),
      changed: () => this.twinRun.plan(),
    });
  }

  // --- keys

  #key(event: KeyboardEvent) {
    const action = this.#stage && keyAction(event, this.#stage.scope.canvas);
    if (!action) {
      return;
    }
    event.preventDefault();
    const { leader } = this.twinRun;
    const { player } = leader;
    if (leader !== this.twinRun) {
      event.stopPropagation(); // the cell, which both are in, would hear it again
    }
    switch (action) {
      case 'explain':
        this.#stage?.explainLast();
        break;
      case 'up':
      case 'down':
        this.#stage?.scope.aim((action === 'up' ? 1 : -1) * (event.shiftKey ? 10 : 1));
        break;
      case 'fire':
        this.#stage?.scope.fireAimed();
        break;
      default:
        if (player) {
          perform(action, player, this.#setup?.dtMs ?? 1);
        }
    }
  }

  // --- drawing

  #plan() {
    if (!this.#isPlanned) {
      this.#isPlanned = true;
      requestAnimationFrame((now) => {
        this.#isPlanned = false;
        if (this.#player && this.#stage) {
          this.#draw(this.#player, this.#stage, now);
        }
      });
    }
  }

  /** A run that starts over is seen with its first window: an empty scope in between would only flash. */
  #draw(player: Player, stage: Stage, now: number) {
    const isEmpty = player.history.step === 0 && !player.history.ghost;
    if (!isEmpty || !this.#hasDrawn) {
      this.#hasDrawn ||= !isEmpty;
      stage.draw(player, now, this.twinRun.lookedAt);
      this.twinRun.keepPace(player);
      this.dataset.playing = String(player.isPlaying);
      this.dataset.ms = String(player.timeMs);
      if (stage.scope.isMoving) {
        this.#plan();
      }
    }
    player.shown();
  }
}

customElements.define('live-lab', LiveLabElement);
