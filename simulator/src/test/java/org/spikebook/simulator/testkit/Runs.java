package org.spikebook.simulator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;

import java.util.List;

/** Runs documents that a test writes down. */
public final class Runs {

    private Runs() {}

    /** The network of a document that must be valid. */
    public static NetworkModel network(String document) {
        return network(document, ModelRegistry.standard());
    }

    public static NetworkModel network(String document, ModelRegistry registry) {
        return network(document, registry, Limits.ofMemory(4L << 30));
    }

    /** The network of a document that must be valid within limits. */
    public static NetworkModel network(String document, Limits limits) {
        return network(document, ModelRegistry.standard(), limits);
    }

    /** What is wrong with a document that must not be valid. */
    public static List<Problem> problems(String document) {
        NetworkReader reader =
                new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(4L << 30));
        return ((Validation.Invalid) reader.read(document)).problems();
    }

    private static NetworkModel network(String document, ModelRegistry registry, Limits limits) {
        Validation validation = new NetworkReader(registry, limits).read(document);
        if (validation instanceof Validation.Invalid(var problems)) {
            throw new AssertionError(
                    problems.stream().map(p -> p.path() + ": " + p.message()).toList());
        }
        return ((Validation.Valid) validation).network();
    }

    /** The compiled network of a document that must be valid, cut into one block. */
    public static CompiledNetwork compiled(String document) {
        return compiled(document, 1);
    }

    /** The same, populations cut into blocks. */
    public static CompiledNetwork compiled(String document, int blocks) {
        Compilation compilation =
                NetworkCompiler.compile(
                        network(document), WeightSet.EMPTY, SpikeSources.NONE, blocks);
        return ((Compilation.Compiled) compilation).network();
    }

    /** A complete run of a document. */
    public static Recording run(String document) {
        return run(network(document));
    }

    public static Recording run(NetworkModel network) {
        Recording recording =
                Simulator.run(network, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);
        assertThat(recording.problems()).isEmpty();
        return recording;
    }

    /** A run of a document that must diverge. */
    public static Recording diverged(String document) {
        Recording recording =
                Simulator.run(
                        network(document), WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);
        assertThat(recording.end()).isEqualTo(Recording.End.DIVERGED);
        return recording;
    }
}
