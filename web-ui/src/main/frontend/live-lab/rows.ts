import { type Part, type ProbeSetup, type Setup } from './setup';

export const TOP = 6;
const AXIS = 22;
const GAP = 12;

/** Heights of the rows of a scope, in pixels. */
const RASTERS = 190;
const RASTER_LEAST = 20;
const RASTER_FEW = 32;
const TRACE = 88;

/** On a phone, scope and sliders are to be seen together: there is less height for each row. */
const NARROW = 480;
const NARROW_SHARE = 0.7;

/** Of the height that a stimulus would have as a population. */
const STIMULUS_SHARE = 0.4;

/** From top to bottom, in pixels. */
export interface Band {
  top: number;
  bottom: number;
}

/** A raster or a trace of a scope. */
export interface Row extends Band {
  part?: Part;
  probe?: ProbeSetup;
}

/** Height that rasters and traces of a network take in a scope of this width. */
export function heightOf(setup: Setup, probes: readonly ProbeSetup[], width: number): number {
  return bottomOf(rowsOf(setup, probes, width)) + AXIS;
}

export function bottomOf(rows: readonly Row[]): number {
  return rows.at(-1)?.bottom ?? TOP;
}

export function rowsOf(setup: Setup, probes: readonly ProbeSetup[], width: number): Row[] {
  const share = width < NARROW ? NARROW_SHARE : 1;
  const rows: Row[] = [];
  let top = TOP;
  const add = (height: number, of: Partial<Row>, gap: number) => {
    rows.push({ top, bottom: top + height, ...of });
    top += height + gap;
  };
  const parts = rasterParts(setup);
  for (const [k, height] of rasterHeights(parts, share * RASTERS).entries()) {
    add(height, { part: parts[k] }, 3);
  }
  top += GAP - 3;
  for (const probe of probes) {
    add(Math.round(share * TRACE), { probe }, GAP);
  }
  return rows;
}

/** Height of a neuron of a part in a row of its raster: neuron 0 is at the bottom. */
export function neuronY(row: Band, size: number, neuron: number): number {
  return row.bottom - 1 - (neuron + 0.5) * ((row.bottom - row.top - 2) / size);
}

/** The neuron of a part that is drawn at this height. */
export function neuronAt(row: Band, size: number, y: number): number {
  const place = Math.floor((row.bottom - 1 - y) / ((row.bottom - row.top - 2) / size));
  return Math.max(0, Math.min(size - 1, place));
}

/** On the home page what drives the network is a slider and no row. */
function rasterParts(setup: Setup): Part[] {
  return setup.parts.filter((part) => part.fires && (setup.variant === 'cell' || part.role === 'population'));
}

/** By the root of their sizes, so that a small population is seen beside a large one; stimuli less, since they are chosen, not found. */
function rasterHeights(parts: readonly Part[], most: number): number[] {
  const weights = parts.map((part) => Math.sqrt(part.size) * (part.role === 'stimulus' ? STIMULUS_SHARE : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const members = parts.reduce((sum, part) => sum + part.size, 0);
  const budget = Math.min(most, parts.length * RASTER_LEAST + members * 3);
  return parts.map((part, k) => Math.round(Math.max(part.size === 1 ? RASTER_LEAST : RASTER_FEW, (budget * weights[k]) / all)));
}
