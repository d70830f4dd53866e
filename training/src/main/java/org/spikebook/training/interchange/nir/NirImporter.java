package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.interchange.ImportResult;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.interchange.nir.graph.Hdf5;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirProblems;
import org.spikebook.training.interchange.nir.graph.NirReader;
import org.spikebook.training.interchange.nir.graph.NirRules;
import org.spikebook.training.interchange.nir.graph.SparseMap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes networks of graphs in the Neuromorphic Intermediate Representation, as snnTorch, Norse,
 * Sinabs and others write them.
 *
 * <p>Nodes of neurons become populations; what lies between them (dense, convolutions, pooling,
 * scales, delays) becomes one projection for each pair, with the weights of the whole path. Biases
 * become a stimulus that fires in every step. Inputs become stimuli. Layers pass spikes on within a
 * step; a loop takes a step at least. Whatever has no counterpart is refused by name, what differs
 * a little is warned of. Stateless.
 */
public final class NirImporter {

    private NirImporter() {}

    /** The network in a file. */
    public static ImportResult read(Path file, NirSettings settings) {
        try {
            return network(NirReader.read(file), String.valueOf(file.getFileName()), settings);
        } catch (Hdf5.BrokenException e) {
            return new ImportResult.Refused(List.of(e.problem()));
        }
    }

    static ImportResult network(NirGraph graph, String name, NirSettings settings) {
        NirProblems problems = new NirProblems();
        NirRules.check(graph, problems);
        Map<String, List<Integer>> shapes =
                problems.refused() ? Map.of() : Shapes.of(graph, problems);
        if (problems.refused()) {
            return new ImportResult.Refused(problems.refusals());
        }
        try {
            NetworkModel network = new NirAssembly(graph, shapes, settings, problems).network(name);
            return problems.refused()
                    ? new ImportResult.Refused(problems.refusals())
                    : checked(network, problems.warnings());
        } catch (SparseMap.TooLargeException e) {
            return new ImportResult.Refused(
                    List.of(NirProblems.problem("", "nir.tooManyPairs", SparseMap.MAX_ENTRIES)));
        }
    }

    /** The network as its document says it, which holds it to all rules. */
    private static ImportResult checked(NetworkModel network, List<Problem> warnings) {
        NetworkReader reader = new NetworkReader(ModelRegistry.standard());
        return switch (reader.read(NetworkWriter.write(network))) {
            case Validation.Valid(NetworkModel valid) -> new ImportResult.Imported(valid, warnings);
            case Validation.Invalid(List<Problem> broken) -> new ImportResult.Refused(broken);
        };
    }
}
