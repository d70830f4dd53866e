import { describe, expect, it } from 'vitest';
import { flowNodes } from './flow-parts';
import { PART, type Graph } from './graph';
import { node } from './test-nodes';

function graph(...nodes: Graph['nodes']): Graph {
  return { nodes, lines: [], groups: [], selected: [], selectionStamp: 0, editable: true };
}

describe('flowNodes', () => {
  it('knows the size of a node before it was drawn', () => {
    expect(flowNodes(graph(node('exc', 0, 0)), false, [], new Set())[0].measured).toEqual(PART);
  });

  it('keeps what was measured of a node, and moves it to its place', () => {
    const measured = { width: 210, height: 64 };
    const before = flowNodes(graph(node('exc', 0, 0)), false, [], new Set()).map((each) => ({ ...each, measured }));

    const [now] = flowNodes(graph(node('exc', 30, 40)), false, before, new Set(['exc']));

    expect(now).toMatchObject({ measured, position: { x: 30, y: 40 }, selected: true });
  });
});
