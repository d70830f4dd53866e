import { takeDecimals, type NumberField } from './decimal-input';
import { takeMinus } from './minus-input';

type Field = HTMLElement &
  NumberField & {
    readonly inputElement: HTMLInputElement | undefined;
    readonly updateComplete?: Promise<unknown>;
  };

declare global {
  interface Window {
    spikebookDecimals: (field: Field, locale: string) => Promise<void>;
  }
}

window.spikebookDecimals = async (field, locale) => {
  await customElements.whenDefined(field.localName);
  await field.updateComplete;
  if (field.inputElement?.type === 'number') {
    takeDecimals(field, field.inputElement, locale);
  }
};

takeMinus(document, (text) => {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else writes at the caret of an input of numbers
  document.execCommand('insertText', false, text);
});
