// Has a worker answer what the server asks, and tells it.
const worker = new Worker("fingerprints.js", { type: "module" });

function tell(path, lines) {
    return fetch(path, { method: "POST", body: lines.join("\n") });
}

worker.onmessage = ({ data }) => tell("answers", data);
worker.onerror = (event) => tell("fault", [event.message || "the worker did not load"]);
