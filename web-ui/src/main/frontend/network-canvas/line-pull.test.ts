import { describe, expect, it } from 'vitest';
import { LabelGrip, pullOfKey } from './line-pull';

const HELD = { clientX: 100, clientY: 50, shiftKey: false };

describe('LabelGrip', () => {
  it('sets the weight to the sides', () => {
    const grip = new LabelGrip(HELD);

    expect(grip.pull({ ...HELD, clientX: 108 })).toEqual({ what: 'weight', moved: 8 });
    expect(grip.pull({ ...HELD, clientX: 60, clientY: 200 })).toEqual({ what: 'weight', moved: -40 });
  });

  it('sets the delay upward and downward, as a finger can', () => {
    const grip = new LabelGrip(HELD);

    expect(grip.pull({ ...HELD, clientY: 42 })).toEqual({ what: 'delay', moved: 8 });
    expect(grip.pull({ ...HELD, clientX: 180, clientY: 60 })).toEqual({ what: 'delay', moved: -10 });
  });

  it('sets the delay to the sides with Shift', () => {
    const grip = new LabelGrip(HELD);

    expect(grip.pull({ ...HELD, clientX: 120, shiftKey: true })).toEqual({ what: 'delay', moved: 20 });
    expect(grip.pull({ ...HELD, clientX: 130 })).toEqual({ what: 'delay', moved: 30 });
  });

  it('sets nothing where it is only pressed, but goes back to where it was held once it has moved', () => {
    const grip = new LabelGrip(HELD);

    expect(grip.pull({ ...HELD, clientX: 103, clientY: 53 })).toBeUndefined();
    grip.pull({ ...HELD, clientX: 120 });
    expect(grip.pull(HELD)).toEqual({ what: 'weight', moved: 0 });
  });

  it('knows to what it was pulled, for where it is taken away from the hand', () => {
    const grip = new LabelGrip(HELD);
    grip.pull({ ...HELD, clientX: 103 });
    const before = grip.last;
    grip.pull({ ...HELD, clientX: 130 });

    expect(before).toBeUndefined();
    expect(grip.last).toEqual({ what: 'weight', moved: 30 });
  });
});

describe('keys on a line', () => {
  const press = (key: string, shiftKey = false, ctrlKey = false) => pullOfKey({ key, shiftKey, ctrlKey, metaKey: false, altKey: false });

  it('set its weight, with Shift its delay', () => {
    expect(press('ArrowRight')).toEqual({ what: 'weight', moved: 5 });
    expect(press('ArrowUp')).toEqual({ what: 'weight', moved: 5 });
    expect(press('ArrowLeft')).toEqual({ what: 'weight', moved: -5 });
    expect(press('ArrowDown', true)).toEqual({ what: 'delay', moved: -5 });
  });

  it('are left to the page otherwise', () => {
    expect(press('Enter')).toBeUndefined();
    expect(press('ArrowRight', false, true)).toBeUndefined();
  });
});
