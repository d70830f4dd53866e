import { CanvasEvents } from './canvas-events';
import { CanvasLink } from './canvas-link';
import { Diagnosis } from './diagnosis';
import { remedyOfRefusal, type Remedy } from './doctor';
import { Homes } from './homes';
import { keyAction } from './keys';
import { LineDrag } from './line-drag';
import { Numbers } from './numbers';
import { Player } from './player';
import { type Message, type Problem } from './protocol';
import { type ServerEnd } from './server-home';
import { firstSpeed, type HomeKind, type Setup, shapeOf, type SteeredNumber } from './setup';
import { SliderPanel } from './slider-panel';
import { Stage } from './stage';
import { StepChecker } from './step-checker';
import { SweepPanel } from './sweep-panel';
import { onThemeChange } from './theme';
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
  #endThemeWatch: (() => void) | null = null;
  #cell: Element | null = null;
  #link = new CanvasLink(null);
  #inSight = false;
  #isPlanned = false;
  #refusedFor: Remedy | undefined;
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
  readonly #diagnosis = new Diagnosis((number, value) => this.#sliders.set(number, value));
  readonly #stepChecker = new StepChecker(this.#homes, this.#diagnosis, (dtMs) =>
    this.#tell('number-set', { path: '/run/dtMs', value: dtMs }),
  );
  /** reached by the lab beside this one */
  readonly twinRun = new TwinRun(this, {
    setup: () => this.#setup,
    player: () => this.#player,
    valueOf: (number) => this.#sliders.valueOf(number),
    changed: () => this.#sliders.changed(),
    resume: () => this.#seen(this.#inSight),
  });
  readonly #sight = new IntersectionObserver((entries) => this.#seen(entries.at(-1)?.isIntersecting ?? false), { rootMargin: '200px' });
  readonly #resized = new ResizeObserver(() => this.#plan());
  readonly #onVisibility = () => this.#seen(this.#inSight);
  readonly #onKey = (event: Event) => this.#key(event as KeyboardEvent);
  readonly #lineDrag = new LineDrag();
  readonly #canvasEvents = new CanvasEvents({
    selected: (keys) => this.#sliders.select(keys),
    menu: (key, x, y) => this.#stage?.shelf.openMenu(key, x, y),
    dropped: (kind, key) => this.#stage?.shelf.drop(kind, key),
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
    this.#sight.observe(this);
    this.#resized.observe(this);
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#endThemeWatch = onThemeChange(() => {
      this.#stage?.forgetTheme();
      this.#plan();
    });
    if (this.#setup) {
      this.#build(this.#setup);
    }
  }

  disconnectedCallback() {
    this.#canvasEvents.close();
    (this.#cell ?? this).removeEventListener('keydown', this.#onKey);
    this.#sight.disconnect();
    this.#resized.disconnect();
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#endThemeWatch?.();
    this.#close();
  }

  // --- told by the server

  /** A network to play, or the same one with other values. */
  take(text: string) {
    const setup = JSON.parse(text) as Setup;
    const isOtherHome = !!this.#setup && !this.#homes.areAlike(this.#setup, setup);
    const isOtherShape = isOtherHome || !this.#setup || shapeOf(this.#setup) !== shapeOf(setup);
    this.#setup = setup;
    this.#numbers = new Numbers(setup.locale);
    this.#sliders.take(setup, isOtherShape);
    this.classList.remove('sb-lab-held');
    this.#diagnosis.renew();
    if (isOtherHome) {
      this.#close();
    }
    if (isOtherShape && this.isConnected) {
      this.#build(setup);
    } else {
      this.#stage?.take(setup);
    }
    this.#player?.take(setup);
    this.twinRun.nameDifference(this.#numbers);
    this.#plan();
  }

  /** The network cannot run as it stands: what is seen is of before. */
  hold(reason: string) {
    this.#player?.rest();
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
  told(home: number, message: Message) {
    this.#homes.told(home, message);
  }

  #tell(name: string, detail: Record<string, unknown> = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  // --- the player

  #seen(inSight: boolean) {
    this.#inSight = inSight;
    if (!inSight || document.hidden) {
      this.#player?.rest();
    } else if (this.#player) {
      this.#player.resume();
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
        this.#stage?.shelf.opened();
        this.#diagnosis.renew();
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
    this.#link.clear();
  }

  #refused(problems: Problem[]) {
    this.dataset.state = 'refused';
    this.#refusedFor = this.#setup ? remedyOfRefusal(problems, this.#setup) : undefined;
    this.#tell('run-refused', { problems });
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
    const probes = this.#stage?.shelf.kept ?? [];
    this.#stage?.close();
    this.#stage = this.#newStage(setup, home);
    this.#stage.shelf.restore(probes);
    this.classList.toggle('sb-lab-hero', setup.variant === 'hero');
    this.replaceChildren(...this.#stage.elements);
    this.#seen(this.#inSight);
  }

  #newStage(setup: Setup, home: HomeKind): Stage {
    const panels = { sliders: this.#sliders, sweep: this.#sweepPanel, diagnosis: this.#diagnosis, link: this.#link };
    return new Stage(setup, home, this.#player?.speed ?? firstSpeed(setup), panels, () => this.#player, {
      toggled: () => toggle(this.#player),
      stepped: () => this.#player?.step(setup.dtMs),
      restarted: () => this.twinRun.restart(),
      sped: (speed) => this.#player?.setSpeed(speed),
      latest: () => this.#player?.goToLatest(),
      sought: (ms) => this.#player?.seek(ms),
      stepChecked: () => this.#stepChecker.check(setup, this.#sliders.changed(), this.#numbers),
      changed: () => this.#plan(),
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
    if (action === 'toggle') {
      toggle(player);
    } else if (action === 'step') {
      player?.step(this.#setup?.dtMs ?? 1);
    } else if (action === 'explain') {
      this.#stage?.explainLast();
    } else if (player) {
      const { timeMs, windowMs } = player; // by a tenth of the window; forward it is run
      player.seek(Math.max(0, timeMs + (action === 'back' ? -windowMs : windowMs) / 10));
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

  #draw(player: Player, stage: Stage, now: number) {
    stage.draw(player, now);
    this.twinRun.keepPace(player);
    this.dataset.playing = String(player.isPlaying);
    this.dataset.ms = String(player.timeMs);
    if (stage.scope.isMoving) {
      this.#plan();
    }
    player.shown();
  }
}

function toggle(player: Player | null) {
  if (player?.isPlaying) {
    player.pause();
  } else {
    player?.play();
  }
}

customElements.define('live-lab', LiveLabElement);
