import { describe, expect, it } from 'vitest';
import { keepsMarks } from './raster';

describe('marks of a run', () => {
  it('are kept from five hundred spikes on', () => {
    expect(keepsMarks(500, false)).toBe(false);
    expect(keepsMarks(501, false)).toBe(true);
  });

  it('are kept until there are half as many, so that their look does not change to and fro', () => {
    expect(keepsMarks(251, true)).toBe(true);
    expect(keepsMarks(250, true)).toBe(false);
  });
});
