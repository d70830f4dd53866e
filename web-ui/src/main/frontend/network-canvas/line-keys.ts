import { useCallback, useState, type KeyboardEvent } from 'react';
import { pullOfKey } from './line-pull';

/** Keys on the line that has the focus, and what they have set: the live lab hears of it and says the value. */
export function useLineKeys(tell: (name: string, detail: Record<string, unknown>) => void) {
  const [said, setSaid] = useState('');
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const key = (event.target as Element).closest<SVGElement>('.react-flow__edge')?.dataset.id;
      const pull = key === undefined ? undefined : pullOfKey(event);
      if (pull) {
        const detail: { text?: string } & Record<string, unknown> = { key, ...pull, done: true };
        tell('line-dragged', detail);
        if (detail.text !== undefined) {
          event.preventDefault();
          setSaid(detail.text);
        }
      }
    },
    [tell],
  );
  return { onKeyDown, said };
}
