import { useUpdateNodeInternals } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { type FlowNode } from './node-view';

/**
 * Where a network flows downward, handles stand at other sides of their nodes: all are measured again then, in one step, as after
 * each step all nodes and lines are asked whether it concerns them. Nodes that are new are measured by React Flow.
 */
export function useHandleSides(nodes: FlowNode[]) {
  const measure = useUpdateNodeInternals();
  const isDownward = nodes.at(0)?.data.isDownward;
  const measured = useRef<boolean>(undefined);
  useEffect(() => {
    if (isDownward !== undefined && measured.current !== undefined && measured.current !== isDownward) {
      measure(nodes.map(({ id }) => id));
    }
    measured.current = isDownward;
  }, [isDownward, measure, nodes]);
}
