import { PART, type Graph, type GraphLine, type GraphNode } from './graph';
import { type FlowLine } from './line-view';
import { type FlowNode } from './node-view';

/** Whether the server tells the same of a part as before. */
function isSame(before: GraphNode | GraphLine | undefined, now: GraphNode | GraphLine): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now);
}

function dataOf(node: GraphNode, connectable: boolean, isDownward: boolean, before: FlowNode['data'] | undefined): FlowNode['data'] {
  if (before?.connectable === connectable && before.isDownward === isDownward && isSame(before.node, node)) {
    return before;
  }
  return { node, connectable, isDownward };
}

/**
 * Nodes as React Flow has them; what it has measured of those it knew stays, and one of which nothing else is told stays the same
 * object, which is not drawn again. All have the same size, so that new ones are drawn where they stand without a look at the page.
 */
export function flowNodes(graph: Graph, isDownward: boolean, before: FlowNode[], selected: Set<string>): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return graph.nodes.map((node): FlowNode => {
    const old = known.get(node.key);
    const data = dataOf(node, graph.editable, isDownward, old?.data);
    const isSelected = selected.has(node.key);
    if (old?.data === data && old.selected === isSelected && old.position.x === node.x && old.position.y === node.y) {
      return old;
    }
    return {
      measured: PART,
      ...old,
      id: node.key,
      type: 'part',
      position: { x: node.x, y: node.y },
      data,
      ariaLabel: node.description,
      selected: isSelected,
    };
  });
}

/** Lines as React Flow has them; one of which nothing else is told stays the same object. */
export function flowLines(graph: Graph, before: FlowLine[], selected: Set<string>): FlowLine[] {
  const known = new Map(before.map((line) => [line.id, line]));
  return graph.lines.map((line): FlowLine => {
    const old = known.get(line.key);
    const isSelected = selected.has(line.key);
    if (old?.selected === isSelected && isSame(old.data?.line, line)) {
      return old;
    }
    return {
      id: line.key,
      type: 'line',
      source: line.from,
      target: line.to,
      sourceHandle: 'out',
      targetHandle: 'in',
      className: `sb-line sb-line-${line.kind}`,
      data: { line },
      ariaLabel: line.description,
      selected: isSelected,
      deletable: true,
    };
  });
}
