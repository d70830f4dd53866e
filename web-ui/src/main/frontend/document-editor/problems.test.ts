import { describe, expect, it } from 'vitest';
import { readJson } from './json-tree';
import { marks, type Problem } from './problems';

function problem(path: string, line = 0, column = 0): Problem {
  return { path, line, column, message: 'Wrong', hint: 'Repair it.' };
}

function marked(text: string, ...problems: Problem[]) {
  return marks(text, readJson(text), problems).map(({ from, to }) => text.slice(from, to));
}

const TEXT = `{
  "populations": [
    { "id": "exc", "model": { "type": "lif", "tauMemMs": -1 } },
    { "id": "exc" }
  ]
}`;

describe('A problem is marked', () => {
  it('at the key and its value', () => {
    expect(marked(TEXT, problem('/populations/0/model/tauMemMs'))).toEqual(['"tauMemMs": -1']);
  });

  it('at the key alone where the value is an object or a list', () => {
    expect(marked(TEXT, problem('/populations/0/model'))).toEqual(['"model"']);
    expect(marked(TEXT, problem('/populations'))).toEqual(['"populations"']);
  });

  it('at what should hold it where it is missing', () => {
    expect(marked(TEXT, problem('/populations/1/model'))).toEqual(['{ "id": "exc" }']);
    expect(marked(TEXT, problem('/run/dtMs'))).toEqual(['{']);
  });

  it('where the text ceases to be JSON, also at its end', () => {
    expect(marked('{\n  "a": tru }', problem('', 2, 8))).toEqual(['tru']);
    expect(marked('{\n  "a": \n', problem('', 3, 1))).toEqual([':']);
    expect(marked('{\n  "a": [1}\n}', problem('', 2, 10))).toEqual(['}']);
    expect(marked('', problem('', 1, 1))).toEqual(['']);
  });

  it('at the character of equations that are one string with several lines', () => {
    const text = '{"model": {"equations": "dv/dt = 1\\n\\"x\\" = oops"}}';
    expect(marked(text, problem('/model/equations', 2, 7))).toEqual(['o']);
  });

  it('in the order of the text, with what to do', () => {
    const found = marks(TEXT, readJson(TEXT), [problem('/populations/1/id'), problem('/populations/0/id')]);
    expect(found.map(({ from }) => TEXT.slice(0, from).split('\n').length)).toEqual([3, 4]);
    expect(found[0]?.message).toBe('Wrong. Repair it.');
  });
});
