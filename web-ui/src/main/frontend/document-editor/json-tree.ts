/**
 * A JSON text with the place of each of its values. What is not JSON is read as far as it makes sense: while a text is
 * being typed it is seldom whole.
 */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'word';
  readonly from: number;
  to: number;
  /** whether its closing bracket or quotation mark is there */
  isClosed: boolean;
  /** of an object */
  readonly members: JsonMember[];
  /** of an array */
  readonly items: JsonNode[];
}

/** A key of an object, and what stands behind its colon. */
export interface JsonMember {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** behind the colon; -1 where there is none yet */
  valueFrom: number;
  value?: JsonNode;
}

/** Deeper documents are refused anyway. */
const DEEPEST = 60;

const SPACE = /[\s,]*/y;
const STRING = /"(?:[^"\\\n]|\\.)*/y;
const WORD = /[^\s,:{}[\]"]+/y;

class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  value(depth = 0): JsonNode | undefined {
    this.#take(SPACE);
    switch (this.text[this.#at]) {
      case '{':
        return depth < DEEPEST ? this.#object(depth) : undefined;
      case '[':
        return depth < DEEPEST ? this.#array(depth) : undefined;
      case '"':
        return this.#string();
      default:
        return this.#word();
    }
  }

  #object(depth: number): JsonNode {
    const node = this.#node('object');
    this.#at++;
    for (;;) {
      this.#take(SPACE);
      const next = this.text.charAt(this.#at);
      if (next === '}') {
        return this.#close(node);
      }
      if (next === '' || next === ']') {
        return this.#end(node);
      }
      const key = next === '"' ? this.#string() : this.#word();
      if (key) {
        node.members.push(this.#member(key, depth));
      } else {
        this.#at++; // a bracket or colon where none can be
      }
    }
  }

  #member(key: JsonNode, depth: number): JsonMember {
    const member: JsonMember = { key: this.#decode(key), from: key.from, to: key.to, valueFrom: -1 };
    const behind = this.#at;
    this.#take(SPACE);
    if (this.text[this.#at] === ':') {
      member.valueFrom = ++this.#at;
      member.value = this.#memberValue(depth);
    } else {
      this.#at = behind;
    }
    return member;
  }

  /** None where the next key follows immediately, as behind a colon that was just typed. */
  #memberValue(depth: number): JsonNode | undefined {
    const before = this.#at;
    const value = this.value(depth + 1);
    if (value?.kind === 'string' && /^\s*:/.test(this.text.slice(this.#at, this.#at + 20))) {
      this.#at = before;
      return undefined;
    }
    return value;
  }

  #array(depth: number): JsonNode {
    const node = this.#node('array');
    this.#at++;
    for (;;) {
      this.#take(SPACE);
      const next = this.text.charAt(this.#at);
      if (next === ']') {
        return this.#close(node);
      }
      if (next === '' || next === '}') {
        return this.#end(node);
      }
      const item = this.value(depth + 1);
      if (item) {
        node.items.push(item);
      } else {
        this.#at++;
      }
    }
  }

  #string(): JsonNode {
    const node = this.#node('string');
    this.#take(STRING);
    return this.text[this.#at] === '"' ? this.#close(node) : this.#end(node);
  }

  #word(): JsonNode | undefined {
    const node = this.#node('word');
    node.isClosed = true;
    return this.#take(WORD) ? this.#end(node) : undefined;
  }

  #decode(key: JsonNode): string {
    const raw = this.text.slice(key.from, key.to);
    return key.kind === 'string' ? decode(raw) : raw;
  }

  #node(kind: JsonNode['kind']): JsonNode {
    return { kind, from: this.#at, to: this.#at, isClosed: false, members: [], items: [] };
  }

  #close(node: JsonNode): JsonNode {
    this.#at++;
    node.isClosed = true;
    return this.#end(node);
  }

  #end(node: JsonNode): JsonNode {
    node.to = this.#at;
    return node;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    this.#at += found?.[0].length ?? 0;
    return found !== null;
  }
}

/** The value of a text; none where it is empty. */
export function readJson(text: string): JsonNode | undefined {
  return new Reader(text).value();
}

/** What a string in quotation marks says; one that is not whole says what is there of it. */
export function decode(raw: string): string {
  const whole = raw.length > 1 && raw.endsWith('"') ? raw : `${raw}"`;
  try {
    return String(JSON.parse(whole));
  } catch {
    return raw.slice(1).replace(/"$/, '');
  }
}

export function member(node: JsonNode | undefined, key: string): JsonMember | undefined {
  return node?.members.find((each) => each.key === key);
}

/** The string behind a key; empty where there is none. */
export function textOf(node: JsonNode | undefined, key: string, text: string): string {
  const value = member(node, key)?.value;
  return value?.kind === 'string' ? decode(text.slice(value.from, value.to)) : '';
}

/** What a pointer leads to, or the deepest value on the way to it. */
export interface Found {
  readonly node: JsonNode;
  /** where it is the value of a key */
  readonly member?: JsonMember;
  readonly isWhole: boolean;
}

/** Follows an RFC 6901 pointer. */
export function follow(root: JsonNode, pointer: string): Found {
  let found: Found = { node: root, isWhole: true };
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const { node } = found;
    const next = node.kind === 'object' ? member(node, key) : undefined;
    const value = node.kind === 'array' ? node.items[Number(key)] : next?.value;
    if (!value) {
      return { ...found, isWhole: false };
    }
    found = { node: value, member: next, isWhole: true };
  }
  return found;
}

/** A place in a text: the values around it, outermost first, each with the key or index that leads on. */
export interface Place {
  readonly around: { readonly node: JsonNode; readonly step: string | number }[];
  /** what may stand here: a key, or a value */
  readonly asks: 'key' | 'value';
  /** what of it is there already */
  readonly from: number;
  readonly to: number;
  /** of a key: whether its colon is there */
  readonly hasColon: boolean;
}

/** What can be written at a place; nothing outside of the document. */
export function placeAt(root: JsonNode | undefined, at: number): Place | undefined {
  return root && holds(root, at) ? within(root, at, []) : undefined;
}

function within(node: JsonNode, at: number, around: Place['around']): Place | undefined {
  return node.kind === 'array' ? inArray(node, at, around) : inObject(node, at, around);
}

function inArray(node: JsonNode, at: number, around: Place['around']): Place | undefined {
  const item = node.items.find((each) => each.from < at && at <= each.to);
  around.push({ node, step: item ? node.items.indexOf(item) : node.items.filter((each) => each.to <= at).length });
  if (item && isContainer(item)) {
    return holds(item, at) ? within(item, at, around) : place(around, 'value', at, false);
  }
  return place(around, 'value', item ?? at, false);
}

function inObject(node: JsonNode, at: number, around: Place['around']): Place | undefined {
  const inKey = node.members.find((each) => each.from < at && at <= each.to);
  const inValue = node.members.find((each) => each.valueFrom >= 0 && isIn(each, at, node));
  around.push({ node, step: inKey?.key ?? inValue?.key ?? '' });
  if (inKey) {
    return place(around, 'key', inKey, inKey.valueFrom >= 0);
  }
  if (!inValue) {
    return place(around, 'key', at, false);
  }
  const { value } = inValue;
  if (!value || !isContainer(value)) {
    return place(around, 'value', value ?? at, false);
  }
  return holds(value, at) ? within(value, at, around) : undefined;
}

function place(around: Place['around'], asks: Place['asks'], there: number | { from: number; to: number }, hasColon: boolean): Place {
  const { from, to } = typeof there === 'number' ? { from: there, to: there } : there;
  return { around, asks, from, to, hasColon };
}

function isContainer(node: JsonNode): boolean {
  return node.kind === 'object' || node.kind === 'array';
}

function holds(node: JsonNode, at: number): boolean {
  return isContainer(node) && node.from < at && (at < node.to || (!node.isClosed && at <= node.to));
}

/** Behind the colon of a member, up to the end of its value or, without one, to the next key. */
function isIn(each: JsonMember, at: number, owner: JsonNode): boolean {
  const next = owner.members.find((other) => other.from >= each.valueFrom);
  const end = each.value?.to ?? next?.from ?? owner.to;
  return each.valueFrom <= at && at <= end;
}
