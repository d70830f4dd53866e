import { describe, expect, it } from 'vitest';
import { colorOf, downward, type Graph } from './graph';
import { node } from './test-nodes';

describe('downward', () => {
  const graph: Graph = {
    nodes: [node('a', 300, 40, { x: 16, y: 500 })],
    lines: [],
    selected: ['a'],
    groups: [],
    selectionStamp: 3,
    editable: true,
  };

  it('stands each node where it is without columns', () => {
    expect(downward(graph).nodes).toMatchObject([{ key: 'a', x: 16, y: 500 }]);
  });

  it('keeps all else, and leaves the given graph as it is', () => {
    expect(downward(graph)).toMatchObject({ selected: ['a'], selectionStamp: 3, editable: true });
    expect(graph.nodes[0]).toMatchObject({ x: 300, y: 40 });
  });
});

describe('colorOf', () => {
  it('takes the palette of the theme', () => {
    expect(colorOf(0)).toBe('var(--sb-id-0)');
    expect(colorOf(6)).toBe('var(--sb-id-6)');
  });

  it('is the color of lines where there is none', () => {
    expect(colorOf(-1)).toBe('var(--sb-line-strong)');
  });
});
