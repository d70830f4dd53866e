import { PART, type Graph } from './graph';
import { type FlowLine } from './line-view';
import { type FlowNode } from './node-view';

/**
 * Nodes as React Flow has them; what it has measured of those it knew stays. All have the same size, so that new ones are drawn
 * where they stand without a look at the page.
 */
export function flowNodes(graph: Graph, isDownward: boolean, before: FlowNode[], selected: Set<string>): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return graph.nodes.map((node) => ({
    measured: PART,
    ...known.get(node.key),
    id: node.key,
    type: 'part',
    position: { x: node.x, y: node.y },
    data: { node, connectable: graph.editable, isDownward },
    ariaLabel: node.description,
    selected: selected.has(node.key),
  }));
}

/** Lines as React Flow has them. */
export function flowLines(graph: Graph, selected: Set<string>): FlowLine[] {
  return graph.lines.map((line) => ({
    id: line.key,
    type: 'line',
    source: line.from,
    target: line.to,
    sourceHandle: 'out',
    targetHandle: 'in',
    className: `sb-line sb-line-${line.kind}`,
    data: { line },
    ariaLabel: line.description,
    selected: selected.has(line.key),
    deletable: true,
  }));
}
