import { describe, expect, it } from 'vitest';
import { type Graph, type GraphLine } from './graph';
import { drawnFor, drawnKeys, folded, framesOf, groupNews, partKeys, partPlaces } from './groups';
import { node, TEXTS } from './test-nodes';

function line(from: string, to: string): GraphLine {
  return {
    key: `projection ${from}-${to}`,
    from,
    to,
    kind: 'projection',
    sign: 'excitatory',
    color: 0,
    strength: 1,
    weight: '',
    label: '',
    description: '',
    problem: false,
    locked: false,
  };
}

function graph(collapsed: boolean): Graph {
  return {
    nodes: [
      node('noise', 0, 0, { x: 0, y: 0 }),
      node('exc', 200, 0, { x: 0, y: 116 }),
      node('inh', 200, 100, { x: 0, y: 232 }),
      node('out', 600, 0, { x: 0, y: 348 }),
    ],
    lines: [line('noise', 'exc'), line('exc', 'inh'), line('exc', 'exc'), line('inh', 'out'), line('out', 'out')],
    groups: [
      { key: 'group Pair', name: 'Pair', members: ['exc', 'inh'], collapsed, detail: '2 parts', description: 'Group Pair: 2 parts.' },
    ],
    selected: ['inh'],
    selectionStamp: 1,
    editable: true,
  };
}

describe('drawnFor', () => {
  it('names the collapsed group that stands for a part, and for a line within it', () => {
    expect(drawnFor('exc', graph(true))).toBe('group Pair');
    expect(drawnFor('projection exc-inh', graph(true))).toBe('group Pair');
  });

  it('names what is drawn itself', () => {
    expect(drawnFor('exc', graph(false))).toBe('exc');
    expect(drawnFor('projection noise-exc', graph(true))).toBe('projection noise-exc');
    expect(drawnFor('projection exc-inh', graph(false))).toBe('projection exc-inh');
  });
});

describe('folded', () => {
  it('leaves a graph without collapsed groups as it is', () => {
    const open = graph(false);

    expect(folded(open)).toBe(open);
  });

  it('draws one node in the middle of the members, and closes the rows that they leave', () => {
    const { nodes, selected } = folded(graph(true));

    expect(nodes.map(({ key, role, x, y, down }) => ({ key, role, x, y, down: down.y }))).toEqual([
      { key: 'noise', role: 'population', x: 0, y: 0, down: 0 },
      { key: 'out', role: 'population', x: 600, y: 0, down: 232 },
      { key: 'group Pair', role: 'group', x: 200, y: 50, down: 116 },
    ]);
    expect(selected).toEqual(['group Pair']);
  });

  it('leads lines to the group under their own keys, without those within it', () => {
    expect(folded(graph(true)).lines.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['projection noise-exc', 'noise', 'group Pair'],
      ['projection inh-out', 'group Pair', 'out'],
      ['projection out-out', 'out', 'out'],
    ]);
  });

  it('shows a problem of a member', () => {
    const wrong = graph(true);
    wrong.nodes[2].problem = true;

    expect(folded(wrong).nodes.at(-1)?.problem).toBe(true);
  });
});

describe('keys of what is drawn and of what is meant', () => {
  it('are those of the group and of its members', () => {
    expect(drawnKeys(graph(true), ['exc', 'inh', 'out'])).toEqual(['group Pair', 'out']);
    expect(drawnKeys(graph(false), ['exc'])).toEqual(['exc']);
    expect(partKeys(graph(true), ['group Pair', 'out'])).toEqual(['exc', 'inh', 'out']);
  });
});

describe('partPlaces', () => {
  it('moves the members of a group as far as the group', () => {
    expect(partPlaces(graph(true), { 'group Pair': { x: 230, y: 40 }, out: { x: 1, y: 2 } })).toEqual({
      exc: { x: 230, y: -10 },
      inh: { x: 230, y: 90 },
      out: { x: 1, y: 2 },
    });
  });
});

describe('framesOf', () => {
  const placed = [
    { id: 'exc', position: { x: 200, y: 0 } },
    { id: 'inh', position: { x: 200, y: 100 } },
  ];

  it('surrounds the members of an expanded group where they stand', () => {
    expect(framesOf(graph(false).groups, placed, false)).toMatchObject([{ x: 184, y: -40, width: 240, height: 220 }]);
  });

  it('keeps to the width of a phone, with more room for its name', () => {
    expect(framesOf(graph(false).groups, placed, true)).toMatchObject([{ x: 190, y: -72, width: 228, height: 246 }]);
  });

  it('is none of a collapsed group, nor of one whose members are gone', () => {
    expect(framesOf(graph(true).groups, placed, false)).toEqual([]);
    expect(framesOf(graph(false).groups, [], false)).toEqual([]);
  });
});

describe('groupNews', () => {
  const [open, closed] = [graph(false).groups, graph(true).groups];

  it('says which group was collapsed or expanded', () => {
    expect(groupNews(open, closed, TEXTS)).toBe('collapsed Pair');
    expect(groupNews(closed, open, TEXTS)).toBe('expanded Pair');
  });

  it('says nothing of groups that stay, come or go', () => {
    expect(groupNews(closed, closed, TEXTS)).toBe('');
    expect(groupNews([], closed, TEXTS)).toBe('');
    expect(groupNews(closed, [], TEXTS)).toBe('');
  });
});
