package org.spikebook.lesson.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.review.LessonReview;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.List;
import java.util.Map;

class SuggestedChecksTest {

    private static final String SOLUTION =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "size": 50, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 50, "rateHz": 600 } ],
              "projections": [ { "id": "drive", "from": "noise", "to": "exc", "connector": { "type": "oneToOne" },
                "weightPa": 300, "delayMs": 1 } ],
              "run": { "dtMs": 0.1, "durationMs": 800, "seed": 7 } }
            """;

    private static Reading<List<CheckSuggestion>> suggested(String document) {
        return SuggestedChecks.of(document, Laboratory.standard(), RunControl.NONE);
    }

    /** What is picked from a run of the model solution passes on it, and fails on another start. */
    @Test
    void taskOfAllSuggestions_passesOnItsRun_andNotOnAnother() {
        List<CheckSuggestion> checks = suggested(SOLUTION).orThrow("the network");
        assertThat(checks)
                .extracting(each -> each.measured().measure())
                .contains(
                        SweepMeasure.POPULATION_RATE,
                        SweepMeasure.INTERVAL_CV,
                        SweepMeasure.MEAN_POTENTIAL,
                        SweepMeasure.EXCITATORY_CURRENT)
                .doesNotContain(SweepMeasure.INHIBITORY_CURRENT);
        LessonDraft draft =
                new LessonDraft(
                                Map.of(
                                        "lesson.md",
                                        """
                                        ---
                                        title: Picked
                                        summary: A line.
                                        goals: [Pick]
                                        minutes: 5
                                        version: 1
                                        ---

                                        ```network net
                                        title: Net
                                        document: network.json
                                        ```
                                        """,
                                        "network.json",
                                        SOLUTION.replace("600", "10"),
                                        "solution/network.json",
                                        SOLUTION))
                        .withCell(new TaskBlock("picked", "net", checks).text());

        Lesson lesson = LessonCatalog.read("picked", draft.files()).orThrow("the lesson");

        assertThat(LessonReview.of(lesson, Laboratory.standard(), RunControl.NONE).problems())
                .extracting(Problem::message)
                .isEmpty();
        assertThat(lesson.maxPoints()).isEqualTo(checks.size());
    }

    @Test
    void projectionThatLearns_isSuggestedByItsWeight() {
        String learning =
                SOLUTION.replace(
                        "\"delayMs\": 1",
                        "\"delayMs\": 1, \"plasticity\": {\"type\": \"pairStdp\", \"weightMax\":"
                                + " 600}");

        assertThat(suggested(learning).orThrow("the network"))
                .filteredOn(each -> each.measured().measure() == SweepMeasure.LEARNED_WEIGHT)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.unit()).isEqualTo("pA");
                    assertThat(check.yaml())
                            .startsWith("{type: learnedWeight, projection: drive, least: ");
                    assertThat(check.wish()).startsWith("mean weight at the end of `drive`");
                });
    }

    @Test
    void currents_areJudgedByOneCheck() {
        assertThat(suggested(SOLUTION).orThrow("the network"))
                .filteredOn(each -> each.measured().measure() == SweepMeasure.EXCITATORY_CURRENT)
                .singleElement()
                .satisfies(check ->
                        assertThat(check.yaml())
                                .startsWith(
                                        "{type: synapticCurrent, population: exc, current:"
                                                + " excitatory, leastPa: ")
                                .contains("fromMs: 100"));
    }

    @Test
    void brokenNetwork_saysWhatIsWrong() {
        assertThat(suggested("{}").problems()).isNotEmpty();
    }

    @Test
    void runThatNoCheckJudges_isRefused() {
        String longRun = SOLUTION.replace("\"durationMs\": 800", "\"durationMs\": 70000");

        assertThat(suggested(longRun).problems())
                .extracting(Problem::message)
                .containsExactly("a check judges a run of at most 60000 ms");
    }

    @Test
    void silentPopulation_offersNoRate() {
        String silent = SOLUTION.replace("600", "0");

        assertThat(suggested(silent).orThrow("the network"))
                .extracting(each -> each.measured().measure())
                .containsExactly(SweepMeasure.MEAN_POTENTIAL);
    }
}
