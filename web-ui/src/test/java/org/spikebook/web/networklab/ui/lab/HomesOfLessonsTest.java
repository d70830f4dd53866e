package org.spikebook.web.networklab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class HomesOfLessonsTest {

    /** Those of thousands of neurons and millions of synapses. */
    private static final List<String> TOO_LARGE =
            List.of(
                    "brunel-2000 sr",
                    "brunel-2000 si-fast",
                    "brunel-2000 ai",
                    "brunel-2000 si-slow");

    private static final LessonCatalog LESSONS = LessonCatalog.builtIn();

    private final NetworkReader reader = new NetworkReader(ModelRegistry.standard());

    @Test
    void networksOfLessonsAndExamples_playInTheBrowser_butForTheLargest() {
        List<String> tooLarge =
                Stream.concat(LESSONS.lessons().stream(), LESSONS.exampleNetworks().stream())
                        .flatMap(lesson ->
                                lesson.newNotebook(Locale.ENGLISH).cells(NetworkCell.class).stream()
                                        .filter(cell -> !fits(cell.document()))
                                        .map(cell -> lesson.slug() + " " + cell.id()))
                        .toList();

        assertThat(tooLarge).containsExactlyElementsOf(TOO_LARGE);
    }

    private boolean fits(String document) {
        return reader.read(document)
                .valid()
                .map(network -> new Homes(network, document).fitsBrowser())
                .orElse(true); // one that a reader is to repair
    }
}
