import { type Typeset } from './text-elements';

/** Of a place with the TeX source of a formula that waits. */
const SOURCE = 'sb-tex-source';

interface Formula {
  tex: string;
  displayMode: boolean;
}

function showSource(place: HTMLElement, tex: string) {
  place.textContent = tex;
}

/** Typesets formulas by what is loaded with the first of them; until it is there, their places have the TeX source. */
export class LateTypesetter {
  readonly #load: () => Promise<Typeset>;
  readonly #waiting = new Map<HTMLElement, Formula>();
  #loaded: Typeset | null = null;
  #isRequested = false;

  /** @param load runs once: browsers and the script that brings style sheets remember what failed, until the page is loaded again */
  constructor(load: () => Promise<Typeset>) {
    this.#load = load;
  }

  typeset(place: HTMLElement, tex: string, displayMode: boolean) {
    if (this.#loaded) {
      this.#loaded(place, tex, displayMode);
      return;
    }
    showSource(place, tex);
    place.classList.add(SOURCE);
    this.#waiting.set(place, { tex, displayMode });
    if (!this.#isRequested) {
      this.#isRequested = true;
      void this.#fetch();
    }
  }

  async #fetch() {
    this.#loaded = await this.#load().catch(() => showSource);
    this.#typesetWaiting(this.#loaded);
  }

  #typesetWaiting(typeset: Typeset) {
    for (const [place, { tex, displayMode }] of this.#waiting) {
      place.classList.remove(SOURCE);
      try {
        typeset(place, tex, displayMode);
      } catch (error) {
        reportError(error); // the others are on other parts of the page
      }
    }
    this.#waiting.clear();
  }
}
