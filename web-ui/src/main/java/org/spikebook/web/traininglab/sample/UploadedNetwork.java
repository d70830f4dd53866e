package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainedNetworkReader;

import java.util.List;
import java.util.Optional;

/** What a file that is said to hold a trained network turned out to be. */
public sealed interface UploadedNetwork {

    /** A trained network that answers. */
    record Usable(TrainedNetworkDocument document) implements UploadedNetwork {}

    /** No such thing, and why. */
    record Refused(List<Problem> problems) implements UploadedNetwork {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a file, and shows the network the test samples once, to see that it answers. */
    static UploadedNetwork read(byte[] file, TrainedNetworkReader reader, DatasetCatalog data) {
        return switch (reader.read(file)) {
            case Reading.Unreadable<TrainedNetworkDocument>(List<Problem> problems) ->
                    new Refused(problems);
            case Reading.Readable<TrainedNetworkDocument>(var document) -> {
                Optional<Dataset> samples = data.dataset(document.trained().plan().data().name());
                yield samples.isPresent() && answers(document, samples.get())
                        ? new Usable(document)
                        : new Refused(
                                List.of(Problem.of(UploadedNetwork.class, "", "doesNotAnswer")));
            }
        };
    }

    /** A file may join a network and data that have nothing to do with each other. */
    private static boolean answers(TrainedNetworkDocument document, Dataset samples) {
        try {
            return TestEvaluation.of(document.trained(), samples, 1).evaluation().samples() > 0;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
            return false;
        }
    }
}
