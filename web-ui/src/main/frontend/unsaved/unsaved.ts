import { hasUnsaved, noteTyped } from './guard';
import { OfflineWork } from './offline';

interface FlowWindow {
  readonly Vaadin?: { readonly Flow?: { readonly clients?: Record<string, { readonly isActive?: () => boolean }> } };
}

/** The frame of all pages sets the class. */
const offline = new OfflineWork(
  () => document.body.classList.contains('sb-offline'),
  () => Object.values((window as FlowWindow).Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive?.()),
);

document.addEventListener('input', (event) => {
  if (event.target instanceof Element) {
    noteTyped(event.target);
  }
  offline.noteTyped();
});
document.addEventListener('change', () => offline.noteTyped());
document.addEventListener('keydown', () => offline.noteTouched(), true);
document.addEventListener('pointerup', () => offline.noteTouched(), true);

window.addEventListener('beforeunload', (event) => {
  if (hasUnsaved(document) || offline.isLeft()) {
    event.preventDefault();
  }
});
