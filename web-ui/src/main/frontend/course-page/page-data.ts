/** What a written page tells its script; `org.spikebook.web.publish` writes it. */

/** Of the whole page. */
export interface PageData {
  /** names the page in the progress that the browser keeps */
  key: string;
  locale: string;
  words: Record<string, string>;
}

/** Options by index, a number or a text. */
export type Answer = number[] | number | string;

export type QuestionKind = 'choice' | 'choices' | 'number' | 'text' | 'order';

export interface QuestionData {
  kind: QuestionKind;
  predict: boolean;
  /** HTML */
  options: string[];
  unit: string;
  tolerance: number;
  /** given before the page was written */
  answer: Answer | null;
  /** absent where the page must not tell */
  key: AnswerKey | null;
}

export interface AnswerKey {
  /** options that are right, of an order in the right order; null if nothing is right or wrong */
  right: number[] | null;
  expected: number | null;
  /** texts that count; null if any is only kept */
  accepts: string[] | null;
  /** HTML for those who pick an option; empty for none */
  feedback: string[];
  /** HTML, may be empty */
  explanation: string;
}

/** Of a network that is played. */
export interface NetworkData {
  /** as the live lab takes it */
  setup: string;
  graph: unknown;
  texts: unknown;
}

/** The data that lie in an element of the page, of the type that was written there. */
export function dataIn(place: ParentNode): unknown {
  const script = place.querySelector(':scope > script[type="application/json"]');
  return JSON.parse(script?.textContent ?? 'null');
}
