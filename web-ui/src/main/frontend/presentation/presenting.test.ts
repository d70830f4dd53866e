import { beforeEach, describe, expect, it } from 'vitest';
import { PRESENTING, toggler } from './presenting';

class TestScreen extends EventTarget {
  fullscreenElement: unknown = null;
  documentElement: { requestFullscreen?: () => Promise<void> } = {};

  exitFullscreen(): Promise<void> {
    this.fullscreenElement = null;
    this.dispatchEvent(new Event('fullscreenchange'));
    return Promise.resolve();
  }

  press(key: string, prevented = false): void {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key });
    if (prevented) {
      event.preventDefault();
    }
    this.dispatchEvent(event);
  }
}

class TestClasses extends Set<string> {
  remove(name: string): void {
    this.delete(name);
  }

  contains(name: string): boolean {
    return this.has(name);
  }
}

describe('presentation', () => {
  let screen: TestScreen;
  let classes: TestClasses;
  let toggle: () => void;

  beforeEach(() => {
    screen = new TestScreen();
    classes = new TestClasses();
    toggle = toggler(classes, screen);
  });

  function canBeWhole(): void {
    screen.documentElement.requestFullscreen = () => {
      screen.fullscreenElement = screen.documentElement;
      return Promise.resolve();
    };
  }

  it('ends by a second press', () => {
    toggle();
    expect(classes.contains(PRESENTING)).toBe(true);
    toggle();
    expect(classes.contains(PRESENTING)).toBe(false);
  });

  it('ends by Escape where there is no whole screen', () => {
    toggle();
    screen.press('a');
    screen.press('Escape', true);
    expect(classes.contains(PRESENTING)).toBe(true);
    screen.press('Escape');
    expect(classes.contains(PRESENTING)).toBe(false);
  });

  it('ends by Escape where the whole screen is refused', async () => {
    screen.documentElement.requestFullscreen = () => Promise.reject(new TypeError('refused'));
    toggle();
    await Promise.resolve();
    screen.press('Escape');
    expect(classes.contains(PRESENTING)).toBe(false);
  });

  it('ends when the whole screen is left', async () => {
    canBeWhole();
    toggle();
    await Promise.resolve();
    await screen.exitFullscreen();
    expect(classes.contains(PRESENTING)).toBe(false);
  });

  it('leaves the whole screen by Escape where the page is given the key', async () => {
    canBeWhole();
    toggle();
    await Promise.resolve();
    screen.press('Escape');
    expect(screen.fullscreenElement).toBeNull();
    expect(classes.contains(PRESENTING)).toBe(false);
  });

  it('leaves the whole screen by a second press', async () => {
    canBeWhole();
    toggle();
    await Promise.resolve();
    toggle();
    expect(screen.fullscreenElement).toBeNull();
    expect(classes.contains(PRESENTING)).toBe(false);
  });
});
