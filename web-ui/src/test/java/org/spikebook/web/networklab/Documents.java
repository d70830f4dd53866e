package org.spikebook.web.networklab;

import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Networks of documents that are known to be valid. */
public final class Documents {

    private static final String CHAIN =
            """
            {"format": "spikebook/network/1", "populations": [%s], "projections": [%s],
             "run": {"dtMs": 0.1, "durationMs": 10}}\
            """;

    private static final String PROJECTION =
            "{\"id\": \"to%d\", \"from\": \"p%d\", \"to\": \"p%d\", \"connector\": {\"type\":"
                    + " \"allToAll\"}}";

    private Documents() {}

    /** Populations of one neuron, each of which excites the next one. */
    public static String chain(int length) {
        String populations =
                IntStream.range(0, length)
                        .mapToObj("{\"id\": \"p%d\", \"model\": {\"type\": \"lif\"}}"::formatted)
                        .collect(Collectors.joining(", "));
        String projections =
                IntStream.range(1, length)
                        .mapToObj(k -> PROJECTION.formatted(k, k - 1, k))
                        .collect(Collectors.joining(", "));
        return CHAIN.formatted(populations, projections);
    }

    public static NetworkModel network(String document) {
        Validation validation = new NetworkReader(ModelRegistry.standard()).read(document);
        return ((Validation.Valid) validation).network();
    }

    public static CompiledNetwork compiled(String document) {
        Compilation compilation =
                NetworkCompiler.compile(network(document), WeightSet.EMPTY, SpikeSources.NONE);
        return ((Compilation.Compiled) compilation).network();
    }
}
