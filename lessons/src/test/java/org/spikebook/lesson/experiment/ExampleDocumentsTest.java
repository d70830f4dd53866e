package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.training.document.TrainingPlanWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The examples in {@code docs/examples}, as they are read, hashed and run: what people have saved
 * must stay what it is. The hashes are those of version 0.2; a change of them is a change of the
 * engine's version or of a format, never a side effect. Run with {@code -Dspikebook.writeDocs} to
 * write them.
 */
class ExampleDocumentsTest {

    private static final Path EXAMPLES = Path.of("..", "docs", "examples");
    private static final Path GOLDEN =
            Path.of("src/test/resources/org/spikebook/lesson/experiment/example-documents.txt");
    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final NetworkReader READER =
            new NetworkReader(LABORATORY.models(), Limits.ofMemory(8L << 30));
    private static final int STEPS = 500;
    private static final int MOST_NEURONS = 5_000;

    @Test
    void examples_areReadHashedAndRunAsEver() throws IOException {
        String today = lines(EXAMPLES);

        if (System.getProperty("spikebook.writeDocs") != null) {
            Files.writeString(GOLDEN, today);
        }
        assertThat(today).isEqualTo(Files.readString(GOLDEN));
    }

    /** A line for each document of a folder and those below it. */
    private static String lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> folder.relativize(file) + line(file) + "\n")
                    .collect(Collectors.joining());
        }
    }

    private static String line(Path file) {
        try {
            String json = Files.readString(file);
            return json.contains("spikebook/training-plan/1") ? plan(json) : network(json);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static String plan(String json) {
        return " plan "
                + Sha256.of(TrainingPlanWriter.write(LABORATORY.plans().read(json).orThrow(json)));
    }

    private static String network(String json) {
        return switch (READER.read(json)) {
            case Validation.Valid(NetworkModel network) ->
                    " document "
                            + Sha256.of(NetworkWriter.write(network))
                            + " network "
                            + NetworkHash.of(network)
                            + run(network);
            case Validation.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }

    /** Its first steps; nothing of large networks, and of those that need data that do not ship. */
    private static String run(NetworkModel network) {
        if (network.populations().stream().mapToInt(Population::size).sum() > MOST_NEURONS) {
            return "";
        }
        Recording recording =
                LABORATORY.simulate(
                        network.withRun(network.run().withSteps(STEPS)),
                        WeightSet.EMPTY,
                        RunControl.NONE);
        return recording.problems().isEmpty()
                ? " recording " + Sha256.of(RecordingWriter.write(recording))
                : "";
    }
}
