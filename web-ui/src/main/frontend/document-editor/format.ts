/** The widest line that an object or a list is kept on. */
const WIDTH = 100;

const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+))/y;

interface Part {
  /** how it is written on one line; empty where that is too wide */
  flat: string;
  open: string;
  close: string;
  entries: { key: string; part: Part }[];
}

/**
 * Sets a JSON text: two spaces deep, what is short on one line. Strings and numbers stay letter by letter as they were.
 * Nothing where the text is not JSON.
 */
export function format(text: string): string | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  return `${print(new Parser(text).part(), 0, 0)}\n`;
}

class Parser {
  #at = 0;

  constructor(private readonly text: string) {}

  part(): Part {
    const token = this.#next();
    return token === '{' || token === '[' ? this.#container(token) : { flat: token, open: '', close: '', entries: [] };
  }

  #container(open: '{' | '['): Part {
    const close = open === '{' ? '}' : ']';
    const entries: Part['entries'] = [];
    for (let token = this.#peek(); token !== close; token = this.#peek()) {
      if (token === ',') {
        this.#next();
        continue;
      }
      const key = open === '{' ? `${this.#next()}${this.#next()} ` : '';
      entries.push({ key, part: this.part() });
    }
    this.#next();
    return { flat: flat(open, close, entries), open, close, entries };
  }

  #peek(): string {
    const at = this.#at;
    const token = this.#next();
    this.#at = at;
    return token;
  }

  #next(): string {
    TOKEN.lastIndex = this.#at;
    const found = TOKEN.exec(this.text);
    this.#at += found?.[0].length ?? 0;
    return found?.slice(1).find((token) => token) ?? '';
  }
}

function flat(open: string, close: string, entries: Part['entries']): string {
  if (entries.some(({ part }) => part.flat === '')) {
    return '';
  }
  const space = open === '{' && entries.length > 0 ? ' ' : '';
  const line = open + space + entries.map(({ key, part }) => key + part.flat).join(', ') + space + close;
  return line.length <= WIDTH ? line : '';
}

/** @param before how much of the line is written already */
function print(part: Part, depth: number, before: number): string {
  if (part.open === '' || (depth > 0 && part.flat !== '' && before + part.flat.length <= WIDTH)) {
    return part.flat;
  }
  if (part.entries.length === 0) {
    return part.open + part.close;
  }
  const indent = '  '.repeat(depth + 1);
  return `${part.open}\n${lines(part, depth, indent)}\n${'  '.repeat(depth)}${part.close}`;
}

/** Each entry on a line of its own; numbers and words of a list side by side. */
function lines({ entries }: Part, depth: number, indent: string): string {
  if (entries.every(({ key, part }) => key === '' && part.open === '')) {
    return wrap(
      entries.map(({ part }) => part.flat),
      indent,
    );
  }
  return entries.map(({ key, part }) => indent + key + print(part, depth + 1, indent.length + key.length + 1)).join(',\n');
}

function wrap(words: string[], indent: string): string {
  const all: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && indent.length + line.length + word.length + 3 > WIDTH) {
      all.push(`${indent}${line},`);
      line = '';
    }
    line += line === '' ? word : `, ${word}`;
  }
  return [...all, indent + line].join('\n');
}
