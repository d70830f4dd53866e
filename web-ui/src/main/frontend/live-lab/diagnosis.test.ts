import { describe, expect, it, vi } from 'vitest';
import { Diagnosis, shownOf } from './diagnosis';
import { type Finding } from './doctor';
import { Numbers } from './numbers';
import { type Player } from './player';
import { number, setup } from './test-setup';

interface Shown {
  text?: unknown;
  press?: () => void;
}

const { found } = vi.hoisted(() => ({ found: { findings: [] as unknown[] } }));

vi.mock('./doctor', () => ({ examine: () => found.findings, remedyOfRefusal: () => undefined }));

/** Elements without a page, which keep what was shown in them. */
vi.mock('./dom', () => ({
  element: (_tag: string, _class: string, _attributes: unknown, text?: unknown) => {
    const all: Shown[][] = [];
    return {
      text,
      all,
      classList: { toggle: () => false },
      replaceChildren: (...now: Shown[]) => all.push(now),
      get childElementCount() {
        return all.at(-1)?.length ?? 0;
      },
      querySelector: () => null,
    };
  },
  button: (_class: string, text: string, _drawing: null, press: () => void) => ({ text, press }),
  icon: () => ({}),
  filled: (pattern: string, ...values: string[]) => [pattern, ...values].join(' '),
}));

const WORDS = { silent: 'silent', saturated: 'saturated', noFinding: 'nothing', remedy: 'set', moreFindings: 'more' };

const silent: Finding = { kind: 'silent', of: 'exc', measured: 500 };
const saturated: Finding = { kind: 'saturated', of: 'inh', measured: 313 };
const deadEnd: Finding = { kind: 'deadEnd', of: 'noise', measured: 20 };

describe('shownOf', () => {
  it('is the first finding, and stays while it stands out', () => {
    expect(shownOf([silent, saturated], null)).toBe(silent);
    expect(shownOf([silent, saturated], { ...saturated, measured: 290 })).toBe(saturated);
    expect(shownOf([silent], saturated)).toBe(silent);
  });

  it('comes to the next one, and around', () => {
    expect(shownOf([silent, saturated, deadEnd], silent, true)).toBe(saturated);
    expect(shownOf([silent, saturated, deadEnd], deadEnd, true)).toBe(silent);
  });

  it('is none of none', () => {
    expect(shownOf([], silent)).toBeNull();
  });
});

/** A lab in which a run is judged, and all that was shown of it. */
function judged() {
  const set: unknown[] = [];
  const diagnosis = new Diagnosis({
    number: (of, value) => set.push([of, value]),
    step: () => undefined,
    line: () => null,
    start: () => null,
  });
  const { all } = diagnosis.element as unknown as { all: Shown[][] };
  let now = 0;
  const look = (...findings: Finding[]) => {
    found.findings = findings;
    now += 600;
    diagnosis.look({} as unknown as Player, setup({ words: WORDS }), () => 0, new Numbers('en'), now);
  };
  return { diagnosis, all, look, set };
}

describe('Diagnosis', () => {
  it('shows a finding once, however often the network has other values', () => {
    const { diagnosis, all, look } = judged();
    look(silent);
    diagnosis.changed();
    look({ ...silent });
    look({ ...silent });

    expect(all).toHaveLength(1);
  });

  it('shows it again where its words have changed with the values, and not as the run fluctuates', () => {
    const { diagnosis, all, look } = judged();
    look(saturated);
    look({ ...saturated, measured: 290 });
    expect(all).toHaveLength(1);

    diagnosis.changed();
    look({ ...saturated, measured: 250 });
    expect(all.map((children) => children[1].text)).toEqual(['saturated inh 313 0', 'saturated inh 250 0']);
  });

  it('sets the number of the newest document, also by a button of before', () => {
    const { diagnosis, all, look, set } = judged();
    const later = number({ value: 50 });
    look({ ...silent, remedy: { number: number({}), value: 60 } });
    diagnosis.changed();
    look({ ...silent, remedy: { number: later, value: 60 } });
    all[0][2].press?.();

    expect([all.length, set]).toEqual([1, [[later, 60]]]);
  });

  it('leads to the next finding, of those that there are now', () => {
    const { all, look } = judged();
    look(silent, saturated);
    look(silent, { ...saturated, of: 'other' });
    all[0][2].press?.();

    expect(all[1][1].text).toBe('saturated other 313 0');
  });

  it('ends with the values of before what was said of them', () => {
    const { diagnosis, all, look } = judged();
    diagnosis.say('refused');
    look(silent);
    diagnosis.changed();
    look(silent);

    expect(all.map((children) => children.at(1)?.text)).toEqual(['refused', undefined, 'silent exc 500 0']);
  });
});
