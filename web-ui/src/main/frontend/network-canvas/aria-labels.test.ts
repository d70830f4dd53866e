import { describe, expect, it } from 'vitest';
import { ariaLabels } from './aria-labels';
import { TEXTS } from './test-nodes';

function help(isDownward: boolean, isEditable: boolean) {
  const labels = ariaLabels(TEXTS, isDownward, isEditable);
  return [labels['node.a11yDescription.default'], labels['edge.a11yDescription.default']];
}

describe('ariaLabels', () => {
  it('says how parts are moved and deleted where they can be', () => {
    expect(help(false, true)).toEqual(['move and delete', 'set and delete']);
    expect(help(true, true)).toEqual(['delete', 'set and delete']);
  });

  it('speaks of no change where nothing can be changed', () => {
    expect(help(false, false)).toEqual(['look', 'look']);
    expect(help(true, false)).toEqual(['look', 'look']);
  });
});
