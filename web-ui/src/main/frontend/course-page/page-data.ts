import { type Axis, type Point } from '../curve-pad/axis';

/** What a written page tells its script; `org.spikebook.web.publish` writes it. */

/** Of the whole page. */
export interface PageData {
  /** names the page in the progress that the browser keeps */
  key: string;
  locale: string;
  words: Record<string, string>;
}

/** Options by index, the points of a curve, a number or a text. */
export type Answer = number[] | Point[] | number | string;

/** The options of an answer; none where it is of another kind. */
export function optionsOf(answer: Answer): number[] {
  return Array.isArray(answer) ? answer.filter((member) => typeof member === 'number') : [];
}

/** The points of a curve; none where an answer is of another kind. */
export function pointsOf(answer: Answer): Point[] {
  return Array.isArray(answer) ? answer.filter((member) => typeof member !== 'number') : [];
}

export type QuestionKind = 'choice' | 'choices' | 'number' | 'text' | 'order' | 'draw';

export interface QuestionData {
  kind: QuestionKind;
  predict: boolean;
  /** HTML */
  options: string[];
  unit: string;
  tolerance: number;
  /** of a curve */
  drawing: DrawingData | null;
  /** id of the population whose rate is predicted; empty if nothing is measured */
  rateOf: string;
  /** given before the page was written */
  answer: Answer | null;
  /** absent where the page must not tell */
  key: AnswerKey | null;
}

export interface DrawingData {
  x: Axis;
  y: Axis;
  /** JSON pointer to the number of the network that x is; empty if nothing is measured */
  over: string;
}

export interface AnswerKey {
  /** options that are right, of an order in the right order; null if nothing is right or wrong */
  right: number[] | null;
  expected: number | null;
  /** texts that count; null if any is only kept */
  accepts: string[] | null;
  /** the curve that is right; null if nothing is right or wrong */
  curve: { points: Point[]; tolerance: number; within: number } | null;
  /** HTML for those who pick an option; empty for none */
  feedback: string[];
  /** HTML, may be empty */
  explanation: string;
}

/** Of a figure of measured rates over which the page draws what was predicted. */
export interface SweepData {
  /** ids of the questions that predict */
  questions: string[];
  /** names the lines where all are numbers, or all are curves */
  label: string;
  /** names a number beside curves */
  numberLabel: string;
  /** names a curve beside numbers */
  curveLabel: string;
  window: FigureWindow;
}

/** What the axes of a figure show, from end to end; y is linear. */
export interface FigureWindow {
  xFrom: number;
  xTo: number;
  xIsLogarithmic: boolean;
  yFrom: number;
  yTo: number;
}

/** Of a network that is played. */
export interface NetworkData {
  /** setup of the second run beside the first, as JSON; null without one */
  twin: string | null;
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
