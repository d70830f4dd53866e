import { hasUnsaved, noteTyped } from './guard';

document.addEventListener('input', (event) => {
  if (event.target instanceof Element) {
    noteTyped(event.target);
  }
});

window.addEventListener('beforeunload', (event) => {
  if (hasUnsaved(document)) {
    event.preventDefault();
  }
});
