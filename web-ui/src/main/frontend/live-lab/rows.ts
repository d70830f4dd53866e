import { type Part, type ProbeSetup, type Setup } from './setup';

export const TOP = 6;
const AXIS = 22;
const GAP = 12;

/** Rasters that can be compared on one screen; what another part fires is seen in its probe. */
export const MOST_RASTERS = 16;

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

/** What can have a raster. On the home page what drives the network is a slider and no row. */
export function rasterParts(setup: Setup): Part[] {
  return setup.parts.filter((part) => part.fires && (setup.variant === 'cell' || part.role === 'population'));
}

/**
 * Parts that have a raster, in the order of the document: all, or of more than fit those that are looked at, then those that the
 * document records, then the first ones.
 *
 * @param lookedAt keys, the most important first
 */
export function shownRasters(setup: Setup, lookedAt: readonly string[]): Part[] {
  const parts = rasterParts(setup);
  if (parts.length <= MOST_RASTERS) {
    return parts;
  }
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const wanted = lookedAt.flatMap((key) => byKey.get(key) ?? []);
  const best = [...new Set([...wanted, ...parts.filter(({ recorded }) => recorded), ...parts])].slice(0, MOST_RASTERS);
  return parts.filter((part) => best.includes(part));
}

/** Height that rasters of parts and traces take in a scope of this width. */
export function heightOf(parts: readonly Part[], probes: readonly ProbeSetup[], width: number): number {
  return bottomOf(rowsOf(parts, probes, width)) + AXIS;
}

export function bottomOf(rows: readonly Row[]): number {
  return rows.at(-1)?.bottom ?? TOP;
}

export function rowsOf(parts: readonly Part[], probes: readonly ProbeSetup[], width: number): Row[] {
  const share = width < NARROW ? NARROW_SHARE : 1;
  const rows: Row[] = [];
  let top = TOP;
  const add = (height: number, of: Partial<Row>, gap: number) => {
    rows.push({ top, bottom: top + height, ...of });
    top += height + gap;
  };
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

/** By the root of their sizes, so that a small population is seen beside a large one; stimuli less, since they are chosen, not found. */
function rasterHeights(parts: readonly Part[], most: number): number[] {
  const weights = parts.map((part) => Math.sqrt(part.size) * (part.role === 'stimulus' ? STIMULUS_SHARE : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const members = parts.reduce((sum, part) => sum + part.size, 0);
  const budget = Math.min(most, parts.length * RASTER_LEAST + members * 3);
  return parts.map((part, k) => Math.round(Math.max(part.size === 1 ? RASTER_LEAST : RASTER_FEW, (budget * weights[k]) / all)));
}
