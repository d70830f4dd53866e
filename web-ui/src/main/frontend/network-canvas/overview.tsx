import { MiniMap, useReactFlow, useStore, useViewport } from '@xyflow/react';
import { colorOf } from './graph';
import { type FlowLine } from './line-view';
import { type FlowNode } from './node-view';

const MINIMAP = { width: 132, height: 96 };

/** A map of the whole network, while a part of it is out of sight: else it would hide nodes for nothing. */
export function Overview({ nodes }: { nodes: FlowNode[] }) {
  const flow = useReactFlow<FlowNode, FlowLine>();
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const bounds = flow.getNodesBounds(nodes);
  const isWhole =
    bounds.x * zoom + x >= 0 &&
    bounds.y * zoom + y >= 0 &&
    (bounds.x + bounds.width) * zoom + x <= width &&
    (bounds.y + bounds.height) * zoom + y <= height;
  return isWhole ? null : <MiniMap<FlowNode> pannable style={MINIMAP} nodeColor={(node) => colorOf(node.data.node.color)} />;
}
