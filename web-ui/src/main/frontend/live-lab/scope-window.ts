/** The scope shows what so many seconds of wall time play. */
const WINDOW_S = 5;
const LEAST_MS = 20;
const MOST_MS = 4_000;

/** Width of a scope, in pixels, that shows all of that time. */
const FULL_WIDTH = 800;
const LEAST_SHARE = 0.4;

/** What a scope shows of a run that plays at a speed, both in ms of biology, the speed a second. */
export function windowMsAt(speed: number): number {
  const ms = Number.isFinite(speed) ? WINDOW_S * speed : MOST_MS;
  return Math.max(LEAST_MS, Math.min(MOST_MS, ms));
}

/** The share of that time for which a scope has room. */
export function shareFor(width: number): number {
  return Math.max(LEAST_SHARE, Math.min(1, width / FULL_WIDTH));
}
