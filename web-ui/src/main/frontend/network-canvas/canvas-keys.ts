import { useCallback, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { type CanvasTexts, type GraphLine } from './graph';
import { pullOfKey } from './line-pull';
import { walk, walkNews, type DeadEnd, type Walked } from './walk';

type Tell = (name: string, detail: Record<string, unknown>) => void;

/** The live lab sets it on a line, and answers with the value; undefined where nothing plays or the key means nothing. */
function pullLine(event: KeyboardEvent, key: string, tell: Tell): string | undefined {
  const pull = pullOfKey(event);
  const detail: { text?: string } & Record<string, unknown> = { key, ...pull, done: true };
  if (pull) {
    tell('line-dragged', detail);
  }
  return detail.text;
}

/** Keys on the part or the line that has the focus, and what they have done, for screen readers. */
export function useCanvasKeys(place: RefObject<HTMLElement | null>, lines: readonly GraphLine[], texts: CanvasTexts, tell: Tell) {
  const [said, setSaid] = useState('');
  const walked = useRef<Walked>(null);

  /** A part that is selected is moved by arrow keys instead: React Flow has prevented their default then. */
  const goFrom = useCallback(
    (node: string, { key, shiftKey }: KeyboardEvent): Walked | DeadEnd | null => {
      const to = shiftKey ? null : walk(key, node, walked.current, lines);
      if (to !== null && typeof to !== 'string') {
        walked.current = to;
        place.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(to.to)}"]`)?.focus();
      }
      return to;
    },
    [lines, place],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const part = (event.target as Element).closest<HTMLElement | SVGElement>('.react-flow__node, .react-flow__edge');
      const key = part?.dataset.id;
      if (!part || key === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (event.key.toLowerCase() === 'l') {
        event.preventDefault();
        tell('list-asked', { key });
        return;
      }
      const isLine = part.classList.contains('react-flow__edge');
      const to = isLine ? null : goFrom(key, event);
      const news = isLine ? pullLine(event, key, tell) : to === null ? undefined : walkNews(to, texts);
      if (news !== undefined) {
        event.preventDefault();
        // the same words again are read out only if they differ
        setSaid((before) => (before === news ? `${news}\u00a0` : news));
      }
    },
    [goFrom, tell, texts],
  );
  return { onKeyDown, said };
}
