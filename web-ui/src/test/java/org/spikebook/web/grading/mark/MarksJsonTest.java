package org.spikebook.web.grading.mark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarksJsonTest {

    private static final CriterionMark CRITERION = new CriterionMark("1", "Baseline", 1.5, 2);

    @Test
    void marks_comeBack_withTheCriteriaOfTheirTasks() {
        Marks marks =
                new Marks(
                        List.of(
                                new TaskMark("claim", 1.5, "Well argued", List.of(CRITERION)),
                                new TaskMark("open", null, "", List.of(CRITERION)),
                                new TaskMark("rate", 2.0, "")),
                        List.of(CRITERION),
                        "");

        assertThat(MarksJson.read(MarksJson.write(marks))).isEqualTo(marks);
    }

    /** As they were kept before tasks had rubrics. */
    @Test
    void marks_withoutCriteriaOfTasks_areRead() {
        String earlier =
                """
                {"format":"spikebook/marks/1","tasks":[{"task":"rate","points":2.0,"comment":"Seen"}],
                 "criteria":[],"comment":""}
                """;

        assertThat(MarksJson.read(earlier).tasks())
                .containsExactly(new TaskMark("rate", 2.0, "Seen"));
    }

    /** Measured points replace what was set by hand, but nothing measures what a rubric gave. */
    @Test
    void measuredPoints_leaveThoseOfARubric() {
        TaskMark claim = new TaskMark("claim", 1.5, "", List.of(CRITERION));
        Marks marks = new Marks(List.of(claim, new TaskMark("rate", 2.0, "Seen")), List.of(), "");

        assertThat(marks.withMeasuredPoints().tasks())
                .containsExactly(claim, new TaskMark("rate", null, "Seen"));
    }
}
