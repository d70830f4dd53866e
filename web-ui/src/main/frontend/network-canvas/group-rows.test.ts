import { describe, expect, it } from 'vitest';
import { type Graph, type GraphGroup } from './graph';
import { HEAD, inBlocks, ROW } from './group-rows';
import { node } from './test-nodes';

function group(name: string, collapsed: boolean, ...members: string[]): GraphGroup {
  return { key: `group ${name}`, name, members, collapsed, detail: '', description: '' };
}

/** Noise above two populations beside each other, and an output below them. */
function graph(...groups: GraphGroup[]): Graph {
  return {
    nodes: [
      node('noise', 0, 0, { x: 116, y: 0 }),
      node('exc', 0, 0, { x: 0, y: ROW }),
      node('inh', 0, 0, { x: 232, y: ROW }),
      node('out', 0, 0, { x: 116, y: 2 * ROW }),
    ],
    lines: [],
    groups,
    selected: [],
    selectionStamp: 0,
    editable: true,
  };
}

function places(of: Graph): Record<string, number[]> {
  return Object.fromEntries(inBlocks(of).nodes.map(({ key, down }) => [key, [down.x, down.y]]));
}

describe('a network that flows downward', () => {
  it('stays as it is without expanded groups', () => {
    const open = graph();
    const closed = graph(group('Pair', true, 'exc', 'inh'));

    expect(inBlocks(open)).toBe(open);
    expect(inBlocks(closed)).toBe(closed);
  });

  it('has room for the name above a group', () => {
    expect(places(graph(group('Pair', false, 'exc', 'inh')))).toEqual({
      noise: [116, 0],
      exc: [0, ROW + HEAD],
      inh: [232, ROW + HEAD],
      out: [116, 2 * ROW + HEAD + 12],
    });
  });

  it('brings members together, those that stood beside them first', () => {
    const at = places(graph(group('Ends', false, 'exc', 'out')));

    expect(at.noise).toEqual([116, 0]);
    expect(at.inh).toEqual([116, ROW]);
    expect(at.exc).toEqual([116, 2 * ROW + HEAD]);
    expect(at.out).toEqual([116, 3 * ROW + HEAD]);
  });

  it('keeps groups apart', () => {
    const at = places(graph(group('Left', false, 'exc'), group('Right', false, 'inh')));

    expect(at.inh[1] - at.exc[1]).toBe(ROW + 12 + HEAD);
    expect(at.out[1]).toBeGreaterThan(at.inh[1]);
  });
});
