// What the engine answers to a request of a test: { data }, { document }, { arguments },
// { function } or { run }.

function bytes(base64) {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64(numbers) {
    return btoa(Array.from(numbers, (number) => String.fromCharCode(number & 0xff)).join(""));
}

/** The snapshot after some steps, from the beginning or from another snapshot. */
function snapshotAfter(engine, { document, from, steps }) {
    const opened =
        from === "" ? engine.open(document, 2 ** 30) : engine.restore(new Int8Array(bytes(from).buffer), 2 ** 30);
    if (opened !== (from === "" ? "restarted" : "")) {
        return opened;
    }
    engine.advance(steps);
    return engine.takeSnapshot() || base64(engine.snapshot());
}

/** Answers requests in order: data and arguments hold for those that follow. */
export function answers(engine) {
    let argumentsOfAll = new Float64Array(0);
    return (request) => {
        if (request.arguments) {
            argumentsOfAll = new Float64Array(bytes(request.arguments).buffer);
            return "";
        }
        if (request.data) {
            return String(engine.take(new Int8Array(bytes(request.data).buffer)));
        }
        if (request.run) {
            return snapshotAfter(engine, request.run);
        }
        return request.function
            ? engine.mathFingerprint(request.function, argumentsOfAll)
            : engine.fingerprint(request.document);
    };
}
