import { Axis } from './axis';
import { drawBalance, type Bar } from './balance-drawing';
import { type Chart, drawChart, plotWidth } from './chart';
import { button, element, filled } from './dom';
import { meanInput, type MeanInput } from './mean-input';
import { NeuronField } from './neuron-field';
import { toggled } from './neuron-list';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { colorOf, mostNeurons, samplesOf, wordOf, type ProbeKind } from './probe-kinds';
import { around, tracesChart } from './probe-traces';
import { type IncomingSynapses } from './protocol';
import { drawRaster } from './raster';
import { binned } from './rates';
import { neuronAt, type Band } from './rows';
import { partOf, type Part, type ProbeSetup, type Setup } from './setup';
import { histogram, intervals, spectrum } from './spike-statistics';
import { fitted, type Theme } from './theme';
import { type SpikeTrack } from './tracks';
import { triggeredAverage, type TriggeredAverage } from './triggered-average';

const BINS = 40;

/** Of the population rate, in ms. */
const RATE_BIN_MS = 5;

/** A spectrum is of so many bins of 1 ms at least, in windows of that length. */
const SPECTRUM_BINS = 512;
const SPECTRUM_MOST = 4096;
const HIGHEST_HZ = 200;

/** Weights are requested again after so long, in ms. */
const WEIGHTS_EVERY_MS = 500;

/** What shows them. */
const OF_SYNAPSES: readonly ProbeKind[] = ['weights', 'triggered', 'inputs'];

/** Around a spike, in ms. */
const TRIGGER_BEFORE_MS = 50;
const TRIGGER_AFTER_MS = 10;

/** Around a raster, in pixels. */
const RASTER_EDGE = 4;

/** Fewer spikes give no average worth the name. */
const LEAST_SPIKES = 5;

export interface ProbeCardEvents {
  removed: () => void;
  /** other neurons are looked at */
  changed: () => void;
  /** a neuron was pressed in the raster */
  picked: (neuron: number) => void;
  /** neurons are made to fire; null where they cannot be */
  fired: ((neurons: readonly number[]) => void) | null;
}

/** A small live figure of one population, or of some of its neurons. */
export class ProbeCard {
  readonly element: HTMLElement;
  readonly kind: ProbeKind;
  part: Part;
  readonly #canvas = element('canvas', 'sb-lab-probe-canvas', { role: 'img' });
  readonly #said = element('span', 'sb-lab-probe-said');
  readonly #legend = element('span', 'sb-lab-probe-legend');
  readonly #title: string;
  readonly #field: NeuronField | null;
  readonly #changed: () => void;
  #neurons: readonly number[];
  #weights: number[] = [];
  #triggered: TriggeredAverage = { spikes: 0, inputs: [] };
  #inputs: readonly MeanInput[] = [];
  #askedAt = -Infinity;

  constructor(kind: ProbeKind, part: Part, neurons: readonly number[], setup: Setup, events: ProbeCardEvents) {
    this.kind = kind;
    this.part = part;
    this.#changed = events.changed;
    const most = mostNeurons(kind, part);
    const present = neurons.filter((neuron) => neuron < part.size).slice(0, most);
    this.#neurons = present.length === 0 && most > 0 ? [0] : present;
    this.#field = most > 0 && part.size > 1 ? new NeuronField(part, this.#neurons, most, setup.words, (named) => this.#look(named)) : null;
    this.#title = filled(setup.words.probeOf, part.id, setup.words[wordOf(kind)]);
    this.#canvas.setAttribute('aria-label', this.#title);
    const remove = button('sb-lab-probe-remove', filled(setup.words.removeProbe, this.#title), null, events.removed);
    remove.textContent = '×';
    const head = element('div', 'sb-lab-probe-head', {}, element('h4', '', {}, this.#title), remove);
    const figure = [this.#controls(setup, events), this.#canvas, this.#legend, this.#said];
    this.element = element('div', 'sb-lab-probe', { role: 'group', 'aria-label': this.#title }, head, ...figure);
    if (kind === 'raster') {
      this.#canvas.addEventListener('click', (event) => {
        events.picked(neuronAt(rasterOf(this.#canvas.clientHeight), this.part.size, event.offsetY));
      });
    }
    this.#nameLines();
  }

  /** Which neurons it shows, and what can be done to them. */
  #controls(setup: Setup, { fired }: ProbeCardEvents): HTMLElement | null {
    if (mostNeurons(this.kind, this.part) === 0) {
      return null;
    }
    const fire = fired && button('sb-lab-probe-fire', setup.words.fire, null, () => fired(this.#neurons));
    return element('div', 'sb-lab-probe-controls', {}, this.#field?.element ?? null, fire);
  }

  /** Which neurons it shows; none where it shows the part as a whole. */
  get neurons(): readonly number[] {
    return this.#neurons;
  }

  /** What is to be sampled for it. */
  get samples(): ProbeSetup[] {
    return samplesOf(this.kind, this.part, this.#neurons);
  }

  /** Adds a neuron, or takes it away; whether this figure is of single neurons. */
  pick(neuron: number): boolean {
    const most = mostNeurons(this.kind, this.part);
    if (most > 0) {
      this.#look(toggled(this.#neurons, neuron, most));
      this.#field?.show(this.#neurons);
    }
    return most > 0;
  }

  #look(neurons: readonly number[]) {
    this.#neurons = neurons;
    this.#askedAt = -Infinity;
    this.#weights = [];
    this.#triggered = { spikes: 0, inputs: [] };
    this.#inputs = [];
    this.#nameLines();
    this.#changed();
  }

  /** Names of the neurons, in the colors of their lines. */
  #nameLines() {
    const names = this.#neurons.map((neuron, k) => {
      const color = element('i', '');
      color.style.background = `var(--sb-id-${colorOf(this.part, k)}, var(--sb-muted))`;
      return element('span', '', {}, color, `${this.part.id} ${neuron}`);
    });
    this.#legend.replaceChildren(...(names.length > 1 ? names : []));
  }

  draw(player: Player, setup: Setup, numbers: Numbers, theme: Theme, now: number) {
    const place = fitted(this.#canvas);
    if (!place) {
      return;
    }
    const { context, width, height } = place;
    if (this.kind === 'raster') {
      this.#drawRaster(context, width, height, player, theme);
      return;
    }
    this.#ask(player, setup, now);
    if (this.kind === 'inputs') {
      this.#drawInputs(context, width, height, setup, numbers, theme);
      return;
    }
    const chart = this.#chart(player, setup, width, numbers, theme);
    if (chart) {
      drawChart(context, width, height, chart, numbers, theme);
    }
  }

  #drawRaster(c: CanvasRenderingContext2D, width: number, height: number, player: Player, theme: Theme) {
    const { history } = player;
    const axis = new Axis(4, width - 4, Math.max(0, history.step - this.#windowSteps(player)), history.step);
    c.fillStyle = theme.well;
    c.fillRect(4, 4, width - 8, height - 8);
    c.fillStyle = theme.identity(this.part.color);
    drawRaster(c, rasterOf(height), this.part, axis, history.present, axis.from, axis.to);
  }

  #windowSteps(player: Player): number {
    return (player.windowMs / player.timeMs) * player.history.step || 1;
  }

  #ask(player: Player, setup: Setup, now: number) {
    if (OF_SYNAPSES.includes(this.kind) && now - this.#askedAt > WEIGHTS_EVERY_MS) {
      this.#askedAt = now;
      const [neuron] = this.#neurons;
      player.synapsesOnto(this.part.id, neuron, (projections) => {
        if (this.#neurons[0] !== neuron) {
          return; // another one was picked since
        }
        if (this.kind === 'weights') {
          this.#weights = projections.flatMap(({ weights }) => weights);
        } else if (this.kind === 'inputs') {
          const { step } = player.history;
          const from = Math.max(0, step - player.windowMs / setup.dtMs);
          this.#inputs = meanInput(projections, trackOf(player, setup), from, step, setup.dtMs);
        } else {
          this.#triggered = this.#averaged(player, setup, projections);
        }
      });
    }
  }

  #chart(player: Player, setup: Setup, width: number, numbers: Numbers, theme: Theme): Chart | null {
    switch (this.kind) {
      case 'potential':
      case 'currents':
        return this.#traces(player, setup, width, theme);
      case 'rate':
        return this.#rate(player, setup, theme);
      case 'intervals':
        return this.#intervals(player, setup, numbers, theme);
      case 'spectrum':
        return this.#spectrum(player, setup, theme);
      case 'triggered':
        return this.#average(setup, numbers, theme);
      default:
        return this.#distribution(setup, theme);
    }
  }

  #say(text: string) {
    if (this.#said.textContent !== text) {
      this.#said.textContent = text;
    }
  }

  #traces(player: Player, setup: Setup, width: number, theme: Theme): Chart {
    const probes = this.samples;
    const labels = [...new Set(probes.map(({ label }) => label))];
    this.#say(labels.length === 1 ? labels[0] : labels.map((label, k) => `${k === 0 ? '—' : '- -'} ${label}`).join(', '));
    return tracesChart(probes, this.part, player, setup, plotWidth(width), theme);
  }

  #rate(player: Player, setup: Setup, theme: Theme): Chart {
    const { history } = player;
    const binSteps = Math.max(1, Math.round(RATE_BIN_MS / setup.dtMs));
    const to = history.step - (history.step % binSteps);
    const bins = Math.min(Math.floor(to / binSteps), Math.max(1, Math.round(player.windowMs / setup.dtMs / binSteps)));
    const hertz = 1000 / (binSteps * setup.dtMs * this.part.size);
    const rates = Array.from(binned(history, this.part.id, to, binSteps, Math.max(1, bins)), (count) => count * hertz);
    this.#say('Hz');
    const end = to * setup.dtMs;
    const x: [number, number] = [end - bins * binSteps * setup.dtMs, end];
    return {
      x: x[0] < x[1] ? x : [0, 1],
      y: [0, Math.max(1, ...rates)],
      xLabel: setup.words.timeAxis,
      color: theme.identity(this.part.color),
      bars: rates,
    };
  }

  #intervals(player: Player, setup: Setup, numbers: Numbers, theme: Theme): Chart {
    const { history } = player;
    const found = intervals(history.present.spikesOf(this.part.id), 0, history.step, setup.dtMs);
    this.#say(
      found.cv === undefined
        ? setup.words.probeWaits
        : filled(
            setup.words.probeCv,
            numbers.fixed(found.cv, 2),
            numbers.significant(found.meanMs, 3),
            numbers.significant(found.ms.length, 8),
          ),
    );
    const most = Math.max(10 * setup.dtMs, 3 * found.meanMs);
    const counts = histogram(found.ms, 0, most, BINS);
    const color = theme.identity(this.part.color);
    return { x: [0, most], y: [0, Math.max(1, ...counts)], xLabel: setup.words.intervalAxis, color, bars: counts };
  }

  #spectrum(player: Player, setup: Setup, theme: Theme): Chart | null {
    const { history } = player;
    const binSteps = Math.max(1, Math.round(1 / setup.dtMs));
    const bins = Math.min(SPECTRUM_MOST, Math.floor(history.step / binSteps));
    if (bins < SPECTRUM_BINS) {
      this.#say(setup.words.probeWaits);
      return null;
    }
    const sampleMs = binSteps * setup.dtMs;
    const hertz = 1000 / (sampleMs * this.part.size);
    const rate = Array.from(binned(history, this.part.id, history.step, binSteps, bins), (count) => count * hertz);
    const { stepHz, power } = spectrum(rate, sampleMs, SPECTRUM_BINS);
    const points = power.map((value, k): [number, number] => [k * stepHz, value]).filter(([hz]) => hz <= HIGHEST_HZ);
    this.#say('Hz²/Hz');
    const color = theme.identity(this.part.color);
    const highest = Math.max(...points.map(([, value]) => value)) || 1;
    return { x: [0, HIGHEST_HZ], y: [0, highest], xLabel: setup.words.frequencyAxis, color, lines: [{ color, points }] };
  }

  #averaged(player: Player, setup: Setup, projections: readonly IncomingSynapses[]): TriggeredAverage {
    const { present, step } = player.history;
    const bin = Math.max(1, Math.round(1 / setup.dtMs));
    const binsOf = (ms: number) => Math.max(1, Math.round(ms / (bin * setup.dtMs)));
    const span = { before: bin * binsOf(TRIGGER_BEFORE_MS), after: bin * binsOf(TRIGGER_AFTER_MS), bin };
    return triggeredAverage(present.spikesOf(this.part.id), this.#neurons[0], projections, trackOf(player, setup), span, 0, step);
  }

  /** The weight that arrives in a ms around the spikes of the neuron, by projection. */
  #average(setup: Setup, numbers: Numbers, theme: Theme): Chart | null {
    const { spikes, inputs } = this.#triggered;
    if (spikes < LEAST_SPIKES) {
      this.#say(setup.words.probeWaits);
      return null;
    }
    const binMs = Math.max(1, Math.round(1 / setup.dtMs)) * setup.dtMs;
    const color = theme.identity(this.part.color);
    const lines = inputs.map(({ projection, weights }) => {
      const line = setup.lines.find((each) => each.id === projection);
      const points = weights.map((weight, k): [number, number] => [(k + 0.5) * binMs - TRIGGER_BEFORE_MS, weight / binMs]);
      return { color: theme.identity(line ? (partOf(setup, line.from)?.color ?? -1) : -1), points };
    });
    this.#say(filled(setup.words.probeTriggeredOver, this.#perMs(setup), numbers.significant(spikes, 4), String(this.#neurons[0])));
    const y = around(lines.flatMap(({ points }) => points.map(([, value]) => value)));
    return { x: [-TRIGGER_BEFORE_MS, TRIGGER_AFTER_MS], y, xLabel: setup.words.triggerAxis, color, lines };
  }

  /** Unit of the weight that arrives in a ms. */
  #perMs(setup: Setup): string {
    const unit = setup.lines.find((line) => line.to === this.part.key && line.unit !== '')?.unit;
    return unit ? `${unit}/ms` : '1/ms';
  }

  /** A bar for each projection, in the color of where it comes from. */
  #drawInputs(c: CanvasRenderingContext2D, width: number, height: number, setup: Setup, numbers: Numbers, theme: Theme) {
    const bars = this.#inputs.map(({ projection, weight }): Bar => {
      const line = setup.lines.find((each) => each.id === projection);
      const source = line && partOf(setup, line.from);
      return { label: source?.id ?? projection, value: weight, color: source?.color ?? -1 };
    });
    const net = bars.reduce((sum, { value }) => sum + value, 0);
    const unit = this.#perMs(setup);
    this.#say(filled(setup.words.probeInputsNet, String(this.#neurons[0]), numbers.significant(net, 3), unit));
    drawBalance(c, width, height, bars, unit, numbers, theme);
  }

  #distribution(setup: Setup, theme: Theme): Chart {
    const units = setup.lines.find((line) => line.to === this.part.key && line.plastic)?.unit ?? '';
    const [low, high] = [Math.min(0, ...this.#weights), Math.max(0, ...this.#weights)];
    const top = low < high ? high : 1;
    const counts = histogram(this.#weights, low, top, BINS);
    this.#say('');
    const color = theme.identity(this.part.color);
    return { x: [low, top], y: [0, Math.max(1, ...counts)], xLabel: units, color, bars: counts };
  }
}

/** Spikes of what a projection comes from; none for a current. */
function trackOf(player: Player, setup: Setup): (projection: string) => SpikeTrack | undefined {
  return (projection) => {
    const line = setup.lines.find((each) => each.id === projection);
    const source = line && partOf(setup, line.from);
    return source?.fires ? player.history.present.spikesOf(source.id) : undefined;
  };
}

/** Where the raster stands in its canvas. */
function rasterOf(height: number): Band {
  return { top: RASTER_EDGE, bottom: height - RASTER_EDGE };
}
