import { beforeEach, describe, expect, it } from 'vitest';
import { KeptText } from '../document-editor/kept-text';
import { WIDE, widener } from './width';

class TestClasses extends Set<string> {
  remove(name: string): void {
    this.delete(name);
  }

  contains(name: string): boolean {
    return this.has(name);
  }
}

class TestButton {
  pressed = '';

  setAttribute(name: string, value: string) {
    if (name === 'aria-pressed') {
      this.pressed = value;
    }
  }
}

describe('full width', () => {
  let items: Map<string, string>;
  let button: TestButton;

  beforeEach(() => {
    items = new Map();
    button = new TestButton();
  });

  function kept(): KeptText {
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => items.set(key, value),
      removeItem: (key: string) => items.delete(key),
    };
    return new KeptText(
      () => storage as unknown as Storage,
      () => 'width',
    );
  }

  it('is off at first', () => {
    const classes = new TestClasses();
    widener(classes, button, kept());
    expect(classes.has(WIDE)).toBe(false);
    expect(button.pressed).toBe('false');
  });

  it('is switched on and off', () => {
    const classes = new TestClasses();
    const toggle = widener(classes, button, kept());
    toggle();
    expect(classes.has(WIDE)).toBe(true);
    expect(button.pressed).toBe('true');
    toggle();
    expect(classes.has(WIDE)).toBe(false);
    expect(button.pressed).toBe('false');
  });

  it('is remembered until it is switched off', () => {
    const toggle = widener(new TestClasses(), button, kept());
    toggle();
    const next = new TestClasses();
    const toggleNext = widener(next, button, kept());
    expect(next.has(WIDE)).toBe(true);
    toggleNext();
    expect(items.size).toBe(0);
  });

  it('works where the browser keeps nothing', () => {
    const refusing = new KeptText(
      () => {
        throw new Error('refused');
      },
      () => 'width',
    );
    const classes = new TestClasses();
    widener(classes, button, refusing)();
    expect(classes.has(WIDE)).toBe(true);
  });
});
