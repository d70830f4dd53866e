package org.spikebook.web.variant;

import org.spikebook.lesson.content.LessonCatalog;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lessons that ship, and {@code 60-variants}, whose neuron and wanted rate vary. */
@TestConfiguration
public class VariantLessons {

    public static final String SLUG = "60-variants";

    static final String LESSON =
            """
            ---
            title: Fire as asked
            summary: One line.
            goals: [See it spike]
            minutes: 5
            version: 1
            variants:
              factors:
                - wantedHz: [17.5, 34, 46]
                  capacityPf: [250, 500, 250]
                  drivePa: [200, 500, 300]
              change:
                net: {/populations/exc/model/cMemPf: capacityPf}
              solution:
                net: {/stimuli/current/amplitudePa: drivePa}
            ---
            ```network net
            document: net.json
            ```

            ```task task
            title: Rate
            inputs: [net]
            points: 2
            ask: Make it fire at {{wantedHz}} Hz.
            check: {type: populationRate, population: exc, wantedHz: {{wantedHz}}, toleranceHz: 2}
            ```
            """;

    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 1, "model": {"type": "lif"}}],
             "stimuli": [{"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 0}],
             "projections": [{"id": "in", "from": "current", "to": "exc",
                              "connector": {"type": "oneToOne"}}],
             "run": {"dtMs": 0.1, "durationMs": 1000, "seed": 1}}
            """;

    @Bean
    @Primary
    LessonCatalog catalogWithVariants() {
        try {
            Path home = Files.createTempDirectory(Path.of("target"), "lessons");
            Path folder = Files.createDirectory(home.resolve(SLUG));
            Files.writeString(folder.resolve("lesson.md"), LESSON);
            Files.writeString(folder.resolve("net.json"), NETWORK);
            return LessonCatalog.with(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
