import { toggler } from './presenting';

declare global {
  interface Window {
    spikebookPresent: (button: HTMLElement) => void;
  }
}

// in the browser alone: a screen is only given to the press itself
window.spikebookPresent = (button) => {
  const page = button.closest('.sb-notebook');
  if (page) {
    button.addEventListener('click', toggler(page.classList, document));
  }
};
