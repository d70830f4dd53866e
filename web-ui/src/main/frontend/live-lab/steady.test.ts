import { describe, expect, it } from 'vitest';
import { setSteadily } from './steady';

/** An element as a browser has it: what is written is laid out, be it another text or the same. */
class Place {
  writes = 0;
  #text = '';

  get textContent(): string {
    return this.#text;
  }

  set textContent(text: string) {
    this.writes++;
    this.#text = text;
  }
}

describe('a text that is told with each frame', () => {
  it('is written when it is another one, and not again', () => {
    const place = new Place();

    setSteadily(place, 'textContent', '100 ms');
    setSteadily(place, 'textContent', '100 ms');
    expect(place.textContent).toBe('100 ms');
    expect(place.writes).toBe(1);

    setSteadily(place, 'textContent', '150 ms');
    expect(place.textContent).toBe('150 ms');
    expect(place.writes).toBe(2);
  });
});
