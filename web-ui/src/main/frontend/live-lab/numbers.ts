/** The minus that people read. Programs, and the values of inputs, have a hyphen. */
export const MINUS = '\u2212';

/** Numbers as people read them, in the language of the page. */
export class Numbers {
  readonly #locale: string;
  readonly #formats = new Map<string, Intl.NumberFormat>();

  constructor(locale: string) {
    this.#locale = locale;
  }

  #format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const known = this.#formats.get(key) ?? new Intl.NumberFormat(this.#locale, { signDisplay: 'negative', ...options });
    this.#formats.set(key, known);
    return known;
  }

  fixed(value: number, decimals: number): string {
    const format = this.#format(`f${decimals}`, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    return minus(format.format(value));
  }

  /** So many significant digits at most. */
  significant(value: number, digits = 4): string {
    return minus(this.#format(`s${digits}`, { maximumSignificantDigits: digits }).format(value));
  }

  /** The same as the value of an input: with the minus of keyboards. */
  entered(value: number, digits = 4): string {
    return this.significant(value, digits).replace(MINUS, '-');
  }

  hertz(rate: number): string {
    return `${this.fixed(rate, rate < 10 ? 1 : 0)} Hz`;
  }

  /** A number with a point as people type it in the language of the page. */
  typed(number: string): string {
    return number.replace('.', this.#decimal());
  }

  /**
   * Typed text as a number; NaN if it is not one. Takes the decimal sign of the language and a point. Of point and comma, the one that
   * is not the sign separates thousands where three digits follow it, unless the number begins with 0: 0,125 is never 125.
   */
  parse(text: string): number {
    const plain = text
      .trim()
      .replace(/[\s\u2019']/g, '')
      .replaceAll(MINUS, '-');
    const pointed =
      this.#decimal() === ','
        ? plain
            .replace(/^(-?[1-9]\d{0,2})((?:\.\d{3})+)(?=$|,)/, (_, first: string, rest: string) => first + rest.replaceAll('.', ''))
            .replace(',', '.')
        : plain.replace(/^-?[1-9][\d,]*/, (whole) => whole.replace(/,(?=\d{3}(\D|$))/g, ''));
    return pointed === '' ? NaN : Number(pointed);
  }

  #decimal(): string {
    const parts = this.#format('f1', { minimumFractionDigits: 1 }).formatToParts(1.5);
    return parts.find((part) => part.type === 'decimal')?.value ?? '.';
  }
}

function minus(text: string): string {
  return text.replace('-', MINUS);
}

/** A round distance of ticks so that about `most` of them fit into a span. */
export function tickStep(span: number, most: number): number {
  const rough = span / Math.max(2, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10);
}

export function decimalsOf(step: number): number {
  return Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
}

/** Smaller differences, relative to the values, are those of rounding. */
const CONSTANT = 1e-4;

/** A range that ticks can divide: where all values are the same but for rounding, one around them. */
export function spread([low, high]: [number, number]): [number, number] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > CONSTANT * size) {
    return [low, high];
  }
  const reach = size === 0 ? 1 : 0.5 * 10 ** Math.floor(Math.log10(size));
  return [low - reach, high + reach];
}
