import { type CanvasTexts, type GraphLine } from './graph';

/** A line that was followed from one node to another. */
export interface Walked {
  /** key of the node that it led to */
  to: string;
  line: GraphLine;
  /** whether it was followed as its spikes travel, and not against them */
  isOnward: boolean;
  /** which of the lines it is that could have been followed, from 1 */
  place: number;
  count: number;
}

/** Where no line leads further. */
export type DeadEnd = 'last' | 'first';

/** Lines from a node, or to it; one from a node to itself leads nowhere. */
function linesOf(node: string, isOnward: boolean, lines: readonly GraphLine[]): GraphLine[] {
  return lines.filter(({ from, to }) => from !== to && (isOnward ? from : to) === node);
}

function along(line: GraphLine, isOnward: boolean, choice: readonly GraphLine[]): Walked {
  return { to: isOnward ? line.to : line.from, line, isOnward, place: choice.indexOf(line) + 1, count: choice.length };
}

/** Back along the line by which a node was come to, else along the first one. */
function follow(node: string, isOnward: boolean, before: Walked | null, lines: readonly GraphLine[]): Walked | DeadEnd {
  const choice = linesOf(node, isOnward, lines);
  const back = choice.find(({ key }) => before?.isOnward === !isOnward && key === before.line.key);
  const line = back ?? choice.at(0);
  return line ? along(line, isOnward, choice) : isOnward ? 'last' : 'first';
}

/** Another line than the one that was followed, from where it was; the same one where there is none further. */
function beside({ line, isOnward, place }: Walked, by: number, lines: readonly GraphLine[]): Walked | null {
  const choice = linesOf(isOnward ? line.from : line.to, isOnward, lines);
  const other = choice.at(Math.max(0, Math.min(choice.length - 1, place - 1 + by)));
  return other ? along(other, isOnward, choice) : null;
}

/**
 * Where an arrow key leads from a node: right along a line, left against one, up and down to the end of another line in place of the
 * one that was followed. Null where the key means nothing.
 *
 * @param before what was followed last
 */
export function walk(key: string, node: string, before: Walked | null, lines: readonly GraphLine[]): Walked | DeadEnd | null {
  const last = before?.to === node ? before : null;
  switch (key) {
    case 'ArrowRight':
      return follow(node, true, last, lines);
    case 'ArrowLeft':
      return follow(node, false, last, lines);
    case 'ArrowDown':
      return last && beside(last, 1, lines);
    case 'ArrowUp':
      return last && beside(last, -1, lines);
    default:
      return null;
  }
}

/** In words; the node itself is read as it gets the focus. */
export function walkNews(walked: Walked | DeadEnd, texts: CanvasTexts): string {
  if (walked === 'last' || walked === 'first') {
    return walked === 'last' ? texts.noLineOn : texts.noLineBack;
  }
  const { line, place, count } = walked;
  const values = [line.description, String(place), String(count)];
  return texts.walked.replace(/\{(\d)\}/g, (_, k: string) => values[Number(k)]);
}
