// Tests the worker's player on the engine, against a clock of their own: node --test player.test.mjs, with ENGINE set.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const here = pathToFileURL(`${process.env.ENGINE}/`);
await import(new URL("functions.js", here));
const { load } = await import(new URL("engine.wasm-runtime.js", here));
const { Player } = await import(new URL("player.js", here));
const { exports: engine } = await load(await readFile(new URL("engine.wasm", here)));
engine.main([]);

const DOCUMENT = JSON.stringify({
    format: "spikebook/network/1",
    populations: [{ id: "n", size: 20, model: { type: "lif" } }],
    stimuli: [
        { id: "in", type: "poisson", size: 20, rateHz: 900 },
        { id: "push", type: "noiseCurrent", size: 20, sdPa: 50 },
    ],
    projections: [
        { id: "in-n", from: "in", to: "n", connector: { type: "oneToOne" }, weightPa: 900 },
        { id: "push-n", from: "push", to: "n", connector: { type: "oneToOne" } },
        { id: "n-n", from: "n", to: "n", connector: { type: "fixedProbability", probability: 0.1 }, weightPa: 30 },
    ],
    recorders: [{ id: "raster", of: "n" }],
    run: { dtMs: 0.1, durationMs: 20, seed: 3 },
});

/** Its neurons diverge: the inputs of some ms add up. */
const RUNAWAY = JSON.stringify({
    format: "spikebook/network/1",
    populations: [{ id: "n", size: 20, model: { type: "lif" }, receptors: { type: "delta" } }],
    stimuli: [{ id: "in", type: "poisson", size: 20, rateHz: 2000 }],
    projections: [{ id: "in-n", from: "in", to: "n", connector: { type: "oneToOne" }, weightMv: -1e6 }],
});

/** Each look at it takes a little time, so that a loop against it ends. */
class FakeWall {
    #ms = 0;
    #timers = [];

    now() {
        this.#ms += 0.01;
        return this.#ms;
    }

    /** Work that takes its time. */
    spend(ms) {
        this.#ms += ms;
    }

    after(ms, action) {
        const timer = { at: this.#ms + ms, action };
        this.#timers.push(timer);
        return timer;
    }

    cancel(timer) {
        this.#timers = this.#timers.filter((waiting) => waiting !== timer);
    }

    pass(ms) {
        const end = this.#ms + ms;
        for (;;) {
            const due = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
            if (!due) {
                break;
            }
            this.cancel(due);
            this.#ms = Math.max(this.#ms, due.at);
            due.action();
        }
        this.#ms = Math.max(this.#ms, end);
    }
}

/** A page that hears a player. */
class Page {
    wall = new FakeWall();
    messages = [];
    answers = true;
    answerMs = 0;
    #player = new Player(engine, (message) => this.#hear(message), this.wall);

    #hear(message) {
        this.messages.push(message);
        if (message.type === "frame" && this.answers) {
            this.wall.after(this.answerMs, () => this.ask({ type: "shown" }));
        }
    }

    ask(request) {
        const before = this.messages.length;
        this.#player.receive(request);
        return this.messages.slice(before);
    }

    /** All messages since the last call. */
    heard() {
        return this.messages.splice(0);
    }
}

function opened(document = DOCUMENT) {
    const page = new Page();
    const [reply] = page.ask({ type: "open", id: 1, document });
    assert.equal(reply.type, "opened");
    page.heard();
    return page;
}

/** The spikes of a part in frames, one after the other: "step:neuron". */
function spikes(frames, part) {
    return frames
        .filter(({ type }) => type === "frame")
        .flatMap(({ spikes: { [part]: seen } }) => Array.from(seen.steps, (step, k) => `${step}:${seen.neurons[k]}`));
}

test("open_validDocument_saysWhatThereIs", () => {
    const [reply] = new Page().ask({ type: "open", id: 7, document: DOCUMENT });

    assert.equal(reply.id, 7);
    assert.equal(reply.dtMs, 0.1);
    assert.deepEqual(reply.populations, [{ id: "n", size: 20 }]);
    assert.deepEqual(
        reply.stimuli.map(({ id }) => id),
        ["in", "push"],
    );
});

test("open_invalidDocument_repliesProblems", () => {
    const [reply] = new Page().ask({ type: "open", id: 7, document: '{"format": "spikebook/network/1", "x": 1}' });

    assert.equal(reply.type, "problems");
    assert.equal(reply.problems[0].path, "/x");
});

test("play_continuesWithoutEnd_atTheSpeedThatWasAsked", () => {
    const page = opened();
    page.ask({ type: "play", speed: 1000 });
    page.wall.pass(1000);
    const frames = page.heard().filter(({ type }) => type === "frame");

    assert.ok(frames.length > 50 && frames.length <= 61, `${frames.length} frames`);
    const last = frames.at(-1);
    assert.ok(Math.abs(last.timeMs - 1000) < 40, `${last.timeMs} ms`);
    assert.equal(last.playing, true);
    assert.equal("over" in last, false);
    frames.slice(1).forEach((frame, k) => assert.equal(frame.from, frames[k].step));
    assert.deepEqual(Object.keys(last.spikes), ["n", "in"]);
    assert.ok(spikes(frames, "n").length > 100);
});

test("play_inFrames_givesTheSpikesOfOneLongStep", () => {
    const played = opened();
    played.ask({ type: "play", speed: 1000 });
    played.wall.pass(300);
    const [, end] = played.ask({ type: "pause" });
    const frames = played.heard();
    const stepped = opened();
    stepped.ask({ type: "step", ms: end.timeMs });

    assert.deepEqual(spikes(frames, "n"), spikes(stepped.heard(), "n"));
});

test("frame_notAnswered_holdsTheNextOnesBack", () => {
    const page = opened();
    page.answers = false;
    page.ask({ type: "play", speed: 1000 });
    page.wall.pass(200);
    const held = page.heard().filter(({ type }) => type === "frame");
    const answered = page.ask({ type: "shown" });
    const [next] = answered;

    assert.equal(held.length, 1);
    assert.equal(answered.length, 1);
    assert.equal(next.from, held[0].step);
    assert.ok(next.timeMs > 180, `${next.timeMs} ms`);
});

test("frame_answeredALittleAfterEachTurn_waitsForNoOtherTurn", () => {
    const page = opened();
    page.answerMs = 17;
    page.ask({ type: "play", speed: 1000 });
    page.wall.pass(1000);
    const frames = page.heard().filter(({ type }) => type === "frame");

    assert.ok(frames.length > 55 && frames.length <= 61, `${frames.length} frames`);
    frames.slice(1).forEach((frame, k) => assert.equal(frame.from, frames[k].step));
});

test("shown_whereNoFrameWasHeldBack_sendsNone", () => {
    const page = opened();
    page.answers = false;
    page.ask({ type: "play", speed: 1000 });

    assert.deepEqual(page.ask({ type: "shown" }), []);
});

/** A page is given the memory of a frame, not a copy of it. */
test("frame_handsOverTheMemoryOfAllItsNumbers", () => {
    const sent = [];
    const player = new Player(engine, (message, transferred) => sent.push({ message, transferred }), new FakeWall());
    player.receive({ type: "open", document: DOCUMENT });
    player.receive({ type: "probe", probes: [{ id: "v", of: "n", record: "vMv", neurons: [0, 1], everySteps: 1 }] });
    player.receive({ type: "step", ms: 50 });
    const { message, transferred } = sent.at(-1);
    const bulk = [...Object.values(message.spikes).flatMap(({ steps, neurons }) => [steps, neurons]), message.traces.v.values];
    const { spikes: arrived } = structuredClone(message, { transfer: transferred });

    assert.equal(message.type, "frame");
    assert.equal(transferred.length, bulk.length);
    bulk.forEach((numbers) => assert.equal(numbers.length, 0));
    assert.ok(arrived.in.steps.length > 0);
});

test("watch_limitsSpikesAndSamplesOfAFrame", () => {
    const page = opened();
    page.ask({ type: "probe", probes: [{ id: "v", of: "n", record: "vMv", neurons: [0, 1], everySteps: 1 }] });
    page.ask({ type: "watch", spikes: 10, samples: 500 });
    const [frame] = page.ask({ type: "step", ms: 100 });

    assert.ok(frame.spikes.in.steps.length < 200);
    assert.ok(frame.spikes.in.left > 1000);
    assert.equal(frame.traces.v.every, 4);
    assert.equal(frame.traces.v.values.length, 2 * frame.traces.v.count);
});

test("probe_sampledFromThereOn_andReplaced", () => {
    const page = opened();
    page.ask({ type: "step", ms: 5 });
    const [reply] = page.ask({
        type: "probe",
        id: 3,
        probes: [{ id: "v", of: "n", record: "vMv", neurons: [2, 5], everySteps: 10 }],
    });
    const [frame] = page.ask({ type: "step", ms: 10 });
    page.ask({ type: "probe", probes: [] });
    const [without] = page.ask({ type: "step", ms: 1 });

    assert.deepEqual(reply, { type: "probing", id: 3 });
    assert.deepEqual([frame.traces.v.first, frame.traces.v.every, frame.traces.v.count], [59, 10, 10]);
    assert.equal(frame.traces.v.values.length, 20);
    assert.deepEqual(without.traces, {});
});

test("probe_ofWhatIsNotThere_repliesProblems", () => {
    const page = opened();
    for (const [probe, path] of [
        [{ id: "v", of: "x", record: "vMv", neurons: [0], everySteps: 1 }, "/probes/0/of"],
        [{ id: "v", of: "n", record: "x", neurons: [0], everySteps: 1 }, "/probes/0/record"],
        [{ id: "v", of: "n", record: "vMv", neurons: [20], everySteps: 1 }, "/probes/0/neurons"],
    ]) {
        const [reply] = page.ask({ type: "probe", id: 4, probes: [probe] });
        assert.equal(reply.type, "problems");
        assert.equal(reply.id, 4);
        assert.equal(reply.problems[0].path, path);
    }
});

test("seek_back_repeatsTheFormerFuture", () => {
    const page = opened();
    page.ask({ type: "step", ms: 400 });
    const former = spikes(page.heard(), "n").filter((spike) => parseInt(spike) >= 1500);
    page.ask({ type: "seek", id: 9, ms: 150 });
    const rewound = page.heard().at(-1);
    page.ask({ type: "step", ms: 250 });

    assert.deepEqual([rewound.id, rewound.rewound, rewound.step, rewound.from], [9, true, 1500, 1500]);
    assert.equal(rewound.oldestMs, 0);
    assert.deepEqual(spikes(page.heard(), "n"), former);
});

test("seek_backWhilePlaying_continuesPlaying", () => {
    const page = opened();
    page.ask({ type: "play", speed: 1000 });
    page.wall.pass(500);
    page.ask({ type: "seek", ms: 100 });
    page.heard();
    page.wall.pass(100);
    const frames = page.heard();

    assert.equal(frames[0].from, 1000);
    assert.equal(frames.at(-1).playing, true);
    assert.equal(frames.at(-1).rewound, false);
});

test("set_inMidRun_continuesAndBackAcrossItRepeatsIt", () => {
    const page = opened();
    page.ask({ type: "step", ms: 100 });
    const [reply, frame] = page.ask({ type: "set", id: 5, values: [{ path: "/stimuli/in/rateHz", value: 1800 }] });
    page.heard();
    page.ask({ type: "step", ms: 200 });
    const former = spikes(page.heard(), "n").filter((spike) => parseInt(spike) >= 1200);
    page.ask({ type: "seek", ms: 120 });
    page.heard();
    page.ask({ type: "step", ms: 180 });

    assert.deepEqual([reply.type, reply.id, reply.restarted, reply.step], ["set", 5, false, 1000]);
    assert.deepEqual(Array.from(frame.steeredAt), [1000]);
    assert.equal(frame.step, 1000);
    assert.deepEqual(spikes(page.heard(), "n"), former);
});

test("set_whilePlaying_isShownImmediately_andThenAtTheUsualPace", () => {
    const page = opened();
    page.ask({ type: "play", speed: 100 });
    page.wall.pass(100);
    page.heard();
    const [reply, frame] = page.ask({ type: "set", values: [{ path: "/stimuli/in/rateHz", value: 1800 }] });
    page.heard();
    page.wall.pass(1000);
    const later = page.heard().filter((message) => message.type === "frame");

    assert.deepEqual([reply.type, frame.type, frame.playing], ["set", "frame", true]);
    assert.ok(frame.step > Array.from(frame.steeredAt).at(-1));
    assert.ok(later.length > 50 && later.length < 65, `${later.length} frames`);
    assert.ok(Math.abs(later.at(-1).timeMs - 110) < 5, `${later.at(-1).timeMs} ms`);
});

/** Browsers show a worker the same time for a tenth of a millisecond: two looks at the clock may see no time between them. */
test("play_asFastAsPossible_runs_thoughNoTimeHasPassedAtTheStart", () => {
    let done = 0;
    const wall = {
        ms: 0,
        now: () => wall.ms,
        after: (ms, action) => {
            wall.ms += ms;
            wall.next = action;
        },
        cancel: () => undefined,
    };
    const stub = {
        open: () => "restarted",
        description: () => JSON.stringify({ dtMs: 0.1 }),
        isOver: () => false,
        advance: (steps) => {
            done += steps;
            wall.ms += steps;
        },
        frame: () => JSON.stringify({ step: done, oldest: 0, steeredAt: [], spikes: [], traces: [] }),
    };
    const player = new Player(stub, () => undefined, wall);
    player.receive({ type: "open", document: "{}" });
    player.receive({ type: "play", speed: Infinity });
    wall.next();

    assert.ok(done > 0);
});

test("set_structure_continues_otherStep_startsOver", () => {
    const page = opened();
    page.ask({ type: "step", ms: 100 });
    const [joined] = page.ask({ type: "set", values: [{ path: "/projections/n-n/connector/probability", value: 0.4 }] });
    const [larger] = page.ask({ type: "change", document: DOCUMENT.replace(/"size":20/g, '"size":21') });
    const [other, frame] = page.ask({ type: "change", document: DOCUMENT.replace('"dtMs":0.1', '"dtMs":0.2') });

    assert.deepEqual([joined.restarted, larger.restarted, larger.step], [false, false, 1000]);
    assert.equal(other.restarted, true);
    assert.deepEqual([frame.step, frame.fresh], [0, true]);
});

test("change_anotherPart_leavesTheOthersAsTheyWere_alsoWhenItIsTakenAway", () => {
    const unchanged = opened();
    unchanged.ask({ type: "step", ms: 300 });
    const page = opened();
    page.ask({ type: "step", ms: 100 });
    const lone = '"populations":[{"id":"lone","size":2,"model":{"type":"lif","biasPa":600}},';
    page.ask({ type: "change", document: DOCUMENT.replace('"populations":[', lone) });
    page.ask({ type: "step", ms: 100 });
    page.ask({ type: "change", document: DOCUMENT });
    page.ask({ type: "step", ms: 100 });
    const frames = page.heard().filter(({ type }) => type === "frame");

    assert.ok(frames.some(({ spikes }) => spikes.lone?.steps.length > 0));
    assert.equal("lone" in frames.at(-1).spikes, false);
    assert.equal(frames.at(-1).timeMs, 300);
    assert.deepEqual(spikes(frames, "n"), spikes(unchanged.heard(), "n"));
});

/** Its beginning is forgotten then, with the networks that were in force there. */
test("change_inARunOfMillionsOfSteps_continues", () => {
    const lone = (biasPa) =>
        JSON.stringify({
            format: "spikebook/network/1",
            populations: [{ id: "n", size: 1, model: { type: "lif", biasPa } }],
            run: { dtMs: 0.1, durationMs: 20, seed: 3 },
        });
    const page = opened(lone(1600));
    for (let k = 0; k < 20; k++) {
        page.ask({ type: "step", ms: 30_000 });
        page.ask({ type: "change", document: lone(k % 2 ? 1600 : 800) });
    }
    const last = page.heard().at(-1);

    assert.deepEqual([last.type, last.timeMs], ["frame", 600_000]);
    assert.ok(last.oldestMs > 0);
});

test("set_badPath_repliesProblemsAndChangesNothing", () => {
    const page = opened();
    page.ask({ type: "step", ms: 100 });
    const [reply] = page.ask({
        type: "set",
        id: 6,
        values: [
            { path: "/stimuli/in/rateHz", value: 1 },
            { path: "/stimuli/out/rateHz", value: 1 },
        ],
    });

    assert.deepEqual([reply.type, reply.id, reply.problems[0].code], ["problems", 6, "leadsNowhere"]);
    assert.match(engine.document(), /"rateHz":900/);
});

test("restart_repeats_byAnotherSeedDoesNot", () => {
    const page = opened();
    page.ask({ type: "step", ms: 100 });
    const first = spikes(page.heard(), "n");
    const [frame] = page.ask({ type: "restart", id: 8 });
    page.ask({ type: "step", ms: 100 });
    const again = spikes(page.heard(), "n");
    page.ask({ type: "restart", seed: 12 });
    page.ask({ type: "step", ms: 100 });

    assert.deepEqual([frame.id, frame.fresh, frame.step], [8, true, 0]);
    assert.deepEqual(again, first);
    assert.notDeepEqual(spikes(page.heard(), "n"), first);
});

test("frame_hasTheMeanPotential", () => {
    const [frame] = opened().ask({ type: "step", ms: 20 });

    assert.deepEqual(Object.keys(frame.potentialsMv), ["n"]);
    assert.ok(frame.potentialsMv.n > -90 && frame.potentialsMv.n < -50);
});

test("divergence_pauses_andSeekRecovers", () => {
    const page = opened(RUNAWAY);
    page.ask({ type: "play", speed: 1000 });
    page.wall.pass(500);
    const last = page.heard().at(-1);
    page.ask({ type: "set", values: [{ path: "/projections/in-n/weightMv", value: 1 }] });
    page.ask({ type: "seek", ms: 0 });
    const [frame] = page.ask({ type: "step", ms: 10 });

    assert.equal(last.playing, false);
    assert.match(last.diverged.code, /^ranAway|^notANumber/);
    assert.equal(frame.timeMs, 10);
    assert.equal(frame.diverged, undefined);
});

test("measure_countsWithoutDisturbingTheRun", () => {
    const page = opened();
    page.ask({ type: "step", ms: 50 });
    const values = [{ path: "/stimuli/in/rateHz", value: 0 }];
    const [rest] = page.ask({ type: "measure", id: 2, document: DOCUMENT, values: [], settleMs: 100, ms: 200 });
    const [silent] = page.ask({ type: "measure", document: DOCUMENT, values, settleMs: 100, ms: 200 });
    const [frame] = page.ask({ type: "step", ms: 10 });

    assert.deepEqual([rest.type, rest.id, rest.ms], ["measured", 2, 200]);
    assert.ok(rest.counts.n > 0 && rest.counts.in > 1000);
    assert.deepEqual(rest.sizes, { n: 20, in: 20 });
    assert.equal(silent.counts.in, 0);
    assert.equal(frame.timeMs, 60);
});

test("measure_badPath_repliesProblems", () => {
    const values = [{ path: "/nowhere/x", value: 0 }];
    const [reply] = new Page().ask({ type: "measure", document: DOCUMENT, values, settleMs: 0, ms: 20 });

    assert.equal(reply.type, "problems");
});

test("synapses_listsThoseOntoANeuron", () => {
    const [reply] = opened().ask({ type: "synapses", population: "n", neuron: 4 });

    const ids = reply.projections.map(({ projection }) => projection);
    assert.equal(reply.type, "synapses");
    assert.equal(reply.neuron, 4);
    assert.deepEqual(ids, ["in-n", "n-n"]);
    assert.deepEqual(reply.projections[0], { projection: "in-n", sources: [4], weights: [900], delaySteps: [10] });
});

test("fire_firesInTheNextStep", () => {
    const page = opened();
    page.ask({ type: "step", ms: 1 });
    page.heard();
    const [reply] = page.ask({ type: "fire", population: "n", neuron: 4 });
    const [frame] = page.ask({ type: "step", ms: 0.1 });

    assert.equal(reply.fired, true);
    assert.ok(spikes([frame], "n").includes("10:4"));
});

test("snapshot_restored_continuesAlike", () => {
    const page = opened();
    page.ask({ type: "step", ms: 100 });
    const [{ bytes }] = page.ask({ type: "snapshot" });
    page.heard();
    page.ask({ type: "step", ms: 100 });
    const first = spikes(page.heard(), "n");
    const other = new Page();
    const [reply, frame] = other.ask({ type: "restore", id: 5, bytes });
    other.heard();
    other.ask({ type: "step", ms: 100 });

    assert.deepEqual([reply.type, reply.id, reply.dtMs], ["opened", 5, 0.1]);
    assert.deepEqual([frame.fresh, frame.step, frame.oldestMs, frame.playing], [true, 1000, 100, false]);
    assert.deepEqual(spikes(other.heard(), "n"), first);
});

test("restore_ofChangedBytes_saysWhy_andTheRunContinues", () => {
    const page = opened();
    page.ask({ type: "play", speed: 1000 });
    page.ask({ type: "step", ms: 10 });
    const [{ bytes }] = page.ask({ type: "snapshot" });
    page.heard();
    const [cut] = page.ask({ type: "restore", id: 6, bytes: bytes.slice(0, bytes.byteLength - 1) });
    const [none] = page.ask({ type: "restore", bytes: new ArrayBuffer(0) });
    const [frame] = page.ask({ type: "step", ms: 1 });

    assert.deepEqual([cut.type, cut.id, cut.problems[0].key], ["problems", 6, "noRun"]);
    assert.equal(cut.problems[0].bundle, "org.spikebook.simulator.live.messages");
    assert.equal(none.problems[0].key, "noRun");
    assert.equal(frame.from, frame.step - 10);
});

test("oldestMs_ofALongRun_reachesBackTwentySeconds", () => {
    const page = opened();
    page.ask({ type: "watch", spikes: 1000, samples: 1000 });
    for (let k = 0; k < 60; k++) {
        page.ask({ type: "step", ms: 1000 });
    }
    const last = page.heard().at(-1);

    assert.equal(last.timeMs, 60_000);
    assert.ok(last.oldestMs <= 40_000, `${last.oldestMs} ms`);
});

/** A network whose steps take their time. */
class SlowEngine {
    #wall;
    #done = 0;

    constructor(wall) {
        this.#wall = wall;
    }

    open() {
        return "restarted";
    }

    description() {
        return JSON.stringify({ dtMs: 0.1 });
    }

    advance(steps) {
        this.#done += steps;
        this.#wall.spend(steps * 3);
    }

    stepsDone() {
        return this.#done;
    }

    apply() {
        return "steered";
    }

    isOver() {
        return false;
    }

    frame() {
        return JSON.stringify({ step: this.#done, from: 0, oldest: 0, steeredAt: [], spikes: [], traces: [] });
    }
}

test("play_ofASlowNetwork_hearsMessagesInEveryFrame", () => {
    const wall = new FakeWall();
    const heard = [];
    const player = new Player(new SlowEngine(wall), (message) => heard.push(message), wall);
    player.receive({ type: "open", document: "" });
    player.receive({ type: "play", speed: Infinity });
    const frameMs = 1000 / 60;
    for (let k = 0; k < 50; k++) {
        const before = wall.now();
        wall.pass(frameMs);
        player.receive({ type: "shown" });
        assert.ok(wall.now() - before < 2 * frameMs + 3, `heard after ${wall.now() - before} ms`);
    }
    assert.ok(heard.filter(({ type }) => type === "frame").length > 25);
});

test("set_inARunThatIsBehind_isShownBeforeAllThatIsOwed_whichIsRunAfterIt", () => {
    const wall = new FakeWall();
    const heard = [];
    const player = new Player(new SlowEngine(wall), (message) => heard.push(message), wall);
    player.receive({ type: "open", document: "" });
    player.receive({ type: "play", speed: Infinity });
    wall.pass(100);
    heard.length = 0;
    const before = wall.now();
    player.receive({ type: "set", id: 4, values: [] });
    const tookMs = wall.now() - before;
    const [reply, frame] = heard;
    wall.pass(5);
    player.receive({ type: "shown" });

    assert.deepEqual([reply.type, reply.id, frame.type], ["set", 4, "frame"]);
    assert.ok(frame.step > reply.step, `${frame.step} after ${reply.step}`);
    assert.ok(tookMs < 7, `${tookMs} ms`);
    assert.ok(heard.at(-1).step > frame.step + 1, `${heard.at(-1).step} after ${frame.step}`);
});
