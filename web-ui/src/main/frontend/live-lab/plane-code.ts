import { type Parameters, type PlaneModel, type SpikeRule, type State } from './plane-models';

/** A program for a stack, operands first: numbers, names of what is read, names of operations (`PlaneCode.java`). */
export type Code = readonly (number | string)[];

/** Typed equations of two variables. */
export interface TypedPlane {
  /** membrane potential first */
  variables: readonly [string, string];
  labels: readonly [string, string];
  /** coherent units in one of each parameter's unit */
  factors: Readonly<Record<string, number>>;
  subs: readonly Code[];
  slopes: readonly [Code, Code];
  /** empty where no curve says when the neuron fires */
  threshold: Code;
  resets: readonly { variable: number; value: Code }[];
}

/** What a program reads. */
interface Frame {
  state: State;
  parameters: Parameters;
  input: number;
  stepMs: number;
  /** subexpressions that were computed already */
  subs: (number | undefined)[];
}

type Operation = (frame: Frame) => number;

const bit = (holds: boolean) => (holds ? 1 : 0);

/** By their names; each takes as many operands as it has parameters. */
const OPERATIONS: Readonly<Partial<Record<string, (...operands: number[]) => number>>> = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '<': (a: number, b: number) => bit(a < b),
  '<=': (a: number, b: number) => bit(a <= b),
  '>': (a: number, b: number) => bit(a > b),
  '>=': (a: number, b: number) => bit(a >= b),
  '==': (a: number, b: number) => bit(a === b),
  '!=': (a: number, b: number) => bit(a !== b),
  and: (a: number, b: number) => bit(a !== 0 && b !== 0),
  or: (a: number, b: number) => bit(a !== 0 || b !== 0),
  not: (a: number) => bit(a === 0),
  negate: (a: number) => -a,
  power: (a: number, b: number) => a ** b,
  exp: (a: number) => Math.exp(a),
  log: (a: number) => Math.log(a),
  log10: (a: number) => Math.log10(a),
  expm1: (a: number) => Math.expm1(a),
  log1p: (a: number) => Math.log1p(a),
  exprel: (a: number) => (a === 0 ? 1 : Math.expm1(a) / a),
  sin: (a: number) => Math.sin(a),
  cos: (a: number) => Math.cos(a),
  tan: (a: number) => Math.tan(a),
  arcsin: (a: number) => Math.asin(a),
  arccos: (a: number) => Math.acos(a),
  arctan: (a: number) => Math.atan(a),
  sinh: (a: number) => Math.sinh(a),
  cosh: (a: number) => Math.cosh(a),
  tanh: (a: number) => Math.tanh(a),
  floor: (a: number) => Math.floor(a),
  ceil: (a: number) => Math.ceil(a),
  sign: (a: number) => Math.sign(a),
  abs: (a: number) => Math.abs(a),
  min: (a: number, b: number) => Math.min(a, b),
  max: (a: number, b: number) => Math.max(a, b),
  clip: (a: number, low: number, high: number) => Math.min(Math.max(a, low), high),
  sqrt: (a: number) => Math.sqrt(a),
};

/** The model of typed equations, in which a step takes so long. */
export function typedModel(typed: TypedPlane, stepMs: number): PlaneModel {
  const subs: Operation[] = typed.subs.map(() => () => NaN);
  typed.subs.forEach((code, k) => (subs[k] = compiled(code, typed, subs)));
  const [first, second] = typed.slopes.map((code) => compiled(code, typed, subs));
  return {
    variables: typed.variables,
    labels: typed.labels,
    parameters: namesIn(typed.slopes, typed),
    slopes: (state, parameters, input) => {
      const frame = { state, parameters, input, stepMs, subs: [] };
      return [first(frame), second(frame)];
    },
    spike: typed.threshold.length === 0 ? undefined : spikeRule(typed, subs, stepMs),
  };
}

function spikeRule(typed: TypedPlane, subs: readonly Operation[], stepMs: number): SpikeRule {
  const excess = compiled(typed.threshold, typed, subs);
  const resets = typed.resets.map(({ variable, value }) => ({ variable, value: compiled(value, typed, subs) }));
  return {
    parameters: namesIn([typed.threshold, ...typed.resets.map(({ value }) => value)], typed),
    excess: (state, parameters) => excess({ state, parameters, input: 0, stepMs, subs: [] }),
    // one after the other: a later line sees what an earlier one has set
    reset: (before, parameters) =>
      resets.reduce<State>((state, { variable, value }) => {
        const set = value({ state, parameters, input: 0, stepMs, subs: [] });
        return variable === 0 ? [set, state[1]] : [state[0], set];
      }, before),
  };
}

/** Names of the parameters that programs read, directly or through subexpressions. */
function namesIn(codes: readonly Code[], typed: TypedPlane): string[] {
  const names = new Set<string>();
  const seen = new Set<number>();
  const look = (code: Code) => {
    for (const word of code) {
      const [kind, name] = typeof word === 'string' ? word.split(' ') : [];
      if (kind === 'parameter') {
        names.add(name);
      } else if (kind === 'sub' && !seen.has(Number(name))) {
        seen.add(Number(name));
        look(typed.subs[Number(name)]);
      }
    }
  };
  codes.forEach(look);
  return [...names];
}

function compiled(code: Code, typed: TypedPlane, subs: readonly Operation[]): Operation {
  const stack: Operation[] = [];
  for (const word of code) {
    if (typeof word === 'number') {
      stack.push(() => word);
      continue;
    }
    const operation = OPERATIONS[word];
    if (operation) {
      stack.push(applied(operation, stack.splice(-operation.length)));
    } else {
      stack.push(read(word, typed, subs));
    }
  }
  return stack[0];
}

function applied(operation: (...operands: number[]) => number, [a, b, c]: readonly Operation[]): Operation {
  switch (operation.length) {
    case 1:
      return (frame) => operation(a(frame));
    case 2:
      return (frame) => operation(a(frame), b(frame));
    default:
      return (frame) => operation(a(frame), b(frame), c(frame));
  }
}

function read(word: string, typed: TypedPlane, subs: readonly Operation[]): Operation {
  const [kind, name] = word.split(' ');
  const k = Number(name);
  switch (kind) {
    case 'variable':
      return ({ state }) => state[k];
    case 'parameter': {
      const factor = typed.factors[name];
      return ({ parameters }) => parameters[name] * factor;
    }
    case 'sub':
      return (frame) => (frame.subs[k] ??= subs[k](frame));
    case 'input':
      return ({ input }) => input;
    default:
      return ({ stepMs }) => stepMs;
  }
}
