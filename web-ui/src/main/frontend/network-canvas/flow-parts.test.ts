import { describe, expect, it } from 'vitest';
import { flowLines, flowNodes } from './flow-parts';
import { PART, type Graph, type GraphLine } from './graph';
import { line, node } from './test-nodes';

function graph(nodes: Graph['nodes'], lines: Graph['lines'] = []): Graph {
  return { nodes, lines, groups: [], selected: [], selectionStamp: 0, editable: true };
}

/** A line of another weight, of which the canvas is told. */
function weighed(key: string, weight: string): GraphLine {
  return { ...line('noise', 'exc'), key, weight, description: weight };
}

describe('flowNodes', () => {
  it('knows the size of a node before it was drawn', () => {
    expect(flowNodes(graph([node('exc', 0, 0)]), false, [], new Set())[0].measured).toEqual(PART);
  });

  it('keeps what was measured of a node, and moves it to its place', () => {
    const measured = { width: 210, height: 64 };
    const before = flowNodes(graph([node('exc', 0, 0)]), false, [], new Set()).map((each) => ({ ...each, measured }));

    const [now] = flowNodes(graph([node('exc', 30, 40)]), false, before, new Set(['exc']));

    expect(now).toMatchObject({ measured, position: { x: 30, y: 40 }, selected: true });
  });

  it('keeps the nodes of which nothing else is told', () => {
    const before = flowNodes(graph([node('noise', 0, 0), node('exc', 300, 0)]), false, [], new Set());

    const after = flowNodes(graph([node('noise', 0, 0), { ...node('exc', 300, 0), badge: '5 Hz' }]), false, before, new Set());

    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[1].data.node.badge).toBe('5 Hz');
  });

  it('keeps what is drawn in a node that is only selected, or that was moved and goes back', () => {
    const told = graph([node('exc', 0, 0)]);
    const before = flowNodes(told, false, [], new Set());
    const moved = before.map((each) => ({ ...each, position: { x: 9, y: 9 } }));

    const [selected] = flowNodes(told, false, before, new Set(['exc']));
    const [back] = flowNodes(told, false, moved, new Set());

    expect(selected).toMatchObject({ selected: true });
    expect(selected.data).toBe(before[0].data);
    expect(back.position).toEqual({ x: 0, y: 0 });
    expect(back.data).toBe(before[0].data);
  });

  it('draws all nodes again where they may no longer be connected, or flow downward', () => {
    const told = graph([node('exc', 0, 0)]);
    const before = flowNodes(told, false, [], new Set());

    expect(flowNodes({ ...told, editable: false }, false, before, new Set())[0].data.connectable).toBe(false);
    expect(flowNodes(told, true, before, new Set())[0].data.isDownward).toBe(true);
  });
});

describe('flowLines', () => {
  it('keeps the lines of which nothing else is told', () => {
    const before = flowLines(graph([], [weighed('a', '200 pA'), weighed('b', '200 pA')]), [], new Set());

    const after = flowLines(graph([], [weighed('a', '200 pA'), weighed('b', '300 pA')]), before, new Set());

    expect(after[0]).toBe(before[0]);
    expect(after[1].data?.line.weight).toBe('300 pA');
    expect(after[1].ariaLabel).toBe('300 pA');
  });

  it('says which line is selected', () => {
    const told = graph([], [weighed('a', '200 pA')]);
    const before = flowLines(told, [], new Set());

    expect(flowLines(told, before, new Set(['a']))[0].selected).toBe(true);
    expect(flowLines(told, before, new Set())[0]).toBe(before[0]);
  });
});
