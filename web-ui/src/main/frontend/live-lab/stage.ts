import { type CanvasLink } from './canvas-link';
import { Comparison } from './comparison';
import { type Diagnosis } from './diagnosis';
import { button, element, filled } from './dom';
import { fire } from './firing';
import { Hero } from './hero';
import { FIRST_FRAME, FIRST_SPIKE } from './marks';
import { Numbers, decimalsOf } from './numbers';
import { PhasePlane, type KeptPlane } from './phase-plane';
import { Explanation } from './explanation';
import { type Mover } from './mover';
import { type PinnedRun } from './pinned-run';
import { KEPT_MS, type Player } from './player';
import { ProbeShelf, type KeptProbe } from './probe-shelf';
import { shownRasters } from './rows';
import { ScopeView } from './scope-view';
import { Seldom } from './seldom';
import { partOf, spikingPopulations, type Part, type Setup } from './setup';
import { type SliderPanel } from './slider-panel';
import { Sound } from './sound';
import { Status } from './status';
import { isCheap, RUNS } from './step-check';
import { drawStrip } from './strip';
import { RUN_MS } from './sweep';
import { type SweepPanel } from './sweep-panel';
import { fitted, themeOf, type Theme } from './theme';
import { Transport, type TransportEvents } from './transport';

const STRIP_EVERY_MS = 100;

/** Whose probes those of the phase plane are. */
const PLANE = 'plane';

/** Panels of a live lab that outlast a change of the network's shape. */
export interface Panels {
  sliders: SliderPanel;
  sweep: SweepPanel;
  diagnosis: Diagnosis;
  link: CanvasLink;
  mover: Mover;
}

export interface StageEvents extends Omit<TransportEvents, 'sounded'> {
  sought: (ms: number) => void;
  stepChecked: () => void;
  /** there is something else to draw */
  changed: () => void;
}

/** What was opened on a stage. */
interface KeptViews {
  probes: readonly KeptProbe[];
  pinned: PinnedRun | null;
  plane: KeptPlane | null;
  isHeard: boolean;
}

/** What a live lab shows of a network: everything that is drawn once a frame. */
export class Stage {
  readonly elements: HTMLElement[];
  readonly scope: ScopeView;
  #setup: Setup;
  readonly #panels: Panels;
  readonly #numbers: Numbers;
  readonly #transport: Transport;
  readonly #hero: Hero | null;
  readonly #status = new Status();
  readonly #comparison: Comparison;
  readonly #plane: PhasePlane;
  readonly #explanation: Explanation;
  readonly #sound = new Sound();
  readonly shelf: ProbeShelf;
  /** parts that have a raster in the scope */
  #rasters: readonly Part[];
  #theme: Theme | null = null;
  #isFrameMarked = false;
  #isSpikeMarked = false;
  readonly #strip = new Seldom(STRIP_EVERY_MS);

  constructor(setup: Setup, speed: number, panels: Panels, player: () => Player | null, events: StageEvents) {
    this.#setup = setup;
    this.#rasters = shownRasters(setup, []);
    this.#panels = panels;
    this.#numbers = new Numbers(setup.locale);
    this.#explanation = new Explanation(
      this.#numbers,
      player,
      () => this.#setup,
      (number) => panels.sliders.valueOf(number),
      panels.link,
      events.changed,
      ({ part, neuron }) => this.#probe(part, neuron),
    );
    this.scope = new ScopeView(setup, this.#numbers, {
      changed: events.changed,
      picked: (spike) => this.#explanation.explain(spike),
      probed: (part, neuron) => this.#probe(part, neuron),
      fired: (part, neuron) => {
        const playing = player();
        if (playing) {
          fire(playing, part, [neuron]);
        }
      },
    });
    this.shelf = new ProbeShelf(setup, player, () => panels.sliders.selected, events.changed);
    this.#transport = new Transport(setup.words, this.#numbers, speed, { ...events, sounded: () => this.#toggleSound() });
    const scrubber = this.#transport.scrubber;
    scrubber.addEventListener('input', () => events.sought(Number(scrubber.value) * setup.dtMs));
    this.#comparison = new Comparison(
      setup.words,
      this.#numbers,
      (number) => panels.sliders.valueOf(number),
      () => {
        this.#compare(player());
        events.changed();
      },
    );
    this.#plane = new PhasePlane((probes) => player()?.probeBesides(PLANE, probes), events.changed);
    this.#hero = setup.variant === 'hero' ? new Hero(setup, player, this.#numbers) : null;
    this.elements = this.#hero ? this.#heroLayout(this.#hero) : this.#layout(events);
  }

  #layout(events: StageEvents): HTMLElement[] {
    const { diagnosis, sweep, sliders, mover } = this.#panels;
    const check = button('sb-lab-remedy', this.#checkText(), null, events.stepChecked);
    const why = button('sb-lab-remedy', this.#setup.words.explain, null, () => this.explainLast());
    const foot = element(
      'div',
      'sb-lab-foot',
      {},
      this.#status.where,
      mover.element,
      this.#comparison.button,
      why,
      ...this.#planeButton(),
      check,
    );
    const parts = [
      this.scope.element,
      foot,
      this.#explanation.panel.element,
      this.shelf.element,
      sweep.element,
      this.#plane.element,
      this.#status.announced,
    ];
    const head = element('div', 'sb-lab-head', {}, diagnosis.element, this.#transport.element, this.#comparison.element);
    // sliders that stay in sight on a phone cover none of the head: they stay within what is beside them here
    return [head, element('div', 'sb-lab-body', {}, element('div', 'sb-lab-main', {}, ...parts), sliders.element)];
  }

  /** What is not done by itself says what it costs. */
  #checkText(): string {
    const words = this.#setup.words;
    const seconds = this.#numbers.significant(RUN_MS / 1000);
    return isCheap(this.#setup) ? words.checkStep : filled(words.checkStepCost, this.#numbers.significant(RUNS), seconds);
  }

  /** Of the selected population, if its model has two variables; else of the first one that has. */
  #planeButton(): HTMLElement[] {
    const open = () => {
      const { planes } = this.#setup;
      const plane = planes.find((each) => this.#panels.sliders.selected.includes(each.part)) ?? planes.at(0);
      if (plane) {
        this.#plane.open(plane, this.#setup);
      }
    };
    return this.#setup.planes.length > 0 ? [button('sb-lab-remedy', this.#setup.words.plane, null, open)] : [];
  }

  #heroLayout(hero: Hero): HTMLElement[] {
    const foot = element('div', 'sb-lab-foot', {}, this.#transport.element, hero.rate, this.#status.where);
    return [
      element('div', 'sb-lab-left', {}, this.#panels.sliders.element, hero.disks, hero.caption),
      element('div', 'sb-lab-main', {}, this.scope.element, foot, this.#status.announced),
    ];
  }

  /** Looks at a neuron that was picked; on the home page there are no probes. */
  #probe(part: Part, neuron: number) {
    if (!this.#hero) {
      this.#plane.pick(part, neuron, this.#setup);
      this.shelf.pick(partOf(this.#setup, part.key) ?? part, neuron);
    }
  }

  /** Populations whose rates are told: of very many, those that are seen. */
  get #told(): Part[] {
    return this.#rasters.filter((part) => part.role === 'population');
  }

  #compare(player: Player | null) {
    if (player) {
      this.#comparison.toggle(player, this.#setup, this.#told);
    }
  }

  #toggleSound() {
    this.#sound.toggle();
    this.#transport.showSound(this.#sound.isOn);
  }

  /** The selected part, if its spikes can be heard; else the first population. */
  #heard(): Part | undefined {
    const selected = this.#panels.sliders.selected.flatMap((key) => partOf(this.#setup, key) ?? []);
    return [...selected.filter((part) => part.fires), ...spikingPopulations(this.#setup)].at(0);
  }

  /** What was opened in it, to be opened again on the stage of a network with other parts. */
  get kept(): KeptViews {
    return { probes: this.shelf.kept, pinned: this.#comparison.pinned, plane: this.#plane.kept, isHeard: this.#sound.isOn };
  }

  /** Opens what was opened on the stage before, of the parts that are still there. */
  restore({ probes, pinned, plane, isHeard }: KeptViews) {
    this.shelf.restore(probes);
    this.#comparison.restore(pinned, this.#setup);
    this.#plane.restore(plane, this.#setup);
    if (isHeard) {
      this.#toggleSound();
    }
  }

  /** It is no longer shown: nothing sounds, nothing is sampled for it, and nothing is marked on the canvas. */
  close() {
    this.#sound.close();
    this.#plane.close();
    this.#panels.link.showCauses(null);
  }

  /** A run that was restarted is not probed yet. */
  opened() {
    this.shelf.opened();
    this.#plane.opened(this.#setup);
  }

  /** The run continues in another home. */
  moved() {
    this.#status.renew();
  }

  /** Says what caused the latest spike. */
  explainLast() {
    this.#explanation.explainLast();
  }

  /** The same parts and numbers with other values. */
  take(setup: Setup) {
    this.#setup = setup;
    this.shelf.take(setup);
    this.#plane.take(setup);
  }

  /** Colors are looked up again with the next drawing. */
  forgetTheme() {
    this.#theme = null;
  }

  /** Keys of parts whose rasters are to be seen, the most important first. */
  get lookedAt(): string[] {
    const { aimed } = this.scope;
    const { causes } = this.#explanation;
    const parts = [...(aimed ? [aimed.part] : []), ...(causes ? [causes.spike.part] : []), ...this.shelf.parts];
    const sources = causes?.arrivals.map(({ from }) => from.key) ?? [];
    return [...parts.map(({ key }) => key), ...this.#panels.sliders.selected, ...sources];
  }

  /** @param lookedAt keys of parts whose rasters are to be seen */
  draw(player: Player, now: number, lookedAt: readonly string[]) {
    const { sliders, sweep, diagnosis, link } = this.#panels;
    this.#theme ??= themeOf(this.scope.element, this.#status.announced);
    this.#rasters = shownRasters(this.#setup, lookedAt);
    this.scope.draw(player, this.#rasters, this.#comparison.pinned, this.#explanation.causes, this.shelf.neurons, this.#theme);
    this.#hero?.draw(player, this.#theme);
    sweep.draw(this.#numbers, this.#theme);
    this.#plane.draw(player, this.#setup, (number) => sliders.valueOf(number), this.#numbers, this.#theme);
    this.#drawTransport(player, this.#theme, now);
    this.shelf.draw(player, this.#numbers, this.#theme, now);
    this.#sound.play(player.history, this.#heard(), now);
    link.travel(player, this.#setup, now);
    diagnosis.look(player, this.#setup, (number) => sliders.valueOf(number), this.#numbers, now);
    this.#say(player, now);
    this.#markFirst(player);
  }

  /** For who measures: the marks of the first network of a page to play are the first of their name. */
  #markFirst(player: Player) {
    const { present, step } = player.history;
    if (!this.#isFrameMarked && step > 0) {
      this.#isFrameMarked = true;
      performance.mark(FIRST_FRAME);
    }
    if (!this.#isSpikeMarked && spikingPopulations(this.#setup).some((part) => present.spikesOf(part.id).count(0, step) > 0)) {
      this.#isSpikeMarked = true;
      performance.mark(FIRST_SPIKE);
    }
  }

  /** All that is kept is counted for it, so not with every frame of a run. */
  #isStripDue(player: Player, now: number): boolean {
    return !player.isPlaying || this.#strip.isDue(now, player.isChanging);
  }

  #drawTransport(player: Player, theme: Theme, now: number) {
    const { history } = player;
    const { dtMs } = this.#setup;
    const keptSteps = KEPT_MS / dtMs;
    const strip = this.#isStripDue(player, now) ? fitted(this.#transport.strip) : null;
    if (strip) {
      drawStrip(strip.context, strip.width, strip.height, history, this.#setup, keptSteps, player.windowMs / dtMs, theme);
    }
    const every = Math.max(dtMs, player.speed / 20);
    const time = `${this.#numbers.fixed(player.timeMs, Number.isFinite(every) ? Math.min(2, decimalsOf(every)) : 0)} ms`;
    const oldest = Math.max(history.oldestStep, Math.round(history.end - keptSteps));
    this.#transport.showRange(oldest, history.end, history.step, time, player.isPlaying);
    this.#transport.showPlaying(player.isPlaying);
    this.#transport.showSeed(player.seed);
    this.#transport.showTime(time, history.ghost !== null && !player.isPlaying);
  }

  #say(player: Player, now: number) {
    if (this.#status.isDue(now, player.isPlaying && player.isChanging)) {
      this.#panels.link.showRates(player, this.#setup, this.#numbers);
      this.#comparison.say(player, this.#setup, this.#told);
      this.#hero?.showRates(player, this.#numbers);
      this.#status.say(player, this.#setup, this.#told, this.#panels.mover.home, this.#panels.link, this.#numbers, now);
    }
  }
}
