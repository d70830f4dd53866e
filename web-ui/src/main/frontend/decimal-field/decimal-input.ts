import { Numbers } from '../live-lab/numbers';

/** What this needs of a vaadin-number-field. */
export interface NumberField extends EventTarget {
  value: string;
  /** sets the type that its input gets a little later, and again whenever another attribute of the input changes: when it becomes invalid, too */
  _setType(type: string): void;
}

/** What this needs of its input. */
export interface NumberInput {
  type: string;
  inputMode: string;
  value: string;
  readonly validity: { readonly badInput: boolean };
  checkValidity(): boolean;
}

/**
 * Lets a field of numbers show and take the decimal sign of a language: an input of type number takes that of the browser only.
 * To the field, the input stays one of numbers, with a point in its value.
 */
export function takeDecimals(field: NumberField, input: NumberInput, locale: string) {
  const numbers = new Numbers(locale);
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value');
  const typed = () => String(native?.get?.call(input)).trim();
  const isBad = () => typed() !== '' && !Number.isFinite(numbers.parse(typed()));
  field._setType('text');
  input.type = 'text';
  input.inputMode = 'decimal';
  Object.defineProperties(input, {
    value: {
      configurable: true,
      get: () => (typed() === '' || isBad() ? '' : String(numbers.parse(typed()))),
      set: (value: string) => native?.set?.call(input, numbers.typed(value)),
    },
    validity: { configurable: true, get: () => ({ badInput: isBad(), valid: !isBad() }) },
  });
  input.checkValidity = () => !isBad();
  field.addEventListener('change', () => {
    if (!isBad()) {
      input.value = field.value;
    }
  });
  input.value = field.value;
}
