package org.spikebook.simulator.browser;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.testkit.RandomDocuments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Documents to run in both homes. Most are as the server sends them: valid, in canonical form, cut
 * to a few steps; the tests' own (texts in their sources), those of lessons and examples, and
 * random ones of everything that there is. Others are random ones with problems.
 */
final class ComparedDocuments {

    private static final Path REPOSITORY = Path.of("..", "..");
    private static final List<String> SOURCES =
            List.of("simulator/src/test", "training/src/test", "lessons/src", "web-ui/src/main");
    private static final Pattern TEXT = Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);
    private static final String FORMAT = "spikebook/network/1";
    private static final int STEPS = 60;
    private static final int MOST_NEURONS = 400;
    private static final int RANDOM = 12_000;
    private static final int INVALID = 4_000;

    /** Events, which no document of tests and lessons holds, and random ones do not write. */
    private static final String EVENTS =
            """
            {"format": "spikebook/network/1",
             "stimuli": [{"id": "s", "shape": [2, 3, 2], "type": "eventRecording", "startMs": 0.35,
               "events": "t_us,x,y,p\\n0,0,0,1\\n999,2,1,0\\n\\n1000,2,1,1\\n5100,0,1,0\\n"}],
             "populations": [{"id": "n", "size": 12, "model": {"type": "lif"}}],
             "projections": [{"id": "s-n", "from": "s", "to": "n",
               "connector": {"type": "oneToOne"}, "weightPa": 9000}],
             "recorders": [{"id": "in", "of": "s"}],
             "run": {"dtMs": 0.1, "durationMs": 10, "seed": 5}}
            """;

    private final ModelRegistry registry = ModelRegistry.standard();
    private final NetworkReader reader =
            new NetworkReader(registry, Limits.ofMemory(Fingerprint.MEMORY_BYTES));

    /** Made once for all tests of this process: reading so many takes as long as running them. */
    private static final class Once {

        static final List<String> ALL = new ComparedDocuments().make();
    }

    private ComparedDocuments() {}

    /** Valid ones, each once, then random ones with problems. */
    static List<String> all() {
        return Once.ALL;
    }

    private List<String> make() {
        return Stream.concat(valid(), invalid()).toList();
    }

    private Stream<String> invalid() {
        return LongStream.iterate(RANDOM, seed -> seed + 1)
                .mapToObj(seed -> RandomDocuments.of(registry, seed))
                .filter(text -> reader.read(text).valid().isEmpty())
                .limit(INVALID);
    }

    private Stream<String> valid() {
        return Stream.of(Stream.of(EVENTS), written(), random())
                .flatMap(texts -> texts)
                .flatMap(text -> reader.read(text).valid().stream())
                .filter(network -> neurons(network) <= MOST_NEURONS)
                .map(ComparedDocuments::brief)
                .map(NetworkWriter::write)
                .map(text -> text.replace("\n", " "))
                .distinct();
    }

    private static int neurons(NetworkModel network) {
        return network.populations().stream().mapToInt(p -> p.size()).sum();
    }

    private static NetworkModel brief(NetworkModel network) {
        RunSettings run = network.run();
        return network.withRun(run.withSteps(Math.min(STEPS, run.steps())));
    }

    private Stream<String> random() {
        return LongStream.range(0, RANDOM).mapToObj(seed -> RandomDocuments.of(registry, seed));
    }

    private static Stream<String> written() {
        return SOURCES.stream()
                .map(REPOSITORY::resolve)
                .flatMap(ComparedDocuments::files)
                .flatMap(ComparedDocuments::documents);
    }

    private static Stream<Path> files(Path below) {
        try (Stream<Path> files = Files.walk(below)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|json)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> documents(Path file) {
        try {
            String text = Files.readString(file);
            Stream<String> all =
                    file.toString().endsWith(".json")
                            ? Stream.of(text)
                            : TEXT.matcher(text)
                                    .results()
                                    .map((MatchResult found) -> found.group(1))
                                    .map(String::translateEscapes);
            return all.filter(document -> document.contains(FORMAT)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // a regular expression in a text block, say
        }
    }
}
