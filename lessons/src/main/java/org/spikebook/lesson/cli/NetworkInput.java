package org.spikebook.lesson.cli;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.network.document.NetworkWriter;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.validation.Validation;
import org.spikebook.parameter.Problem;

import java.nio.file.Path;
import java.util.List;

/** The network that a command works on. */
final class NetworkInput {

    private NetworkInput() {}

    /** The network in a file. */
    static NetworkModel read(Path file, Laboratory laboratory) throws StopException {
        return valid(laboratory.networks().read(InputFile.read(file)), file.toString());
    }

    /** The same network, if options on the command line have left it valid. */
    static NetworkModel checked(NetworkModel network, Path file, Laboratory laboratory)
            throws StopException {
        String changed = NetworkWriter.write(network);
        return valid(laboratory.networks().read(changed), file.toString());
    }

    private static NetworkModel valid(Validation validation, String source) throws StopException {
        return switch (validation) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(List<Problem> problems) ->
                    throw StopException.badInput(source, problems);
        };
    }
}
