import { describe, expect, it } from 'vitest';
import { format } from './format';

describe('A formatted text', () => {
  it('has what is short on one line, and is the same when it is formatted again', () => {
    const text = '{"format":"spikebook/network/1","populations":[{"id":"exc","model":{"type":"lif"}}],"run":{},"stimuli":[]}';
    const set = `{
  "format": "spikebook/network/1",
  "populations": [{ "id": "exc", "model": { "type": "lif" } }],
  "run": {},
  "stimuli": []
}
`;
    expect(format(text)).toBe(set);
    expect(format(set)).toBe(set);
  });

  it('keeps numbers, strings and repeated keys letter by letter', () => {
    expect(format('{"a": 1.50, "a": 1e-3, "b": "\\u00e9 {x}, [y]: \\"", "c": 12345678901234567890}')).toBe(
      '{\n  "a": 1.50,\n  "a": 1e-3,\n  "b": "\\u00e9 {x}, [y]: \\"",\n  "c": 12345678901234567890\n}\n',
    );
  });

  it('wraps long lists of numbers', () => {
    const numbers = Array.from({ length: 100 }, (_, n) => n);
    const set = format(JSON.stringify({ timesMs: numbers })) ?? '';
    expect(Math.max(...set.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(set.split('\n').length).toBeLessThan(12);
    expect(JSON.parse(set)).toEqual({ timesMs: numbers });
  });

  it('is none where the text is not JSON', () => {
    expect(format('{"a": ')).toBeUndefined();
    expect(format('')).toBeUndefined();
  });
});
