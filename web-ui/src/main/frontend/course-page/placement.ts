import { element, filled } from '../live-lab/dom';

/** A lesson on the way through the course, with the id of its question in the quiz. */
export interface Step {
  question: string;
  title: string;
  address: string;
}

/** What was answered to a question. */
export interface Answered {
  id: string;
  isAnswered: boolean;
  isRight: boolean;
}

/**
 * With which lesson to begin: the first whose question is not answered correctly, as `org.spikebook.lesson.placement.Placement` says; null before the
 * first answer. The last step is for those who answer all correctly; it has no question of its own.
 */
export function suggested(steps: Step[], answers: Answered[]): Step | null {
  if (steps.length === 0 || answers.every((answer) => !answer.isAnswered)) {
    return null;
  }
  const right = new Set(answers.filter((answer) => answer.isRight).map((answer) => answer.id));
  return steps.slice(0, -1).find((step) => !right.has(step.question)) ?? steps[steps.length - 1];
}

/** Says above the quiz with which lesson to begin, and leads there. */
export function showPlacement(place: HTMLElement, steps: Step[], answers: Answered[], words: Record<string, string>) {
  const step = suggested(steps, answers);
  const said = place.querySelector('p');
  if (!step || !said) {
    return;
  }
  const count = (of: (answer: Answered) => boolean) => String(answers.filter(of).length);
  const sentence = filled(
    words.placed,
    count((answer) => answer.isAnswered),
    String(answers.length),
    count((answer) => answer.isRight),
  );
  said.replaceChildren(`${sentence} `, element('a', '', { href: step.address }, step.title));
}
