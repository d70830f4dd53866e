import { describe, expect, it } from 'vitest';
import { readJson } from './json-tree';
import { partAt, rangesOf } from './parts';

const TEXT = `{
  "populations": [{ "id": "exc" }, { "id": "inh" }],
  "stimuli": [{ "id": "noise" }],
  "projections": [],
  "recorders": [{ "of": "exc" }]
}`;

const root = readJson(TEXT);

/** Text of the parts behind pointers. */
function texts(...pointers: string[]): string[] {
  return rangesOf(root, pointers).map(({ from, to }) => TEXT.slice(from, to));
}

describe('parts of a document', () => {
  it('are found by a place in their text', () => {
    expect(partAt(root, TEXT.indexOf('exc'))).toBe('/populations/0');
    expect(partAt(root, TEXT.indexOf('inh'))).toBe('/populations/1');
    expect(partAt(root, TEXT.indexOf('noise'))).toBe('/stimuli/0');
  });

  it('are none between the parts, at recorders, and where there is no document', () => {
    expect(partAt(root, 0)).toBe('');
    expect(partAt(root, TEXT.indexOf('"of"'))).toBe('');
    expect(partAt(undefined, 0)).toBe('');
  });

  it('have the lines behind their pointers, in the order of the text', () => {
    expect(texts('/stimuli/0', '/populations/1')).toEqual(['{ "id": "inh" }', '{ "id": "noise" }']);
    expect(texts('/populations/7')).toEqual([]);
  });
});
