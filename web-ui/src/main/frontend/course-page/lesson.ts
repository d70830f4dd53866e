import { filled } from '../live-lab/dom';
import { offerHints } from './hints';
import { play } from './network';
import { dataIn, type NetworkData, type PageData, type QuestionData, type SweepData } from './page-data';
import { showPlacement, type Step } from './placement';
import { drawPredictions } from './predicted-curves';
import { type PageProgress, type Progress } from './progress';
import { Question } from './question';

/** A page of cells: what follows a prediction is hidden until it is made, and what was done is kept. */
export class Lesson {
  readonly #page: PageData;
  readonly #progress: Progress;
  readonly #cells: HTMLElement[];
  readonly #questions: Question[];
  readonly #predicted: HTMLElement[];
  #isKept = true;

  constructor(body: HTMLElement, page: PageData, progress: Progress) {
    this.#page = page;
    this.#progress = progress;
    this.#cells = [...body.querySelectorAll<HTMLElement>(':scope > [data-cell]')];
    this.#questions = this.#cells.filter((cell) => cell.matches('.sb-question')).map((cell) => this.#question(cell));
    this.#cells.filter((cell) => cell.matches('.page-task')).forEach((task) => this.#hints(task));
    this.#predicted = [...body.querySelectorAll<HTMLElement>(':scope > .sb-predicted')];
    this.#open();
  }

  get #done(): PageProgress {
    return this.#progress.of(this.#page.key);
  }

  #keep(changed: Partial<PageProgress>) {
    this.#isKept = this.#progress.put(this.#page.key, { ...this.#done, ...changed, questions: this.#questions.length });
    this.#tell();
  }

  #question(cell: HTMLElement): Question {
    const id = cell.dataset.cell ?? '';
    return new Question(cell, dataIn(cell) as QuestionData, this.#page, this.#done.answers[id] ?? null, (answer) => {
      this.#keep({ answers: { ...this.#done.answers, [id]: answer } });
      this.#open();
    });
  }

  #hints(task: HTMLElement) {
    const id = task.dataset.cell ?? '';
    offerHints(task, this.#page.words, this.#done.hints[id] ?? 0, (read) => this.#keep({ hints: { ...this.#done.hints, [id]: read } }));
  }

  /** Shows the cells up to the first prediction that is not made yet; networks begin to play when they are shown. */
  #open() {
    const waiting = holdsBack() ? this.#questions.find((question) => question.isWaiting)?.id : undefined;
    let isOpen = true;
    for (const cell of this.#cells) {
      cell.hidden = !isOpen;
      if (isOpen && cell.matches('.page-network:not([data-plays])')) {
        this.#play(cell);
      }
      isOpen &&= cell.dataset.cell !== waiting;
    }
    this.#cells.filter((cell) => cell.matches('.page-sweep')).forEach((sweep) => this.#predictions(sweep));
    this.#predicted.forEach((strip) => this.#tellPredictions(strip));
    document.querySelectorAll<HTMLElement>('.sb-gate, .page-rest').forEach((line) => (line.hidden = line.matches('.sb-gate') === isOpen));
    this.#tell();
  }

  #predictions(cell: HTMLElement) {
    const sweep = dataIn(cell) as SweepData | null;
    if (sweep) {
      const asked = this.#questions.filter((question) => sweep.questions.includes(question.id));
      drawPredictions(
        cell,
        sweep,
        asked.flatMap((question) => question.prediction ?? []),
      );
    }
  }

  /** What was predicted of the result below, as `org.spikebook.web.notebook.ui.PredictionStrip` does. */
  #tellPredictions(strip: HTMLElement) {
    const asked = strip.dataset.questions?.split(' ') ?? [];
    const lines = this.#questions
      .filter((question) => asked.includes(question.id))
      .flatMap((question) => question.predictedLine(strip.dataset.result === 'true') ?? []);
    strip.replaceChildren(...lines);
    strip.hidden = lines.length === 0 || (strip.nextElementSibling as HTMLElement).hidden;
  }

  #play(cell: HTMLElement) {
    const id = cell.dataset.cell ?? '';
    cell.dataset.plays = 'true';
    play(cell, dataIn(cell) as NetworkData, this.#done.numbers[id] ?? {}, (path, value) => {
      this.#keep({ numbers: { ...this.#done.numbers, [id]: { ...this.#done.numbers[id], [path]: value } } });
    });
  }

  #tell() {
    const placement = document.querySelector<HTMLElement>('.page-placement');
    if (placement) {
      showPlacement(placement, (dataIn(placement) ?? []) as Step[], this.#questions, this.#page.words);
    }
    const line = document.querySelector('.page-progress');
    if (line) {
      // some may have been answered before the page was written
      const given = this.#questions.filter((question) => question.isAnswered).length;
      const { complete, answeredOf, notKept } = this.#page.words;
      const state = given === this.#questions.length ? complete : filled(answeredOf, String(given), String(this.#questions.length));
      line.textContent = this.#questions.length === 0 ? '' : this.#isKept ? state : `${state} ${notKept}`;
    }
  }
}

/** An exported notebook holds nothing back: what its reader may not see is not in it. */
function holdsBack(): boolean {
  return document.querySelector('.sb-gate') !== null;
}
