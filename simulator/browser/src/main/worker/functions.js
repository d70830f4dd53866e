// TeaVM's loader makes small functions from text, which a strict content security policy forbids. They
// follow a few patterns; this takes the place of Function, and makes the same ones by closures.

const RealFunction = globalThis.Function;

/** Functions of Java code with @JSBody, by their text. */
const BODIES = {
    "return x.toExponential();": (x) => x.toExponential(),
    "return x.toExponential(1);": (x) => x.toExponential(1),
    "return Number(text);": (text) => Number(text),
};

const PATTERNS = [
    [/^return new Function\('wrapCallFromJavaToJs'/, () => fromBody],
    [/^try {\s+return fn\(/, () => (rethrow, fn, ...args) => guarded(rethrow, () => fn(...args))],
    [
        /^try {\s+return instance !== null/,
        () =>
            (rethrow, getGlobalName, instance, method, ...args) =>
                guarded(rethrow, () =>
                    instance !== null ? instance[method](...args) : getGlobalName(method)(...args),
                ),
    ],
    [
        /^try {\s+return new constructor\(/,
        () =>
            (rethrow, constructor, ...args) =>
                guarded(rethrow, () => new constructor(...args)),
    ],
    [/^return \[[p\d, ]*\]$/, () => (...args) => args],
    [
        /^return function\([p\d, ]*\) {\s+try {\s+return fn\(/,
        () =>
            (rethrow, fn) =>
                (...args) =>
                    guarded(rethrow, () => fn(...args)),
    ],
    [
        /^return function \w+\(marker, javaObject\)/,
        () => (constructor) =>
            function (marker, javaObject) {
                return constructor.call(this, marker, javaObject);
            },
    ],
    [/^return (\w+);$/, (names, [, name]) => valueOf(names, name)],
];

function guarded(rethrow, call) {
    try {
        return call();
    } catch (e) {
        return rethrow(e);
    }
}

/** One of the arguments, or something global. */
function valueOf(names, name) {
    const place = names.indexOf(name);
    return place < 0 ? () => globalThis[name] : (...args) => args[place];
}

function fromBody(wrap, ...namesAndBody) {
    const body = namesAndBody.pop();
    return BODIES[body] ?? make(namesAndBody, body);
}

function make(names, body) {
    for (const [pattern, maker] of PATTERNS) {
        const match = pattern.exec(body);
        if (match !== null) {
            return maker(names, match);
        }
    }
    throw new Error(`no function is made from text here: (${names}) { ${body} }`);
}

function FunctionByClosure(...namesAndBody) {
    const body = namesAndBody.pop();
    return make(namesAndBody, body);
}

FunctionByClosure.prototype = RealFunction.prototype;
globalThis.Function = FunctionByClosure;
