// Plays the engine's network against the wall clock, and thins frames before the clock slows.

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
const MEMORY_BYTES = 512 * 1024 * 1024;

export class Player {
    #engine;
    #send;
    #opened = null;
    #playing = false;
    #speed = 1000;
    #owedSteps = 0;
    #clock = 0;
    #stepsASlice = 1;
    #timer = 0;
    #unseen = 0;
    #advanceMs = 0;
    #mostSpikes = MOST_SPIKES;
    #mostSamples = MOST_SAMPLES;

    constructor(engine, send) {
        this.#engine = engine;
        this.#send = send;
    }

    receive(request) {
        switch (request.type) {
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
                this.#engine.goTo(this.#steps(request.ms));
                this.#owedSteps = 0;
                return this.#frame(request.id);
            case "set":
                return this.#take(request, () => this.#set(request.values));
            case "change":
                return this.#take(request, () => this.#engine.change(request.document));
            case "fire":
                return this.#fire(request);
            case "watch":
                this.#mostSpikes = request.spikes ?? MOST_SPIKES;
                this.#mostSamples = request.samples ?? MOST_SAMPLES;
                return this.#reply(request, { type: "watching" });
            case "shown":
                this.#unseen = 0;
                return;
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
        clearTimeout(this.#timer);
    }

    #reply(request, reply, transferred = []) {
        this.#send({ ...reply, id: request.id }, transferred);
    }

    #steps(ms) {
        return Math.max(0, Math.min(this.#opened.steps, Math.round(ms / this.#opened.dtMs)));
    }

    #open(request) {
        this.pause();
        const started = performance.now();
        const outcome = this.#engine.open(request.document, request.memoryBytes ?? MEMORY_BYTES);
        if (outcome !== "anew") {
            return this.#reply(request, { type: "problems", problems: JSON.parse(outcome) });
        }
        this.#begin();
        this.#reply(request, { type: "opened", ...this.#opened, buildMs: performance.now() - started });
    }

    #begin() {
        this.#opened = JSON.parse(this.#engine.description());
        this.#stepsASlice = 1;
        this.#owedSteps = 0;
        this.#unseen = 0;
    }

    #set(values) {
        for (const { path, value } of values) {
            const problems = this.#engine.put(path, value);
            if (problems !== "") {
                return problems;
            }
        }
        return this.#engine.apply();
    }

    #take(request, change) {
        const started = performance.now();
        const outcome = change();
        if (outcome !== "steered" && outcome !== "anew") {
            return this.#reply(request, { type: "problems", problems: JSON.parse(outcome) });
        }
        if (outcome === "anew") {
            this.#begin();
        }
        this.#reply(request, { type: "set", anew: outcome === "anew", ms: performance.now() - started });
        this.#unseen = 0;
        if (!this.#playing) {
            this.#frame();
        }
    }

    #fire(request) {
        const fired = this.#engine.fire(request.population, request.neuron);
        this.#reply(request, { type: "fired", fired });
    }

    #snapshot(request) {
        const bytes = Uint8Array.from(this.#engine.snapshot()).buffer;
        this.#reply(request, { type: "snapshot", bytes }, [bytes]);
    }

    #restore(request) {
        const restored = this.#engine.restore(new Int8Array(request.bytes));
        this.#reply(request, { type: "restored", restored });
        this.#frame();
    }

    #play(request) {
        this.#speed = request.speed ?? this.#speed;
        this.#reply(request, { type: "playing" });
        if (!this.#playing) {
            if (this.#engine.isOver()) {
                this.#engine.goTo(0);
            }
            this.#playing = true;
            this.#owedSteps = 0;
            this.#clock = performance.now();
            this.#turn();
        }
    }

    #turn() {
        if (!this.#playing) {
            return;
        }
        const started = performance.now();
        this.#owe(started);
        this.#catchUp(started + FRAME_MS * SHARE_OF_FRAME);
        if (this.#engine.isOver()) {
            this.pause();
        }
        if (this.#unseen === 0 || !this.#playing) {
            this.#frame();
        }
        if (this.#playing) {
            const rest = FRAME_MS - (performance.now() - started);
            this.#timer = setTimeout(() => this.#turn(), Math.max(0, rest));
        }
    }

    #owe(now) {
        const stepsAMs = this.#speed / 1000 / this.#opened.dtMs;
        this.#owedSteps += (now - this.#clock) * stepsAMs;
        this.#owedSteps = Math.min(this.#owedSteps, MOST_OWED_MS * stepsAMs);
        this.#clock = now;
    }

    #catchUp(deadline) {
        let now = performance.now();
        while (this.#owedSteps >= 1 && now < deadline && !this.#engine.isOver()) {
            const steps = Math.floor(Math.min(this.#owedSteps, this.#stepsASlice));
            this.#advance(steps);
            this.#owedSteps -= steps;
            const then = performance.now();
            const tookMs = Math.max(then - now, 0.01);
            const fitting = (steps * SLICE_MS) / tookMs;
            this.#stepsASlice = Math.max(1, Math.min(fitting, 2 * this.#stepsASlice));
            now = then;
        }
    }

    #advance(steps) {
        const started = performance.now();
        this.#engine.advance(steps);
        this.#advanceMs += performance.now() - started;
    }

    #frame(id) {
        const frame = JSON.parse(this.#engine.frame());
        const transferred = [];
        const spikes = {};
        frame.spikes.forEach((recorder, place) => {
            spikes[recorder] = this.#spikes(place, transferred);
        });
        const traces = {};
        frame.traces.forEach((trace, place) => {
            traces[trace.id] = this.#trace(trace, place, transferred);
        });
        const stepsAMs = this.#speed / 1000 / this.#opened.dtMs;
        this.#send(
            {
                ...frame,
                type: "frame",
                id,
                timeMs: frame.step * this.#opened.dtMs,
                playing: this.#playing,
                steeredAt: Int32Array.from(frame.steeredAt),
                diverged: frame.diverged ?? undefined,
                spikes,
                traces,
                advanceMs: this.#advanceMs,
                lateMs: this.#playing && Number.isFinite(stepsAMs) ? this.#owedSteps / stepsAMs : 0,
            },
            transferred,
        );
        this.#advanceMs = 0;
        this.#unseen++;
    }

    #spikes(place, transferred) {
        let steps = this.#engine.spikeSteps(place);
        let neurons = this.#engine.spikeNeurons(place);
        const all = steps.length;
        const stride = Math.ceil(all / this.#mostSpikes);
        if (stride > 1) {
            const kept = neurons.map((neuron, k) => (neuron % stride === 0 ? k : -1)).filter((k) => k >= 0);
            steps = kept.map((k) => steps[k]);
            neurons = kept.map((k) => neurons[k]);
        }
        transferred.push(steps.buffer, neurons.buffer);
        return { steps, neurons, left: all - steps.length };
    }

    #trace(trace, place, transferred) {
        let values = this.#engine.samples(place);
        let { every, first, count } = trace;
        const stride = Math.ceil(values.length / this.#mostSamples);
        if (stride > 1) {
            const kept = Math.ceil(count / stride);
            const thinned = new Float64Array(kept * trace.lines);
            for (let line = 0; line < trace.lines; line++) {
                for (let k = 0; k < kept; k++) {
                    thinned[line * kept + k] = values[line * count + k * stride];
                }
            }
            values = thinned;
            every *= stride;
            count = kept;
        }
        transferred.push(values.buffer);
        return { first, every, count, values };
    }
}
