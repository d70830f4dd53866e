// Plays the engine's network against the wall clock, without an end, and thins frames before the clock slows.

const FRAMES_A_SECOND = 60;
const FRAME_MS = 1000 / FRAMES_A_SECOND;

/** Of a frame's time, what the steps may take at most; messages are heard in between. */
const SHARE_OF_FRAME = 0.8;

/** Steps between two looks at the clock are chosen to take about this long. */
const SLICE_MS = 2;

/** A run that is further behind than this does not try to catch up. */
const MOST_OWED_MS = 250;

const MOST_SPIKES = 200_000;
const MOST_SAMPLES = 200_000;

/** The engine counts no further. */
const MOST_STEPS = 2 ** 30 - 1;

const MEMORY_BYTES = 512 * 1024 * 1024;

/** The wall clock; a test has another one. */
const CLOCK = {
    now: () => performance.now(),
    after: (ms, action) => setTimeout(action, ms),
    cancel: (timer) => clearTimeout(timer),
};

export class Player {
    #engine;
    #send;
    #wall;
    #opened = null;
    #playing = false;
    #speed = 1000;
    #owedSteps = 0;
    #clock = 0;
    #stepsASlice = 1;
    #timer = 0;
    #unseen = 0;
    #isHeld = false;
    #advanceMs = 0;
    #mostSpikes = MOST_SPIKES;
    #mostSamples = MOST_SAMPLES;

    constructor(engine, send, wall = CLOCK) {
        this.#engine = engine;
        this.#send = send;
        this.#wall = wall;
    }

    receive(request) {
        switch (request.type) {
            case "data":
                return this.#takeData(request);
            case "open":
                return this.#open(request);
            case "play":
                return this.#play(request);
            case "pause":
                this.pause();
                this.#reply(request, { type: "paused" });
                return this.#frame();
            case "step":
                this.pause();
                this.#advance(Math.max(1, this.#steps(request.ms)));
                return this.#frame(request.id);
            case "seek":
                return this.#seek(request);
            case "restart":
                return this.#restart(request);
            case "probe":
                return this.#probe(request);
            case "measure":
                return this.#measure(request);
            case "set":
                return this.#take(request, () => this.#set(request.values));
            case "change":
                return this.#take(request, () => this.#engine.change(request.document));
            case "fire":
                return this.#fire(request);
            case "synapses":
                return this.#synapses(request);
            case "watch":
                this.#mostSpikes = request.spikes ?? MOST_SPIKES;
                this.#mostSamples = request.samples ?? MOST_SAMPLES;
                return this.#reply(request, { type: "watching" });
            case "shown":
                this.#unseen = 0;
                return this.#sendHeld();
            case "snapshot":
                return this.#snapshot(request);
            case "restore":
                return this.#restore(request);
            default:
                throw new Error(`unknown request: ${request.type}`);
        }
    }

    pause() {
        this.#playing = false;
        this.#wall.cancel(this.#timer);
    }

    #reply(request, reply, transferred = []) {
        this.#send({ ...reply, id: request.id }, transferred);
    }

    #problems(request, problems) {
        this.#reply(request, { type: "problems", problems: JSON.parse(problems) });
    }

    #steps(ms) {
        return Math.max(0, Math.min(MOST_STEPS, Math.round(ms / this.#opened.dtMs)));
    }

    #takeData(request) {
        if (!this.#engine.take(new Int8Array(request.bytes))) {
            throw new Error("the data of this network cannot be read");
        }
        this.#reply(request, { type: "taken" });
    }

    #open(request) {
        this.pause();
        const started = this.#wall.now();
        const outcome = this.#engine.open(request.document, request.memoryBytes ?? MEMORY_BYTES);
        if (outcome !== "restarted") {
            return this.#problems(request, outcome);
        }
        this.#begin();
        this.#reply(request, { type: "opened", ...this.#opened, buildMs: this.#wall.now() - started });
    }

    #begin() {
        this.#opened = JSON.parse(this.#engine.description());
        this.#stepsASlice = 1;
        this.#owedSteps = 0;
        this.#unseen = 0;
        this.#isHeld = false;
    }

    #set(values) {
        this.#put(values);
        return this.#engine.apply();
    }

    #put(values) {
        for (const { path, value } of values) {
            this.#engine.put(path, value);
        }
    }

    #take(request, change) {
        const started = this.#wall.now();
        const step = this.#engine.stepsDone();
        const outcome = change();
        if (outcome !== "steered" && outcome !== "restarted") {
            return this.#problems(request, outcome);
        }
        if (outcome === "restarted") {
            this.#begin();
        }
        const restarted = outcome === "restarted";
        this.#reply(request, { type: "set", restarted, step: restarted ? 0 : step, ms: this.#wall.now() - started });
        this.#unseen = 0;
        this.#showChange();
    }

    /**
     * The frame of a change waits neither for its turn nor for all steps that are owed, which are run after it; it holds at least
     * one step that was run with the new values.
     */
    #showChange() {
        if (this.#playing) {
            this.#wall.cancel(this.#timer);
            this.#owedSteps = Math.max(1, this.#owedSteps);
            this.#run(SLICE_MS);
        }
        this.#frame();
        this.#awaitTurn(this.#owedSteps < 1 ? FRAME_MS : 0);
    }

    /** What was run and not yet shown is shown first: it is a part of what is left behind. */
    #seek(request) {
        const step = this.#steps(request.ms);
        if (step < this.#engine.stepsDone()) {
            this.#frame();
        }
        this.#engine.goTo(step);
        this.#owedSteps = 0;
        this.#frame(request.id);
    }

    #restart(request) {
        if (request.seed === undefined) {
            this.#engine.restart();
        } else {
            const outcome = this.#engine.restartBy(request.seed);
            if (outcome !== "restarted") {
                return this.#problems(request, outcome);
            }
        }
        this.#begin();
        this.#frame(request.id);
    }

    #probe(request) {
        const problems = this.#engine.probe(JSON.stringify({ probes: request.probes }));
        if (problems !== "") {
            return this.#problems(request, problems);
        }
        this.#reply(request, { type: "probing" });
    }

    #measure(request) {
        this.#put(request.values ?? []);
        const memory = request.memoryBytes ?? MEMORY_BYTES;
        const outcome = JSON.parse(this.#engine.measure(request.document, memory, request.settleMs ?? 0, request.ms));
        const reply = Array.isArray(outcome) ? { type: "problems", problems: outcome } : { type: "measured", ...outcome };
        this.#reply(request, reply);
        this.#clock = this.#wall.now();
    }

    #fire(request) {
        const fired = this.#engine.fire(request.population, request.neuron);
        this.#reply(request, { type: "fired", fired });
    }

    #synapses({ id, population, neuron }) {
        const projections = JSON.parse(this.#engine.synapsesOnto(population, neuron));
        this.#reply({ id }, { type: "synapses", population, neuron, projections });
    }

    #snapshot(request) {
        const problems = this.#engine.takeSnapshot();
        if (problems !== "") {
            return this.#problems(request, problems);
        }
        const bytes = Uint8Array.from(this.#engine.snapshot()).buffer;
        this.#reply(request, { type: "snapshot", bytes }, [bytes]);
    }

    #restore(request) {
        const started = this.#wall.now();
        const problems = this.#engine.restore(new Int8Array(request.bytes), request.memoryBytes ?? MEMORY_BYTES);
        if (problems !== "") {
            return this.#problems(request, problems);
        }
        this.pause();
        this.#begin();
        this.#reply(request, { type: "opened", ...this.#opened, buildMs: this.#wall.now() - started });
        this.#frame();
    }

    #play(request) {
        this.#speed = request.speed ?? this.#speed;
        this.#reply(request, { type: "playing" });
        if (!this.#playing) {
            this.#playing = true;
            this.#owedSteps = 0;
            this.#clock = this.#wall.now();
            this.#turn();
        }
    }

    #turn() {
        if (!this.#playing) {
            return;
        }
        const started = this.#wall.now();
        this.#run(FRAME_MS * SHARE_OF_FRAME);
        if (this.#unseen === 0 || !this.#playing) {
            this.#frame();
        } else {
            this.#isHeld = true;
        }
        this.#awaitTurn(FRAME_MS - (this.#wall.now() - started));
    }

    #awaitTurn(ms) {
        if (this.#playing) {
            this.#timer = this.#wall.after(Math.max(0, ms), () => this.#turn());
        }
    }

    /** Runs what is owed, or as much of it as fits into a time. */
    #run(mostMs) {
        const started = this.#wall.now();
        this.#owe(started);
        this.#catchUp(started + mostMs);
        if (this.#engine.isOver()) {
            this.pause();
        }
    }

    /**
     * The frame of a turn that came before the answer to the last one: held back until the turn after it, a page that always
     * answers a little after a turn would get every second frame.
     */
    #sendHeld() {
        if (this.#isHeld) {
            this.#frame();
        }
    }

    /** No time owes no steps, also where all that can be run are owed: nothing of infinitely many is not a number. */
    #owe(now) {
        const stepsAMs = this.#speed / 1000 / this.#opened.dtMs;
        this.#owedSteps += now > this.#clock ? (now - this.#clock) * stepsAMs : 0;
        this.#owedSteps = Math.min(this.#owedSteps, MOST_OWED_MS * stepsAMs);
        this.#clock = now;
    }

    #catchUp(deadline) {
        let now = this.#wall.now();
        while (this.#owedSteps >= 1 && now < deadline && !this.#engine.isOver()) {
            const steps = Math.floor(Math.min(this.#owedSteps, this.#stepsASlice));
            this.#advance(steps);
            this.#owedSteps -= steps;
            const then = this.#wall.now();
            const tookMs = Math.max(then - now, 0.01);
            const fitting = (steps * SLICE_MS) / tookMs;
            this.#stepsASlice = Math.max(1, Math.min(fitting, 2 * this.#stepsASlice));
            now = then;
        }
    }

    #advance(steps) {
        const started = this.#wall.now();
        this.#engine.advance(steps);
        this.#advanceMs += this.#wall.now() - started;
    }

    #frame(id) {
        const { oldest, ...frame } = JSON.parse(this.#engine.frame(this.#mostSpikes, this.#mostSamples));
        const { dtMs } = this.#opened;
        const transferred = [];
        const stepsAMs = this.#speed / 1000 / dtMs;
        this.#send(
            {
                ...frame,
                type: "frame",
                id,
                timeMs: frame.step * dtMs,
                oldestMs: oldest * dtMs,
                playing: this.#playing,
                steeredAt: Int32Array.from(frame.steeredAt),
                diverged: frame.diverged ?? undefined,
                spikes: this.#spikes(frame.spikes, transferred),
                traces: this.#traces(frame.traces, transferred),
                advanceMs: this.#advanceMs,
                lateMs: this.#playing && Number.isFinite(stepsAMs) ? this.#owedSteps / stepsAMs : 0,
            },
            transferred,
        );
        this.#advanceMs = 0;
        this.#isHeld = false;
        this.#unseen++;
    }

    #spikes(parts, transferred) {
        const spikes = {};
        parts.forEach(({ id, left }, place) => {
            const steps = this.#engine.spikeSteps(place);
            const neurons = this.#engine.spikeNeurons(place);
            transferred.push(steps.buffer, neurons.buffer);
            spikes[id] = { steps, neurons, left };
        });
        return spikes;
    }

    #traces(probes, transferred) {
        const traces = {};
        probes.forEach(({ id, first, every, count }, place) => {
            const values = this.#engine.samples(place);
            transferred.push(values.buffer);
            traces[id] = { first, every, count, values };
        });
        return traces;
    }
}
