package org.spikebook.simulator.live;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.ActivityCount;
import org.spikebook.simulator.engine.EndlessRun;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.EditableDocument;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures how active the parts of a network are, in runs of its own. The points of a curve are
 * measured one after the other: what they have in common is drawn once. Not safe for use by several
 * threads.
 */
public final class ActivityMeasurement {

    private final NetworkReader reader;
    private final LiveConditions conditions;
    private String text = "";
    private @Nullable EditableDocument document;
    private @Nullable CompiledNetwork compiled;

    public ActivityMeasurement(NetworkReader reader, LiveConditions conditions) {
        this.reader = reader;
        this.conditions = conditions;
    }

    /** The outcome of a measurement. */
    public sealed interface Outcome {

        /**
         * @param counts spikes by id of a population or spiking stimulus
         * @param sizes members by the same ids
         * @param ms simulated time in which they were counted, in ms
         */
        record Measured(Map<String, Long> counts, Map<String, Integer> sizes, double ms)
                implements Outcome {}

        /** There is nothing to count. */
        record Refused(List<Problem> problems) implements Outcome {}
    }

    /**
     * Measures a document with other numbers at some places.
     *
     * @param settleMs that are run before, and not counted
     * @param ms that are counted
     */
    public Outcome measure(
            String wanted, List<EditableDocument.Change> changes, double settleMs, double ms) {
        List<Problem> problems = new ArrayList<>();
        if (document == null || !wanted.equals(text)) {
            document = reader.edit(wanted, problems).orElse(null);
            text = wanted;
        }
        Optional<Runnable> undo =
                document == null ? Optional.empty() : document.put(changes, problems);
        if (document == null || undo.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        try {
            return measure(document, settleMs, ms);
        } finally {
            undo.get().run();
        }
    }

    private Outcome measure(EditableDocument changed, double settleMs, double ms) {
        return switch (reader.read(changed)) {
            case Validation.Invalid(List<Problem> problems) -> new Outcome.Refused(problems);
            case Validation.Valid(NetworkModel model) -> measure(model, settleMs, ms);
        };
    }

    private Outcome measure(NetworkModel model, double settleMs, double ms) {
        Optional<Problem> refusal = conditions.refusal(model);
        if (refusal.isPresent()) {
            return new Outcome.Refused(List.of(refusal.get()));
        }
        return switch (compile(model)) {
            case Compilation.Refused(List<Problem> problems) -> new Outcome.Refused(problems);
            case Compilation.Compiled(CompiledNetwork network) -> {
                compiled = network;
                yield count(network, settleMs, ms);
            }
        };
    }

    private Compilation compile(NetworkModel model) {
        NetworkModel endless = EndlessRun.endless(model);
        SpikeSources data = RepeatedSamples.of(conditions, model);
        WeightSet weights = conditions.weights(model);
        return compiled == null
                ? NetworkCompiler.compile(endless, weights, data, 1, conditions::isCancelled)
                : NetworkCompiler.recompile(
                        compiled, endless, weights, data, conditions::isCancelled);
    }

    private Outcome count(CompiledNetwork network, double settleMs, double ms) {
        NetworkModel model = network.model();
        double dtMs = model.run().dtMs();
        ActivityCount count =
                ActivityCount.of(
                        network, steps(settleMs, dtMs), steps(ms, dtMs), conditions::isCancelled);
        if (count.divergence().isPresent()) {
            return new Outcome.Refused(List.of(count.divergence().get()));
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        count.spikes().keySet().forEach(id -> sizes.put(id, model.memberCount(id)));
        return new Outcome.Measured(count.spikes(), sizes, count.steps() * dtMs);
    }

    private static int steps(double ms, double dtMs) {
        return (int) Math.clamp(Math.floor(ms / dtMs + 0.5), 0, Integer.MAX_VALUE);
    }
}
