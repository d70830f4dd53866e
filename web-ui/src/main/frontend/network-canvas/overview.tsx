import { MiniMap, useStore } from '@xyflow/react';
import { colorOf } from './graph';
import { type FlowNode } from './node-view';
import { isInSight } from './sight';

const MINIMAP = { width: 132, height: 96 };

/** One function, since the map draws all nodes again for another one. */
function colorOfNode({ data }: FlowNode): string {
  return colorOf(data.node.color);
}

/** A map of the whole network, while a part of it is out of sight: else it would hide nodes for nothing. */
export function Overview({ nodes }: { nodes: FlowNode[] }) {
  const isWhole = useStore(({ transform: [x, y, zoom], width, height }) =>
    nodes.every(({ position }) => isInSight(position, { x, y, zoom }, { width, height })),
  );
  return isWhole ? null : <MiniMap<FlowNode> pannable style={MINIMAP} nodeColor={colorOfNode} />;
}
