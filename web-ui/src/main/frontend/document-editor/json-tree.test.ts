import { describe, expect, it } from 'vitest';
import { follow, placeAt, readJson } from './json-tree';

/** The text without its mark, and where the mark was. */
function marked(text: string): [string, number] {
  return [text.replace('|', ''), text.indexOf('|')];
}

function found(text: string, pointer: string) {
  const root = readJson(text);
  if (!root) {
    throw new Error('no value');
  }
  const { node, member, isWhole } = follow(root, pointer);
  return { value: text.slice(node.from, node.to), key: member?.key, isWhole };
}

function place(text: string) {
  const [plain, at] = marked(text);
  const here = placeAt(readJson(plain), at);
  return (
    here && {
      path: here.around.map(({ step }) => step).join('/'),
      asks: here.asks,
      there: plain.slice(here.from, here.to),
      hasColon: here.hasColon,
    }
  );
}

describe('A pointer', () => {
  const text = '{"populations": [{"id": "a"}, {"id": "b/c", "model": {"tau~Ms": 2e1}}], "name": "x"}';

  it('leads to a value', () => {
    expect(found(text, '/populations/1/model/tau~0Ms')).toEqual({ value: '2e1', key: 'tau~Ms', isWhole: true });
    expect(found(text, '/populations/0')).toEqual({ value: '{"id": "a"}', key: undefined, isWhole: true });
    expect(found(text, '')).toEqual({ value: text, key: undefined, isWhole: true });
  });

  it('leads to what would hold it where nothing stands there', () => {
    expect(found(text, '/populations/1/model/type')).toEqual({
      value: '{"tau~Ms": 2e1}',
      key: 'model',
      isWhole: false,
    });
    expect(found(text, '/populations/7/id').isWhole).toBe(false);
  });

  it('leads into a text that is not whole', () => {
    expect(found('{"a": [1, {"b": "open, \n "c": 3', '/a/1/c').value).toBe('3');
  });
});

describe('A place', () => {
  it('asks for a key between members, in a key and in a word without quotation marks', () => {
    expect(place('{ | }')).toEqual({ path: '', asks: 'key', there: '', hasColon: false });
    expect(place('{"run": {"dt|"}}')).toEqual({ path: 'run/dt', asks: 'key', there: '"dt"', hasColon: false });
    expect(place('{"run": {"dt|Ms": 1}}')).toEqual({ path: 'run/dtMs', asks: 'key', there: '"dtMs"', hasColon: true });
    expect(place('{"run": {dt|}}')?.there).toBe('dt');
    expect(place('{"run": {"dtMs": 1, |}}')?.asks).toBe('key');
  });

  it('asks for a value behind a colon, and in a value', () => {
    expect(place('{"a": {"type": |}}')).toEqual({ path: 'a/type', asks: 'value', there: '', hasColon: false });
    expect(place('{"a": {"type": "li|"}}')?.there).toBe('"li"');
    expect(place('{"a": {"type": |\n "size": 3}}')).toMatchObject({ path: 'a/type', asks: 'value' });
    expect(place('{"a": [{"type": "x"}, |]}')).toMatchObject({ path: 'a/1', asks: 'value' });
  });

  it('is found in a text that is not whole', () => {
    expect(place('{"populations": [{"model": {"type": "li|')).toMatchObject({
      path: 'populations/0/model/type',
      there: '"li',
    });
    expect(place('{"populations": [{"id": "a", "|')).toMatchObject({ path: 'populations/0/', asks: 'key' });
  });

  it('is none outside of the document', () => {
    expect(place('{"a": 1} |')).toBeUndefined();
    expect(place('|')).toBeUndefined();
  });
});
