import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { completion, insertKey, insertValue } from './completion';
import { type Vocabulary } from './vocabulary';

const VOCABULARY: Vocabulary = {
  shapes: {
    network: {
      entries: [
        { name: 'format', value: '"spikebook/network/1"' },
        { name: 'populations', holds: 'population', isList: true },
        { name: 'stimuli', holds: 'stimulus', isList: true },
        { name: 'projections', holds: 'projection', isList: true },
        { name: 'recorders', holds: 'recorder', isList: true },
      ],
    },
    population: {
      entries: [
        { name: 'id', value: '""' },
        { name: 'model', holds: 'model' },
        { name: 'receptors', holds: 'receptors' },
        { name: 'initial', holds: 'initial' },
      ],
    },
    model: { entries: [], family: 'neuron' },
    receptors: { entries: [], family: 'receptors' },
    stimulus: { entries: [{ name: 'id', value: '""' }], family: 'stimulus' },
    projection: {
      entries: [
        { name: 'id', value: '""' },
        { name: 'from', refers: ['populations', 'stimuli'] },
        { name: 'to', refers: ['populations'] },
      ],
    },
    recorder: { entries: [{ name: 'of', refers: ['populations'] }, { name: 'record' }] },
    distribution: { entries: [{ name: 'uniform', value: '[0, 1]' }] },
  },
  families: {
    neuron: [
      {
        type: 'lif',
        info: 'Leaky',
        receptors: ['current', 'delta'],
        state: [{ name: 'vMv', value: '-65' }],
        entries: [
          { name: 'tauMemMs', detail: 'default 20 ms', value: '20', isDrawn: true },
          { name: 'reset', value: '"hard"', options: [{ value: '"hard"' }, { value: '"soft"' }] },
        ],
      },
      { type: 'izhikevich', info: 'Izhikevich', receptors: ['jump'], entries: [] },
    ],
    receptors: [
      { type: 'current', info: '', entries: [], state: [{ name: 'iExcPa' }], weight: { name: 'weightPa', value: '10' } },
      { type: 'delta', info: '', entries: [], weight: { name: 'weightMv', value: '1' } },
      { type: 'jump', info: '', entries: [] },
    ],
    stimulus: [{ type: 'poisson', info: 'Random', entries: [{ name: 'rateHz', value: '10' }] }],
  },
};

/** The state of a text with a mark, and where the mark was. */
function marked(text: string): [EditorState, number] {
  return [EditorState.create({ doc: text.replace('|', '') }), text.indexOf('|')];
}

function offered(text: string, explicit = true): string[] | undefined {
  const [state, at] = marked(text);
  return completion(VOCABULARY)(new CompletionContext(state, at, explicit))?.options.map(({ label }) => label);
}

/** The text after an edit, with what is then selected between two marks. */
function after(text: string, edit: (state: EditorState, at: number) => ReturnType<typeof insertValue>): string {
  const { state } = marked(text)[0].update(edit(...marked(text)));
  const { from, to } = state.selection.main;
  return `${state.sliceDoc(0, from)}|${state.sliceDoc(from, to)}|${state.sliceDoc(to)}`;
}

describe('Completion offers', () => {
  it('keys that the object does not have yet', () => {
    expect(offered('{ "format": "", | }')).toEqual(['populations', 'stimuli', 'projections', 'recorders']);
    expect(offered('{ "populations": [{ "id": "a", "|" }] }')).toEqual(['model', 'receptors', 'initial']);
  });

  it('parameters of the model that the object names, before or behind', () => {
    expect(offered('{"populations": [{"model": {"|", "type": "lif"}}]}')).toEqual(['tauMemMs', 'reset']);
    expect(offered('{"stimuli": [{"type": "poisson", |}]}')).toEqual(['id', 'rateHz']);
  });

  it('types, words of a choice, defaults and distributions', () => {
    expect(offered('{"populations": [{"model": {"type": "|"}}]}')).toEqual(['lif', 'izhikevich']);
    expect(offered('{"populations": [{"model": {"type": "lif", "reset": |}}]}')).toEqual(['hard', 'soft']);
    expect(offered('{"populations": [{"model": {"type": "lif", "tauMemMs": |}}]}')).toEqual(['20', 'uniform']);
    expect(offered('{"populations": [{"model": {"type": "lif", "tauMemMs": {"|"}}}]}')).toEqual(['uniform']);
  });

  it('new objects in a list, one for each type', () => {
    expect(offered('{"stimuli": [|]}')).toEqual(['poisson']);
  });

  it('only receptors that the model can have', () => {
    expect(offered('{"populations": [{"model": {"type": "izhikevich"}, "receptors": {"type": "|"}}]}')).toEqual(['jump']);
  });

  const network = (rest: string) => `{"populations": [{"id": "exc", "model": {"type": "lif"}}], "stimuli": [{"id": "noise"}], ${rest}}`;

  it('ids of the parts that may stand there', () => {
    expect(offered(network('"projections": [{"from": "|"}]'))).toEqual(['exc', 'noise']);
    expect(offered(network('"projections": [{"to": "|"}]'))).toEqual(['exc']);
  });

  it('the weight that the target takes', () => {
    expect(offered(network('"projections": [{"to": "exc", "w|"}]'))).toContain('weightPa');
  });

  it('state variables that the observed population has', () => {
    expect(offered(network('"recorders": [{"of": "exc", "record": "|"}]'))).toEqual(['spikes', 'rateHz', 'vMv', 'iExcPa']);
    expect(offered(network('"recorders": [{"of": "noise", "record": "|"}]'))).toEqual(['spikes', 'rateHz']);
  });

  it('nothing unasked where nothing is typed, and nothing to what it does not know', () => {
    expect(offered('{ | }', false)).toBeUndefined();
    expect(offered('{ "else": { "|" } }')).toBeUndefined();
  });
});

describe('A completion writes', () => {
  const tau = { name: 'tauMemMs', value: '20' };

  it('the key with its usual value selected, and the commas around', () => {
    expect(after('{ "type": "lif" | }', (s, at) => insertKey(s, at, tau))).toBe('{ "type": "lif", "tauMemMs": |20| }');
    expect(after('{ "ta|" "type": "lif" }', (s, at) => insertKey(s, at, tau))).toBe('{ "tauMemMs": |20|, "type": "lif" }');
  });

  it('the key alone where it has a value', () => {
    expect(after('{ "ta|u": 3 }', (s, at) => insertKey(s, at, tau))).toBe('{ "tauMemMs"||: 3 }');
  });

  it('values in the place of what was there, with the cursor where an id is missing', () => {
    expect(after('{ "type": "l|i" }', (s, at) => insertValue(s, at, '"lif"'))).toBe('{ "type": "lif"|| }');
    expect(after('{ "stimuli": [|] }', (s, at) => insertValue(s, at, '{ "id": "", "type": "x" }'))).toBe(
      '{ "stimuli": [{ "id": "||", "type": "x" }] }',
    );
  });

  it('no further than the cursor where a quotation mark is missing', () => {
    expect(after('{ "type": "li| }', (s, at) => insertValue(s, at, '"lif"'))).toBe('{ "type": "lif"|| }');
    expect(after('{ "ta| }', (s, at) => insertKey(s, at, tau))).toBe('{ "tauMemMs": |20| }');
  });

  it('brackets with the cursor between them', () => {
    expect(after('{ | }', (s, at) => insertKey(s, at, { name: 'run', holds: 'run' }))).toBe('{ "run": {||} }');
  });
});
