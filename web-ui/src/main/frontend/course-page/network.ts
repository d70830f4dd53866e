import { type NetworkData } from './page-data';
import { withNumbers } from './pointer';
import { type SteeredNumber } from '../live-lab/setup';

/** A canvas takes its state as properties that its React part defines. */
interface CanvasElement extends HTMLElement {
  graph: unknown;
  texts: unknown;
}

interface LabElement extends HTMLElement {
  take(setup: string): void;
}

/** Lets a network of the page play, with the numbers that were set before; where that fails, its finished run is shown. */
export function play(cell: HTMLElement, data: NetworkData, numbers: Record<string, number>, set: (path: string, value: number) => void) {
  const canvas = cell.querySelector<CanvasElement>('network-canvas');
  const lab = cell.querySelector<LabElement>('live-lab');
  if (canvas) {
    canvas.graph = data.graph;
    canvas.texts = data.texts;
  }
  if (!lab) {
    return;
  }
  for (const failure of ['engine-missing', 'engine-failed']) {
    lab.addEventListener(failure, () => standIn(cell, lab));
  }
  lab.addEventListener('number-set', (event) => {
    const { path, value } = (event as CustomEvent<{ path: string; value: number }>).detail;
    set(path, value);
  });
  const led = cell.querySelector<LabElement>('live-lab[led]');
  if (led && data.twin !== null) {
    led.take(setupWith(data.twin, withoutTwin(data.setup, numbers)));
  }
  lab.take(setupWith(data.setup, numbers));
}

/** What was set by hand holds for both runs, but for the number in which they differ. */
function withoutTwin(text: string, numbers: Record<string, number>): Record<string, number> {
  const { twin } = JSON.parse(text) as { twin?: { path: string } | null };
  return Object.fromEntries(Object.entries(numbers).filter(([path]) => path !== twin?.path));
}

/** The engine does not run here. */
function standIn(cell: HTMLElement, lab: HTMLElement) {
  (lab.closest<HTMLElement>('.sb-twins') ?? lab).hidden = true;
  cell.querySelectorAll<HTMLElement>('.page-no-engine').forEach((note) => (note.hidden = false));
  cell.querySelectorAll<HTMLDetailsElement>('details.page-finished').forEach((finished) => (finished.open = true));
}

/** Of numbers that a browser kept, those that may be set: another version of the page may have locked some. */
export function allowedNumbers(steered: readonly SteeredNumber[], kept: Record<string, number>): Record<string, number> {
  const free = steered.filter(({ path, min, max, fixed }) => !fixed && kept[path] >= min && kept[path] <= max);
  return Object.fromEntries(free.map(({ path }) => [path, kept[path]]));
}

function setupWith(text: string, numbers: Record<string, number>): string {
  const setup = JSON.parse(text) as { document: string; numbers: SteeredNumber[] };
  const allowed = allowedNumbers(setup.numbers, numbers);
  setup.document = withNumbers(setup.document, allowed);
  for (const number of setup.numbers) {
    number.value = allowed[number.path] ?? number.value;
  }
  return JSON.stringify(setup);
}
