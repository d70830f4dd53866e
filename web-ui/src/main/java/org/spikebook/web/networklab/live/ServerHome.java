package org.spikebook.web.networklab.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.simulator.engine.EndlessRun;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.live.PlayedNetwork;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.document.ProbeReader;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Plays a network on the server, in short turns on threads that it shares with others: the protocol
 * of the worker in {@code simulator/browser}, with plain arrays in the place of typed ones and
 * snapshots in base 64. A frame comes at most about ten times a second, and only when the one
 * before was shown; a page that shows none for long is not played to. Every method returns
 * immediately. Safe for use by several threads.
 */
public final class ServerHome {

    private static final Logger LOG = LoggerFactory.getLogger(ServerHome.class);
    private static final int MOST_IN_FRAME = 20_000;
    private static final double NANOS_A_MS = 1e6;

    private final CommandQueue commands;
    private final CommandQueue measurements;
    private final Consumer<ObjectNode> page;
    private final PlayedNetwork network;
    private final RunTransport transport;
    private final MeasurementHome measurement;
    private int mostSpikes = MOST_IN_FRAME;
    private int mostSamples = MOST_IN_FRAME;
    private volatile boolean closed;

    /**
     * @param measuring does what takes seconds in one go
     * @param data of the networks
     * @param page hears messages, on threads of the home
     */
    ServerHome(
            ScheduledExecutorService threads,
            Executor measuring,
            NetworkReader reader,
            LiveData data,
            Consumer<ObjectNode> page) {
        this.commands = new CommandQueue(threads);
        this.measurements = new CommandQueue(measuring);
        this.page = page;
        this.network = new PlayedNetwork(reader, new HomeConditions(data, () -> closed));
        this.measurement = new MeasurementHome(reader, new HomeConditions(data, () -> closed));
        this.transport = new RunTransport(network, new Turns(threads));
    }

    /** Lets the run advance between requests. */
    private final class Turns implements RunTransport.Host {

        private final ScheduledExecutorService threads;

        Turns(ScheduledExecutorService threads) {
            this.threads = threads;
        }

        @Override
        public void perform(long delayMs, ObjectNode request, Runnable part) {
            Runnable queued = () -> commands.add(() -> guarded(request, part));
            if (delayMs == 0) {
                queued.run();
            } else {
                threads.schedule(queued, delayMs, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void show(ObjectNode request) {
            ServerHome.this.show(request);
        }
    }

    /** Takes a request; what comes of it is told to the page. */
    public void receive(ObjectNode request) {
        String type = request.path("type").asString("");
        if (type.equals("shown")) {
            transport.shown();
        } else if (type.equals("measure")) {
            measurements.add(() -> guarded(request, () -> send(measurement.measure(request))));
        } else {
            commands.add(() -> guarded(request, () -> perform(type, request)));
        }
    }

    /** Nothing is told any more; what is under way is given up, even in the midst of a step. */
    public void close() {
        closed = true;
    }

    private void guarded(ObjectNode request, Runnable command) {
        try {
            if (!closed) {
                command.run();
            }
        } catch (CancellationException e) {
            LOG.debug("A live run was closed while its network was built");
        } catch (RuntimeException | Error e) { // whatever it is, the page must hear of it
            LOG.error("A live run failed", e);
            transport.stop();
            send(HomeMessages.reply(request, "failed").put("message", e.toString()));
            closed = true;
        }
    }

    private void send(ObjectNode message) {
        if (!closed) {
            page.accept(message);
        }
    }

    private void perform(String type, ObjectNode request) {
        switch (type) {
            case "load" ->
                    send(
                            HomeMessages.reply(request, "loaded")
                                    .put("engine", Simulation.ENGINE)
                                    .put("loadMs", 0));
            case "open" -> open(request);
            case "play" -> play(request);
            case "pause" -> pause(request);
            case "step" -> transport.step(steps(request), request);
            case "seek" -> transport.seek(steps(request), request);
            case "restart" -> restart(request);
            case "probe" -> probe(request);
            case "set" -> take(request, () -> network.set(new HomeRequest(request).changes()));
            case "change" ->
                    take(request, () -> network.change(request.path("document").asString("")));
            case "fire" -> fire(request);
            case "synapses" -> synapses(request);
            case "watch" -> watch(request);
            case "snapshot" -> snapshot(request);
            case "restore" -> restore(request);
            default -> throw new IllegalArgumentException("unknown request: " + type);
        }
    }

    private EndlessRun run() {
        return network.run();
    }

    private int steps(ObjectNode request) {
        double steps = Math.rint(request.path("ms").asDouble(0) / run().dtMs());
        return (int) Math.clamp(steps, 0, RunSettings.MOST_STEPS - 1);
    }

    private void open(ObjectNode request) {
        transport.stop();
        long started = System.nanoTime();
        PlayedNetwork.Outcome outcome = network.open(request.path("document").asString(""));
        if (outcome instanceof PlayedNetwork.Outcome.Refused(List<Problem> problems)) {
            send(HomeMessages.problems(request, problems));
            return;
        }
        tellOpened(request, started);
    }

    private void tellOpened(ObjectNode request, long started) {
        transport.shown();
        ObjectNode opened = HomeMessages.reply(request, "opened");
        HomeMessages.describe(network.model(), opened);
        send(opened.put("buildMs", msSince(started)));
    }

    private static double msSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_A_MS;
    }

    /** JSON has no infinity: {@code null} is as fast as it goes. */
    private void play(ObjectNode request) {
        JsonNode speed = request.get("speed");
        if (speed != null) {
            transport.setSpeed(speed.isNumber() ? speed.asDouble() : Double.POSITIVE_INFINITY);
        }
        send(HomeMessages.reply(request, "playing"));
        transport.play();
    }

    private void pause(ObjectNode request) {
        transport.pause();
        send(HomeMessages.reply(request, "paused"));
        show(HomeMessages.message("pause"));
    }

    private void restart(ObjectNode request) {
        JsonNode seed = request.get("seed");
        OptionalLong other = seed == null ? OptionalLong.empty() : OptionalLong.of(seed.asLong());
        PlayedNetwork.Outcome outcome = network.restart(other);
        transport.moved();
        if (outcome instanceof PlayedNetwork.Outcome.Refused(List<Problem> problems)) {
            send(HomeMessages.problems(request, problems));
            return;
        }
        show(request);
    }

    private void probe(ObjectNode request) {
        List<Problem> problems = new ArrayList<>();
        List<Probe> probes = ProbeReader.read(request, network.model(), problems);
        if (problems.isEmpty()) {
            network.probe(probes);
            send(HomeMessages.reply(request, "probing"));
        } else {
            send(HomeMessages.problems(request, problems));
        }
    }

    private void take(ObjectNode request, Supplier<PlayedNetwork.Outcome> change) {
        long started = System.nanoTime();
        int step = run().stepsDone();
        PlayedNetwork.Outcome outcome = change.get();
        if (outcome instanceof PlayedNetwork.Outcome.Refused(List<Problem> problems)) {
            send(HomeMessages.problems(request, problems));
            return;
        }
        boolean restarted = outcome instanceof PlayedNetwork.Outcome.Restarted;
        if (restarted) {
            transport.moved();
        }
        send(
                HomeMessages.reply(request, "set")
                        .put("restarted", restarted)
                        .put("step", restarted ? 0 : step)
                        .put("ms", msSince(started)));
        transport.shown();
        if (!transport.isPlaying()) {
            show(HomeMessages.message("set"));
        }
    }

    private void fire(ObjectNode request) {
        boolean fired =
                network.fire(
                        request.path("population").asString(""), request.path("neuron").asInt(-1));
        send(HomeMessages.reply(request, "fired").put("fired", fired));
    }

    private void synapses(ObjectNode request) {
        String population = request.path("population").asString("");
        int neuron = request.path("neuron").asInt(-1);
        send(
                HomeMessages.synapses(request, run().synapsesOnto(population, neuron))
                        .put("population", population)
                        .put("neuron", neuron));
    }

    private void watch(ObjectNode request) {
        mostSpikes = Math.clamp(request.path("spikes").asInt(MOST_IN_FRAME), 1, MOST_IN_FRAME);
        mostSamples = Math.clamp(request.path("samples").asInt(MOST_IN_FRAME), 1, MOST_IN_FRAME);
        send(HomeMessages.reply(request, "watching"));
    }

    /** A run that is on its way to a step stays where it is: it is to continue elsewhere. */
    private void snapshot(ObjectNode request) {
        transport.giveUpGoal(HomeMessages.message("snapshot"));
        List<Problem> problems = new ArrayList<>();
        ObjectNode reply =
                network.snapshot(problems)
                        .map(bytes ->
                                HomeMessages.reply(request, "snapshot")
                                        .put("bytes", Base64.getEncoder().encodeToString(bytes)))
                        .orElseGet(() -> HomeMessages.problems(request, problems));
        send(reply);
    }

    private void restore(ObjectNode request) {
        long started = System.nanoTime();
        List<Problem> problems = network.restore(new HomeRequest(request).bytes());
        if (!problems.isEmpty()) {
            send(HomeMessages.problems(request, problems));
            return;
        }
        transport.stop();
        tellOpened(request, started);
        show(HomeMessages.message("restore"));
    }

    /**
     * @param request that the frame answers
     */
    private void show(ObjectNode request) {
        ObjectNode frame = HomeMessages.frame(run().frame(mostSpikes, mostSamples), run().dtMs());
        JsonNode id = request.get("id");
        if (id != null) {
            frame.set("id", id);
        }
        frame.put("playing", transport.isPlaying())
                .put("advanceMs", transport.advanceMs())
                .put("lateMs", transport.lateMs());
        transport.framed();
        send(frame);
    }
}
