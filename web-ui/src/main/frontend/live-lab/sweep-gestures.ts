/** Hears what sweeps a number beside its button: a double click on its name, and Shift+Enter on its slider. */
export function hearSweep(name: HTMLElement, range: HTMLElement, swept: () => void) {
  name.addEventListener('mousedown', (event) => {
    if (event.detail > 1) {
      event.preventDefault(); // else a word of it would be selected
    }
  });
  name.addEventListener('dblclick', swept);
  range.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.shiftKey && !event.repeat) {
      event.preventDefault();
      swept();
    }
  });
}
