package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.document.DocumentKind;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The network that a command works on: drawn, or trained. */
public record ModelInput(NetworkModel network, WeightSet weights) {

    /** A network document or a trained network. */
    public static ModelInput read(Path file, Laboratory laboratory) throws StopException {
        return read(file, UnaryOperator.identity(), laboratory);
    }

    /**
     * A network document or a trained network.
     *
     * @param change made in the text of a network document before it is read
     */
    public static ModelInput read(Path file, UnaryOperator<String> change, Laboratory laboratory)
            throws StopException {
        String text = new InputFile(file).read();
        if (DocumentKind.of(text) == DocumentKind.TRAINED_NETWORK) {
            TrainedNetwork trained = trained(text, file, laboratory);
            return new ModelInput(trained.network(), trained.weights());
        }
        return new ModelInput(network(change.apply(text), file, laboratory), WeightSet.EMPTY);
    }

    /** A network document. */
    static NetworkModel readNetwork(Path file, Laboratory laboratory) throws StopException {
        return network(new InputFile(file).read(), file, laboratory);
    }

    /** A network document. */
    static NetworkModel network(String text, Path file, Laboratory laboratory)
            throws StopException {
        return valid(laboratory.networks().read(text), file);
    }

    /** A trained network. */
    public static TrainedNetwork readTrained(Path file, Laboratory laboratory)
            throws StopException {
        return trained(new InputFile(file).read(), file, laboratory);
    }

    public static TrainedNetwork trained(String text, Path file, Laboratory laboratory)
            throws StopException {
        if (DocumentKind.of(text) == DocumentKind.NETWORK) {
            throw StopException.badInput(file.toString(), "notTrained");
        }
        return new InputFile(file).content(laboratory.trainedNetworks().read(text)).trained();
    }

    /** The same network, if options on the command line have left it valid. */
    public static NetworkModel checked(NetworkModel network, Path file, Laboratory laboratory)
            throws StopException {
        return valid(laboratory.networks().read(NetworkWriter.write(network)), file);
    }

    private static NetworkModel valid(Validation validation, Path file) throws StopException {
        return switch (validation) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(List<Problem> problems) ->
                    throw StopException.badInput(file.toString(), problems);
        };
    }
}
