package org.spikebook.training.interchange.nir;

import org.spikebook.network.ModelRegistry;
import org.spikebook.network.document.NetworkReader;
import org.spikebook.network.document.NetworkWriter;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.validation.Validation;
import org.spikebook.parameter.Problem;
import org.spikebook.training.interchange.Arrival;

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
    public static Arrival read(Path file, NirSettings settings) {
        try {
            return network(NirReader.read(file), String.valueOf(file.getFileName()), settings);
        } catch (Hdf5.BrokenException e) {
            return new Arrival.Refused(List.of(e.problem()));
        }
    }

    static Arrival network(NirGraph graph, String name, NirSettings settings) {
        NirProblems problems = new NirProblems();
        NirRules.check(graph, problems);
        Map<String, List<Integer>> shapes =
                problems.refused() ? Map.of() : Shapes.of(graph, problems);
        if (problems.refused()) {
            return new Arrival.Refused(problems.refusals());
        }
        try {
            NetworkModel network = new NirAssembly(graph, shapes, settings, problems).network(name);
            return problems.refused()
                    ? new Arrival.Refused(problems.refusals())
                    : checked(network, problems.warnings());
        } catch (SparseMap.TooLargeException e) {
            return new Arrival.Refused(
                    List.of(NirProblems.problem("", "nir.tooManyPairs", SparseMap.MAX_ENTRIES)));
        }
    }

    /** The network as its document says it, which holds it to all rules. */
    private static Arrival checked(NetworkModel network, List<Problem> warnings) {
        NetworkReader reader = new NetworkReader(ModelRegistry.standard());
        return switch (reader.read(NetworkWriter.write(network))) {
            case Validation.Valid(NetworkModel valid) -> new Arrival.Arrived(valid, warnings);
            case Validation.Invalid(List<Problem> broken) -> new Arrival.Refused(broken);
        };
    }
}
