import { filled } from '../live-lab/dom';
import { type PageData } from './page-data';
import { answered, isComplete, minutesLeft, type Progress } from './progress';

/** The map of a published course: how far each lesson is, and progress as a file. */
export function showCourse(page: PageData, progress: Progress) {
  const show = () =>
    document.querySelectorAll<HTMLElement>('[data-lesson]').forEach((line) => {
      const done = progress.of(line.dataset.lesson ?? '');
      const total = Number(line.dataset.questions);
      const state = isComplete({ ...done, questions: total })
        ? `✓ ${page.words.complete}`
        : [
            filled(page.words.answeredOf, String(answered(done)), String(total)),
            filled(page.words.minutesLeft, String(minutesLeft(line.dataset.steps ?? '', done))),
          ].join(', ');
      line.textContent = answered(done) === 0 ? '' : state;
    });
  show();
  window.addEventListener('pageshow', show);
  document.querySelector('#page-save')?.addEventListener('click', () => save(progress.toFile()));
  const field = document.querySelector<HTMLInputElement>('#page-load');
  field?.addEventListener('change', () => void load(field, page, progress).then(show));
}

function save(content: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = 'spikebook-progress.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

async function load(field: HTMLInputElement, page: PageData, progress: Progress) {
  const file = field.files?.item(0);
  const said = document.querySelector('.page-progress');
  if (file && said) {
    said.textContent = progress.take(await file.text()) ? filled(page.words.loaded, file.name) : filled(page.words.notProgress, file.name);
  }
  field.value = '';
}
