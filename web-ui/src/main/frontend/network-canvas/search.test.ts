import { describe, expect, it } from 'vitest';
import { type Graph } from './graph';
import { found } from './search';
import { node } from './test-nodes';

const graph: Graph = {
  nodes: [
    { ...node('inh', 0, 0), description: 'Population inh: 20, driven by exc' },
    { ...node('exc', 0, 0), description: 'Population exc' },
  ],
  lines: [
    {
      key: 'projection exc-inh',
      from: 'exc',
      to: 'inh',
      kind: 'projection',
      sign: 'excitatory',
      color: 0,
      strength: 1,
      weight: '',
      label: 'All to all',
      description: 'exc excites inh (All to all).',
      problem: false,
      locked: false,
    },
  ],
  groups: [],
  selected: [],
  selectionStamp: 0,
  editable: true,
};

describe('found', () => {
  it('has those first whose name begins with what is sought', () => {
    expect(found(graph, 'exc').map(({ key }) => key)).toEqual(['exc', 'projection exc-inh', 'inh']);
  });

  it('has groups too', () => {
    const group = { key: 'group Cortex', name: 'Cortex', members: ['exc'], collapsed: true, detail: '', description: 'Group Cortex' };

    expect(found({ ...graph, groups: [group] }, 'cort').map(({ key }) => key)).toEqual(['group Cortex']);
  });

  it('asks for no capitals', () => {
    expect(found(graph, 'population I').map(({ key }) => key)).toEqual(['inh']);
  });

  it('is nothing for nothing', () => {
    expect(found(graph, ' ')).toEqual([]);
    expect(found(graph, 'zzz')).toEqual([]);
  });
});
