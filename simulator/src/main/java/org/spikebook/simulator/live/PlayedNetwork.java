package org.spikebook.simulator.live;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.EndlessRun;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.adaptive.AdaptiveExponentialParameters;
import org.spikebook.simulator.model.neuron.hodgkinhuxley.HodgkinHuxleyParameters;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.document.EditableDocument;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A network that is read, built and played. Not safe for use by several threads. */
public final class PlayedNetwork {

    /** Names of the parameter at which a neuron of some model fires. */
    private static final List<String> THRESHOLDS =
            List.of(
                    LifParameters.V_THRESHOLD,
                    AdaptiveExponentialParameters.V_PEAK,
                    HodgkinHuxleyParameters.V_SPIKE);

    private static final double BEYOND_THRESHOLD_MV = 1;

    /** Makes a neuron fire whose model has a threshold in its equations only. */
    private static final double STRONG_PUSH_MV = 40;

    private final NetworkReader reader;
    private final LiveConditions conditions;
    private @Nullable Playing playing;
    private OptionalLong seed = OptionalLong.empty();
    private List<Probe> probes = List.of();

    /**
     * @param model as the document has it, with its recorders and its end
     */
    private record Playing(EditableDocument document, NetworkModel model, EndlessRun run) {}

    public PlayedNetwork(NetworkReader reader, LiveConditions conditions) {
        this.reader = reader;
        this.conditions = conditions;
    }

    /** The outcome of a change. */
    public sealed interface Outcome {

        /** The run continues with it. */
        record Steered() implements Outcome {}

        /** The run starts again at 0 ms. */
        record Restarted() implements Outcome {}

        /** Nothing has changed. */
        record Refused(List<Problem> problems) implements Outcome {}
    }

    /** Begins a run of a document; if it is refused, the run before continues. */
    public Outcome open(String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<EditableDocument> document = reader.edit(text, problems);
        return document.isEmpty() ? new Outcome.Refused(problems) : open(document.get());
    }

    private Outcome open(EditableDocument document) {
        return switch (read(document)) {
            case Validation.Invalid(List<Problem> problems) -> new Outcome.Refused(problems);
            case Validation.Valid(NetworkModel model) -> {
                Outcome outcome = restartWith(document, model, OptionalLong.empty());
                if (outcome instanceof Outcome.Restarted) {
                    probe(List.of());
                }
                yield outcome;
            }
        };
    }

    /** Continues with another document, as far as neurons can; else starts over. */
    public Outcome change(String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<EditableDocument> document = reader.edit(text, problems);
        return document.isEmpty() ? new Outcome.Refused(problems) : change(document.get());
    }

    private Outcome change(EditableDocument document) {
        return switch (read(document)) {
            case Validation.Invalid(List<Problem> problems) -> new Outcome.Refused(problems);
            case Validation.Valid(NetworkModel model) -> continueWith(document, model);
        };
    }

    private Validation read(EditableDocument document) {
        Validation validation = reader.read(document);
        return validation
                .valid()
                .flatMap(conditions::refusal)
                .<Validation>map(problem -> new Validation.Invalid(List.of(problem)))
                .orElse(validation);
    }

    private Outcome continueWith(EditableDocument document, NetworkModel model) {
        EndlessRun run = run();
        boolean sameSeed = model.run().seed() == model().run().seed();
        OptionalLong kept = sameSeed ? seed : OptionalLong.empty();
        NetworkModel played = played(model, kept);
        Compilation compilation =
                NetworkCompiler.recompile(
                        run.network(),
                        played,
                        conditions.weights(model),
                        RepeatedSamples.of(conditions, model),
                        conditions::isCancelled);
        return switch (compilation) {
            case Compilation.Refused(List<Problem> problems) -> new Outcome.Refused(problems);
            case Compilation.Compiled(CompiledNetwork network) -> {
                seed = kept;
                if (run.continueWith(network)) {
                    playing = new Playing(document, model, run);
                    yield new Outcome.Steered();
                }
                yield begin(document, model, network);
            }
        };
    }

    private Outcome restartWith(EditableDocument document, NetworkModel model, OptionalLong other) {
        return switch (compile(model, other)) {
            case Compilation.Refused(List<Problem> problems) -> new Outcome.Refused(problems);
            case Compilation.Compiled(CompiledNetwork network) -> {
                seed = other;
                yield begin(document, model, network);
            }
        };
    }

    private Compilation compile(NetworkModel model, OptionalLong other) {
        return NetworkCompiler.compile(
                played(model, other),
                conditions.weights(model),
                RepeatedSamples.of(conditions, model),
                1,
                conditions::isCancelled);
    }

    private EndlessRun begun(CompiledNetwork network) {
        return new EndlessRun(network, conditions::isCancelled);
    }

    private Outcome begin(EditableDocument document, NetworkModel model, CompiledNetwork network) {
        EndlessRun run = begun(network);
        run.probe(probes);
        playing = new Playing(document, model, run);
        return new Outcome.Restarted();
    }

    private static NetworkModel played(NetworkModel model, OptionalLong seed) {
        NetworkModel endless = EndlessRun.endless(model);
        return seed.isEmpty() ? endless : endless.withRun(endless.run().withSeed(seed.getAsLong()));
    }

    /** Continues with other numbers at places of the document, all of them or none. */
    public Outcome set(List<EditableDocument.Change> changes) {
        EditableDocument document = playing().document();
        List<Problem> problems = new ArrayList<>();
        Optional<Runnable> undo = document.put(changes, problems);
        if (undo.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        Outcome outcome = change(document);
        if (outcome instanceof Outcome.Refused) {
            undo.get().run();
        }
        return outcome;
    }

    /**
     * Begins again at 0 ms with what is set now.
     *
     * @param other seed of all random numbers; empty for the one that it had
     */
    public Outcome restart(OptionalLong other) {
        Playing now = playing();
        if (other.isPresent()) {
            return restartWith(now.document(), now.model(), other);
        }
        return begin(now.document(), now.model(), now.run().network());
    }

    /** Looks at these from now on instead of others. */
    public void probe(List<Probe> wanted) {
        probes = List.copyOf(wanted);
        run().probe(probes);
    }

    private Playing playing() {
        if (playing == null) {
            throw new IllegalStateException("no network is open");
        }
        return playing;
    }

    /** Whether a network is open. */
    public boolean isOpen() {
        return playing != null;
    }

    /**
     * The run.
     *
     * @throws IllegalStateException if no network is open
     */
    public EndlessRun run() {
        return playing().run();
    }

    /** The network as its document has it, with its recorders and its end. */
    public NetworkModel model() {
        return playing().model();
    }

    /** The document of the network in force. */
    public String document() {
        return playing().document().text();
    }

    /**
     * Lifts the potential of a neuron above its threshold, so that it fires in the next step.
     *
     * @return whether there is such a neuron with a potential
     */
    public boolean fire(String populationId, int neuron) {
        Optional<Population> population =
                run().network()
                        .model()
                        .population(populationId)
                        .filter(p -> neuron >= 0 && neuron < p.size())
                        .filter(p -> Probe.variables(p).contains(NeuronModel.POTENTIAL));
        population.ifPresent(p -> {
            double potentialMv = run().value(populationId, NeuronModel.POTENTIAL, neuron);
            run().poke(populationId, NeuronModel.POTENTIAL, neuron, fired(p, potentialMv));
        });
        return population.isPresent();
    }

    private static double fired(Population population, double potentialMv) {
        Configured<?> model = population.model();
        return THRESHOLDS.stream()
                .filter(name -> model.values().asMap().get(name) instanceof Value.Real)
                .mapToDouble(name -> model.values().number(name) + BEYOND_THRESHOLD_MV)
                .findFirst()
                .orElse(potentialMv + STRONG_PUSH_MV);
    }

    /**
     * The run as it stands, in bytes from which either home continues it; empty, with a problem, if
     * they are too many.
     */
    public Optional<byte[]> snapshot(List<Problem> problems) {
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        try {
            run().snapshot().write(new DataOutputStream(state));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return new PausedRun(document(), seed, state.toByteArray()).write(problems);
    }

    /**
     * Opens the network of a snapshot, of either home, and stands where it was paused; what was
     * before that is forgotten.
     *
     * @return why not, then the run before continues; empty if it does
     */
    public List<Problem> restore(byte[] snapshot) {
        List<Problem> problems = new ArrayList<>();
        PausedRun.read(snapshot, problems).ifPresent(paused -> restore(paused, problems));
        return List.copyOf(problems);
    }

    private void restore(PausedRun paused, List<Problem> problems) {
        reader.edit(paused.document(), problems)
                .ifPresent(document -> restore(paused, document, problems));
    }

    private void restore(PausedRun paused, EditableDocument document, List<Problem> problems) {
        switch (read(document)) {
            case Validation.Invalid(List<Problem> found) -> problems.addAll(found);
            case Validation.Valid(NetworkModel model) -> {
                switch (compile(model, paused.seed())) {
                    case Compilation.Refused(List<Problem> found) -> problems.addAll(found);
                    case Compilation.Compiled(CompiledNetwork network) ->
                            restore(paused, new Playing(document, model, begun(network)), problems);
                }
            }
        }
    }

    private void restore(PausedRun paused, Playing restored, List<Problem> problems) {
        try {
            restored.run().restore(paused.state());
            playing = restored;
            seed = paused.seed();
            probe(List.of());
        } catch (IOException e) {
            problems.add(PausedRun.unreadable());
        }
    }
}
