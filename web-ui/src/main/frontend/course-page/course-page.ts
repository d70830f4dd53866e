import '../live-lab/live-lab';
import '../network-canvas/network-canvas';
import { fitToPaper } from '../presentation/paper';
import { defineTextElements } from '../rich-text/text-elements';
import { typeset } from '../rich-text/typesetter';
import { showCourse } from './course-map';
import './course-page.css';
import { bringEngineOfPage } from './engine';
import { Lesson } from './lesson';
import { dataIn, type PageData } from './page-data';
import { browserStore, courseFolder, Progress } from './progress';

/** The script of pages that live without a server: exported notebooks, and lessons of a published course. */
function start() {
  defineTextElements(typeset); // with KaTeX: nothing can be loaded later
  bringEngineOfPage();
  const page = dataIn(document.head) as PageData;
  const shared = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  const progress = new Progress(browserStore(), courseFolder(shared?.href));
  const body = document.querySelector<HTMLElement>('.sb-notebook-body');
  document.querySelectorAll<HTMLElement & { html: string }>('rich-text').forEach((text) => (text.html = text.innerHTML));
  window.addEventListener('beforeprint', () => {
    fitToPaper(document);
  });
  if (body) {
    new Lesson(body, page, progress);
  } else {
    showCourse(page, progress);
  }
}

start();
