import { describe, expect, it, vi } from 'vitest';
import { SpreadRestart } from './spread-restart';
import { setup } from './test-setup';

const START = '/populations/0/initial/vMv';
const DRAWN = setup();
const ALIKE = setup({ parts: DRAWN.parts.map((part) => ({ ...part, start: START })) });

describe('SpreadRestart', () => {
  it('restarts once the document draws the potentials', () => {
    const restart = vi.fn();
    const spread = new SpreadRestart(restart);
    spread.take(DRAWN);
    expect(restart).not.toHaveBeenCalled();

    spread.expect(START);
    spread.take(DRAWN);
    spread.take(DRAWN);

    expect(restart).toHaveBeenCalledOnce();
  });

  it('lets the run continue where the document was changed otherwise', () => {
    const restart = vi.fn();
    const spread = new SpreadRestart(restart);
    spread.expect(START);
    spread.take(ALIKE);
    spread.take(DRAWN);

    expect(restart).not.toHaveBeenCalled();
  });
});
