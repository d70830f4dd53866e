import { useReactFlow } from '@xyflow/react';
import { useCallback, useState, type DragEvent, type RefObject } from 'react';
import { DRAGGED_POPULATION, DRAGGED_PROBE, DRAG_TYPE, PART, type CanvasEvents, type Graph, type Point } from './graph';
import { type FlowLine } from './line-view';
import { type FlowNode } from './node-view';
import { clearOf } from './sight';
import { nodeAt, projectionAt } from './under-pointer';

/** What can be dropped: a part on the canvas or on a line, and a probe on a node. */
export function useDrops(
  graph: Graph,
  events: CanvasEvents,
  isDownward: boolean,
  droppedRef: RefObject<Point | undefined>,
  tell: (name: string, detail: Record<string, unknown>) => void,
) {
  const flow = useReactFlow<FlowNode, FlowLine>();
  const [dropLine, setDropLine] = useState<string>();
  const onDragLeave = useCallback(() => setDropLine(undefined), []);

  const onDrop = useCallback(
    (event: DragEvent) => {
      const part = event.dataTransfer.getData(DRAG_TYPE);
      const probe = event.dataTransfer.getData(DRAGGED_PROBE);
      const key = probe && nodeAt(event.nativeEvent);
      setDropLine(undefined);
      if (key) {
        event.preventDefault();
        tell('probe-dropped', { kind: probe, key });
      }
      if (part) {
        event.preventDefault();
        const [role, type] = part.split(' ');
        const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        const middle = { x: Math.round(at.x - PART.width / 2), y: Math.round(at.y - PART.height / 2) };
        const line = role === 'population' ? projectionAt(event) : undefined;
        const place = line ? clearOf(middle, graph.nodes) : middle;
        droppedRef.current = place;
        const where = isDownward ? undefined : place;
        if (line) tell('part-dropped-on-line', { type, line, at: where });
        else events.dropped(role, type, where);
      }
    },
    [droppedRef, events, flow, graph, isDownward, tell],
  );

  const onDragOver = useCallback((event: DragEvent) => {
    if (event.dataTransfer.types.includes(DRAGGED_PROBE) && nodeAt(event.nativeEvent)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    }
    if (event.dataTransfer.types.includes(DRAG_TYPE)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setDropLine(event.dataTransfer.types.includes(DRAGGED_POPULATION) ? projectionAt(event) : undefined);
    }
  }, []);

  return { dropLine, onDrop, onDragOver, onDragLeave };
}
