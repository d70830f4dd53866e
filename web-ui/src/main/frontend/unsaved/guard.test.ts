import { expect, it } from 'vitest';
import { hasUnsaved, noteTyped, type Field } from './guard';

class TestForm {
  readonly attributes = new Set<string>();

  setAttribute(name: string): void {
    this.attributes.add(name);
  }
}

/** A field of a form that has an attribute, or of one that has none. */
function field(form: TestForm, attribute: string): Field {
  return { closest: (selector) => (selector === `[${attribute}]` ? form : null) };
}

function page(form: TestForm | null): { querySelector(selector: string): unknown } {
  return {
    querySelector: (selector) => {
      const found = [...(form?.attributes ?? [])].some((name) => selector === `[${name}]`);
      return found ? form : null;
    },
  };
}

it('asks once something was typed into a guarded form, until the form is replaced', () => {
  const form = new TestForm();
  expect(hasUnsaved(page(form))).toBe(false);

  noteTyped(field(form, 'data-guarded'));

  expect(hasUnsaved(page(form))).toBe(true);
  expect(hasUnsaved(page(new TestForm()))).toBe(false);
});

it('does not ask for what was typed elsewhere', () => {
  const form = new TestForm();

  noteTyped(field(form, 'data-other'));

  expect(hasUnsaved(page(form))).toBe(false);
});
