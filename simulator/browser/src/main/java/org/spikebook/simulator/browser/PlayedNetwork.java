package org.spikebook.simulator.browser;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.LiveRun;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network that is read, built and played. Not safe for use by several threads. */
public final class PlayedNetwork {

    /** Names of the parameter at which a neuron of some model fires. */
    private static final List<String> THRESHOLDS = List.of("vThresholdMv", "vPeakMv", "vSpikeMv");

    private static final String POTENTIAL = "vMv";
    private static final double BEYOND_THRESHOLD_MV = 1;

    /** Makes a neuron fire whose model has a threshold in its equations only. */
    private static final double STRONG_PUSH_MV = 40;

    private final NetworkReader reader;
    private @Nullable LiveRun run;
    private String document = "";
    private String next = "";

    /**
     * @param memoryBytes that a run may take
     */
    public PlayedNetwork(long memoryBytes) {
        this.reader = new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(memoryBytes));
    }

    /** What came of a new document. */
    public sealed interface Outcome {

        /** The run goes on with it. */
        record Steered() implements Outcome {}

        /** It stands at 0 ms. */
        record Anew() implements Outcome {}

        /** Nothing has changed. */
        record Refused(List<Problem> problems) implements Outcome {}
    }

    /** Begins a run of a document. */
    public Outcome open(String text) {
        return take(text, false);
    }

    /** Goes on with another document: steers the run if only values differ, else begins anew. */
    public Outcome change(String text) {
        return take(text, true);
    }

    private Outcome take(String text, boolean maySteer) {
        return switch (reader.read(text)) {
            case Validation.Invalid(List<Problem> problems) -> new Outcome.Refused(problems);
            case Validation.Valid(NetworkModel model) -> {
                Compilation compilation =
                        NetworkCompiler.compile(model, WeightSet.EMPTY, SpikeSources.NONE, 1);
                yield switch (compilation) {
                    case Compilation.Refused(List<Problem> problems) ->
                            new Outcome.Refused(problems);
                    case Compilation.Compiled(CompiledNetwork network) -> {
                        document = text;
                        next = text;
                        yield begin(network, maySteer);
                    }
                };
            }
        };
    }

    private Outcome begin(CompiledNetwork network, boolean maySteer) {
        if (maySteer && run != null && run.steer(network)) {
            return new Outcome.Steered();
        }
        run = new LiveRun(network);
        return new Outcome.Anew();
    }

    /**
     * Puts another number at a place of the document, by RFC 6901 pointer, for {@link #apply}; what
     * is wrong with the place.
     */
    public List<Problem> put(String path, double value) {
        List<Problem> problems = new ArrayList<>();
        DocumentNumber.find(next, path, problems).ifPresent(place -> next = place.with(value));
        return problems;
    }

    /** Goes on with the numbers that were put. */
    public Outcome apply() {
        Outcome outcome = change(next);
        next = document;
        return outcome;
    }

    /**
     * The run.
     *
     * @throws IllegalStateException if no network is open
     */
    public LiveRun run() {
        if (run == null) {
            throw new IllegalStateException("no network is open");
        }
        return run;
    }

    /** The document of the network in force. */
    public String document() {
        return document;
    }

    /**
     * Lifts the potential of a neuron above its threshold, so that it fires in the next step.
     *
     * @return whether there is such a neuron with a potential
     */
    public boolean fire(String populationId, int neuron) {
        Optional<Population> population =
                run().network().model().populations().stream()
                        .filter(p -> p.id().equals(populationId))
                        .filter(p -> neuron >= 0 && neuron < p.size())
                        .findFirst();
        boolean hasPotential =
                population
                        .filter(p ->
                                p.model().component().stateVariables().stream()
                                        .anyMatch(v -> v.name().equals(POTENTIAL)))
                        .isPresent();
        if (hasPotential) {
            PopulationState state = run().state(populationId);
            double[] potential = state.variable(POTENTIAL);
            potential[neuron] = fired(population.get(), potential[neuron]);
        }
        return hasPotential;
    }

    private static double fired(Population population, double potentialMv) {
        Configured<?> model = population.model();
        return THRESHOLDS.stream()
                .filter(name -> model.values().asMap().get(name) instanceof Value.Real)
                .mapToDouble(name -> model.values().number(name) + BEYOND_THRESHOLD_MV)
                .findFirst()
                .orElse(potentialMv + STRONG_PUSH_MV);
    }

    /** All that changes, in the bytes that the server reads too. */
    public byte[] snapshot() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            run().snapshot().write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    /** Goes on from a snapshot; whether it is one. */
    public boolean restore(byte[] snapshot) {
        try {
            run().restore(new DataInputStream(new ByteArrayInputStream(snapshot)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
