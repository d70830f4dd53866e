package org.spikebook.lesson.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The lessons that ship: {@code lesson check --all}. */
class LessonReviewTest {

    private static final LessonCatalog CATALOG = LessonCatalog.builtIn();

    /** Example networks and the placement quiz have no tasks, but texts. */
    static List<Lesson> lessons() {
        return Stream.of(
                        CATALOG.lessons(),
                        CATALOG.exampleNetworks(),
                        CATALOG.placement().stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void links_and_terms_of_all_texts_lead_somewhere(Lesson lesson) {
        assertThat(LessonCatalog.linkProblems(CATALOG.files(lesson.slug())))
                .extracting(p -> p.path() + ": " + p.message())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void tasks_ask_what_they_mean_to(Lesson lesson) {
        ReviewResult result = LessonReview.of(lesson, Laboratory.standard(), RunControl.NONE);

        assertThat(result.problems())
                .extracting(p -> p.path() + ": " + p.message() + " " + p.hint())
                .isEmpty();
    }

    /** Too few spikes are not the cause. */
    @Test
    void run_that_diverges_says_why_it_gives_no_stated_number() {
        String network =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "p", "size": 3, "model": {"type": "izhikevich"},
                   "receptors": {"type": "input"}}],
                 "stimuli": [{"id": "s", "size": 3, "type": "stepCurrent", "amplitudePa": 10}],
                 "projections": [{"id": "s-p", "from": "s", "to": "p",
                   "connector": {"type": "oneToOne"}}],
                 "run": {"dtMs": 1, "durationMs": 1000}}
                """;
        String text =
                """
                ---
                title: Mine
                summary: One line.
                goals: [See it spike]
                minutes: 5
                version: 1
                numbers:
                  - network: net
                    measure: spikeCount
                    of: p
                    change: {/stimuli/s/amplitudePa: -1000000}
                    expected: 5
                    tolerance: 1
                ---

                They send 5 spikes.

                ```network net
                title: Three neurons
                document: net.json
                ```
                """;
        Lesson lesson =
                LessonCatalog.read("50-mine", Map.of("lesson.md", text, "net.json", network))
                        .orThrow("the lesson");

        ReviewResult result = LessonReview.of(lesson, Laboratory.standard(), RunControl.NONE);

        assertThat(result.problems()).extracting(Problem::path).containsExactly("lesson.md:12");
        assertThat(result.problems().getFirst().message()).startsWith("p, neuron ");
    }

    @Test
    void expected_feedback_may_be_copied_from_a_page() {
        Map<String, String> files = new TreeMap<>(CATALOG.files("membrane"));
        String copied =
                files.get("lesson.md").replace("at least -58.3 mV", "at least \u221258.3 mV");
        files.put("lesson.md", copied);
        Lesson lesson = LessonCatalog.read("membrane", files).orThrow("the lesson");

        assertThat(copied).contains("at least \u221258.3 mV");
        assertThat(LessonReview.of(lesson, Laboratory.standard(), RunControl.NONE).problems())
                .isEmpty();
    }
}
