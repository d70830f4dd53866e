import { type Axis } from './axis';
import { type Causes, type SpikeAt } from './causes';
import { filled } from './dom';
import { type History } from './history';
import { type Numbers, decimalsOf } from './numbers';
import { TOP, neuronY, type Row } from './rows';
import { type ProbeSetup, type Setup } from './setup';
import { tip, vertical } from './strokes';
import { type Theme } from './theme';

/** A place on a scope, in pixels from its upper left corner. */
export interface Place {
  x: number;
  y: number;
  /** whether a finger is there, which is broad */
  isTouched?: boolean;
}

/** What is pointed at. */
export interface Pointer {
  /** where the pointer is; null if elsewhere */
  hover: Place | null;
  /** whether the run is paused: marks that move are not pointed at */
  isStill: boolean;
  /** a spike that is explained, which says so itself */
  causes: Causes | null;
}

/** A spike this near to the pointer is meant, in pixels. */
const NEAR = 9;

/** The same where a finger comes down. */
const NEAR_FINGER = 22;

/** Of the ring around a spike, in pixels. */
const RING = 6;

/** Samples are this many steps apart at most where a trace is read. */
const MOST_BETWEEN = 64;

/** Between a tip and the edge of a scope or what it is about, in pixels. */
const TIP_ABOVE = 30;
const TIP_BELOW = 12;

/** The spike of a population nearest to a place. */
export function spikeNear(rows: readonly Row[], axis: Axis, history: History, place: Place): SpikeAt | null {
  const { x, y } = place;
  const near = place.isTouched ? NEAR_FINGER : NEAR;
  const row = rows.find((each) => y >= each.top - NEAR / 2 && y <= each.bottom + NEAR / 2 && each.part?.role === 'population');
  const part = row?.part;
  if (!row || !part) {
    return null;
  }
  let nearest: SpikeAt | null = null;
  let distance = near;
  history.present.spikesOf(part.id).visit(Math.floor(axis.step(x - near)), Math.ceil(axis.step(x + near)) + 1, (step, neuron) => {
    const away = Math.hypot(axis.x(step) - x, neuronY(row, part.size, neuron) - y);
    if (step < history.step && away < distance) {
      distance = away;
      nearest = { part, neuron, step };
    }
  });
  return nearest;
}

function isSame(a: SpikeAt, b: SpikeAt | undefined): boolean {
  return a.step === b?.step && a.neuron === b.neuron && a.part.key === b.part.key;
}

/** What a scope says of the place where the pointer is: of a spike if it holds still, or else the time and the values then. */
export class Pointed {
  readonly #setup: Setup;
  readonly #numbers: Numbers;

  constructor(setup: Setup, numbers: Numbers) {
    this.#setup = setup;
    this.#numbers = numbers;
  }

  draw(c: CanvasRenderingContext2D, pointer: Pointer, rows: readonly Row[], axis: Axis, history: History, theme: Theme) {
    const { hover, isStill, causes } = pointer;
    const step = Math.round(axis.step(hover?.x ?? -1));
    if (!hover || hover.x < axis.left || hover.x > axis.right || step > history.step || step < 0) {
      return;
    }
    const spike = isStill ? spikeNear(rows, axis, history, hover) : null;
    if (!spike) {
      this.#values(c, hover.x, step, rows, axis, history, theme);
    } else if (!isSame(spike, causes?.spike)) {
      this.#spike(c, spike, rows, axis, theme);
    }
  }

  #spike(c: CanvasRenderingContext2D, { part, neuron, step }: SpikeAt, rows: readonly Row[], axis: Axis, theme: Theme) {
    const row = rows.find((each) => each.part?.id === part.id);
    const x = axis.x(step);
    const y = row ? neuronY(row, part.size, neuron) : 0;
    c.strokeStyle = theme.accent;
    c.lineWidth = 2;
    c.beginPath();
    c.arc(x, y, RING, 0, 7);
    c.stroke();
    c.lineWidth = 1;
    const text = filled(
      this.#setup.words.spikeTip,
      `${part.id} ${this.#numbers.significant(neuron, 8)}`,
      this.#time(step, this.#setup.dtMs),
    );
    tip(c, text, x, y - TIP_ABOVE > TOP ? y - TIP_ABOVE : y + TIP_BELOW, axis, theme);
  }

  #time(step: number, resolvedMs: number): string {
    return `${this.#numbers.fixed((step + 1) * this.#setup.dtMs, decimalsOf(resolvedMs))} ms`;
  }

  #values(c: CanvasRenderingContext2D, x: number, step: number, rows: readonly Row[], axis: Axis, history: History, theme: Theme) {
    const bottom = rows.at(-1)?.bottom ?? TOP;
    c.strokeStyle = theme.muted;
    vertical(c, x, TOP, bottom);
    const every = Math.max(this.#setup.dtMs, ((axis.to - axis.from) * this.#setup.dtMs) / 1000);
    const values = rows.flatMap(({ probe }) => (probe ? this.#value(probe, step, history) : []));
    tip(c, [this.#time(step, every), ...values].join('   '), x, bottom - 24, axis, theme);
  }

  #value(probe: ProbeSetup, step: number, history: History): string[] {
    let value: number | undefined;
    history.present.traces.get(probe.id)?.[0]?.visit(step, step + MOST_BETWEEN, (_, sample) => (value ??= sample));
    return value === undefined ? [] : [`${probe.label}: ${this.#numbers.fixed(value, 1)}`];
  }
}
