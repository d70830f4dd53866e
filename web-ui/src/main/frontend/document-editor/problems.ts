import { type Diagnostic } from '@codemirror/lint';
import { follow, type JsonNode } from './json-tree';

/** Something wrong, as the server says it. */
export interface Problem {
  /** RFC 6901 pointer of what is wrong; empty for the whole */
  path: string;
  /** counted from 1 in the text at the path; 0 where all of it is meant */
  line: number;
  column: number;
  message: string;
  hint: string;
}

interface Range {
  from: number;
  to: number;
}

/** Problems as marks of an editor, in the order of the text. */
export function marks(text: string, root: JsonNode | undefined, problems: Problem[]): Diagnostic[] {
  return problems
    .map((problem): Diagnostic => ({
      ...range(text, root, problem),
      severity: 'error',
      message: `${problem.message}. ${problem.hint}`,
      renderMessage: () => sentences(problem),
    }))
    .sort((a, b) => a.from - b.from);
}

function sentences({ message, hint }: Problem): HTMLElement {
  const says = document.createElement('span');
  const does = document.createElement('span');
  does.className = 'sb-hint';
  does.textContent = hint;
  says.append(`${message}. `, does);
  return says;
}

function range(text: string, root: JsonNode | undefined, { path, line, column }: Problem): Range {
  if (path === '' && line > 0) {
    return wordAt(text, placeIn(text, line, column));
  }
  if (!root) {
    return wordAt(text, 0);
  }
  const { node, member } = follow(root, path);
  if (line > 0 && node.kind === 'string') {
    const at = placeInString(text.slice(node.from, node.to), line, column);
    return { from: node.from + at, to: Math.min(node.from + at + 1, node.to) };
  }
  if (node.kind === 'string' || node.kind === 'word') {
    return { from: member?.from ?? node.from, to: node.to };
  }
  return member ? { from: member.from, to: member.to } : firstLine(text, node);
}

/** Of an object that has no key before it, what stands on the line of its bracket. */
function firstLine(text: string, { from, to }: Range): Range {
  const end = text.indexOf('\n', from);
  return { from, to: Math.max(from + 1, end < 0 ? to : Math.min(to, end)) };
}

function placeIn(text: string, line: number, column: number): number {
  let from = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', from);
    if (end < 0) {
      return text.length;
    }
    from = end + 1;
  }
  return Math.min(from + Math.max(0, column - 1), text.length);
}

/** Where a place of the text that a JSON string stands for is written in it. */
function placeInString(raw: string, line: number, column: number): number {
  let [l, c] = [1, 1];
  let at = 1;
  while (at < raw.length && (l < line || (l === line && c < column))) {
    const step = raw[at] === '\\' ? (raw[at + 1] === 'u' ? 6 : 2) : 1;
    [l, c] = raw.startsWith('\\n', at) ? [l + 1, 1] : [l, c + 1];
    at += step;
  }
  return Math.min(at, raw.length - 1);
}

/** The word at a place or else before it: there is always something to see. */
function wordAt(text: string, at: number): Range {
  const behind = /^[^\s,:{}[\]"]+/.exec(text.slice(at, at + 80))?.[0].length ?? 0;
  if (behind > 0) {
    return { from: at, to: at + behind };
  }
  const before = text.slice(Math.max(0, at - 200), at).trimEnd();
  const end = Math.max(0, at - 200) + before.length;
  const isOnItsLine = !text.slice(end, at).includes('\n');
  return at < text.length && !(isOnItsLine && text[at] === '\n') ? { from: at, to: at + 1 } : { from: Math.max(0, end - 1), to: end };
}
