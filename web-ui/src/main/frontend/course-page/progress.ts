import { type Answer } from './page-data';

const FORMAT = 'spikebook/progress/1';
/** Of pages that stand alone, and of all courses of an origin in earlier versions. */
const PLACE = 'spikebook.progress';

/** What a reader did on one page. */
export interface PageProgress {
  answers: Record<string, Answer>;
  /** hints read, by task */
  hints: Record<string, number>;
  /** numbers that were set, by network and JSON pointer */
  numbers: Record<string, Record<string, number>>;
  /** how many questions the page has */
  questions: number;
}

const NOTHING: PageProgress = { answers: {}, hints: {}, numbers: {}, questions: 0 };

type Kept = Record<string, PageProgress | undefined>;

/** Where a browser keeps texts; a test has another place. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** Progress on all pages, kept in the browser; where it keeps nothing, until the page is left. */
export class Progress {
  readonly #store: Store | null;
  readonly #place: string;
  /** as last seen */
  #pages: Kept;
  /** what could not be written, and is here only */
  #unwritten: Kept = {};

  /** @param course folder of the course, as {@link courseFolder} tells it: courses of one origin are kept apart */
  constructor(store: Store | null, course = '') {
    this.#store = store;
    this.#place = course === '' ? PLACE : `${PLACE}.${course}`;
    this.#pages = read(store, this.#place, read(store, PLACE)); // earlier versions kept all courses there
  }

  of(key: string): PageProgress {
    return this.#now()[key] ?? NOTHING;
  }

  /** @returns whether it will be there when the page is opened again */
  put(key: string, progress: PageProgress): boolean {
    return this.#write({ [key]: progress });
  }

  /** The content of a file to take to another browser. */
  toFile(): string {
    return JSON.stringify({ format: FORMAT, pages: this.#now() }, null, 1);
  }

  /**
   * Takes the content of such a file. Of a page that is known already, what was done there stays, and the rest is added.
   *
   * @returns whether it is a file of progress
   */
  take(content: string): boolean {
    const pages = pagesOf(content);
    if (!pages) {
      return false;
    }
    const joint: Kept = {};
    for (const [key, brought] of Object.entries(pages)) {
      if (isProgress(brought)) {
        joint[key] = joined(brought, this.of(key));
      }
    }
    this.#write(joint);
    return true;
  }

  /** With what other windows, and pages gone back to, have written since. */
  #now(): Kept {
    this.#pages = { ...read(this.#store, this.#place, this.#pages), ...this.#unwritten };
    return this.#pages;
  }

  #write(changed: Kept): boolean {
    this.#unwritten = { ...this.#unwritten, ...changed };
    try {
      this.#store?.setItem(this.#place, JSON.stringify({ format: FORMAT, pages: this.#now() }));
    } catch {
      return false; // full or forbidden: it is kept as long as the page is open
    }
    if (this.#store === null) {
      return false;
    }
    this.#unwritten = {};
    return true;
  }
}

/** Whether every question of a page is answered. */
export function isComplete(progress: PageProgress): boolean {
  return progress.questions > 0 && answered(progress) >= progress.questions;
}

export function answered(progress: PageProgress): number {
  return Object.keys(progress.answers).length;
}

/**
 * About how many minutes of a lesson are left: those of the steps behind the last question that is answered.
 *
 * @param steps ids of questions and tasks, each with its minutes: "rate 3.5 twenty 4"
 */
export function minutesLeft(steps: string, progress: PageProgress): number {
  const words = steps.split(' ');
  let left = 0;
  for (let k = words.length - 2; k >= 0 && !Object.hasOwn(progress.answers, words[k] ?? ''); k -= 2) {
    left += Number(words[k + 1]);
  }
  return Math.ceil(left);
}

/**
 * The folder of the course that a page belongs to, from its origin on; empty for a page that stands alone.
 *
 * @param styleSheet address of the file that pages of a course share, in the folder assets
 */
export function courseFolder(styleSheet: string | undefined): string {
  return styleSheet === undefined ? '' : new URL('..', styleSheet).pathname;
}

/** The store of this browser; null where pages may keep nothing. */
export function browserStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** What is kept; where nothing can be read, what is known otherwise. */
function read(store: Store | null, place: string, otherwise: Kept = {}): Kept {
  try {
    return pagesOf(store?.getItem(place) ?? '') ?? otherwise;
  } catch {
    return otherwise;
  }
}

function pagesOf(content: string): Kept | null {
  try {
    const file = JSON.parse(content) as { format?: unknown; pages?: unknown } | null;
    return file?.format === FORMAT && isObject(file.pages) ? (file.pages as Kept) : null;
  } catch {
    return null;
  }
}

function isProgress(page: unknown): page is PageProgress {
  return isObject(page) && ['answers', 'hints', 'numbers'].every((part) => isObject(page[part]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function joined(brought: PageProgress, here: PageProgress): PageProgress {
  return {
    answers: { ...brought.answers, ...here.answers },
    hints: { ...brought.hints, ...here.hints },
    numbers: { ...brought.numbers, ...here.numbers },
    questions: here.questions || brought.questions,
  };
}
