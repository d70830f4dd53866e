package org.spikebook.lesson.grading.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.simulator.text.Text;

import java.util.List;

class GradeJsonTest {

    private static final Text MET = Measured.text("criterion.met", 1, 3, "Firing rate");
    private static final Text RATE = Measured.text("rate.silent", "exc");

    @Test
    void tree_ofAResult_isReadAsItWasWritten() {
        ReasonTree criterion =
                new ReasonTree(MET, 1.0 / 3, 10.0 / 3, ReasonTree.flat(List.of(RATE)));
        CheckResult result =
                new CheckResult(3.3, 10, List.of(MET, RATE), List.of(criterion))
                        .under(Measured.text("all.name"));

        assertThat(GradeJson.read(GradeJson.write(grade(result)))).isEqualTo(grade(result));
    }

    @Test
    void result_withoutATree_isStoredAsByEarlierVersions_andItsReasonsAreLines() {
        CheckResult result = new CheckResult(0, 10, List.of(MET, RATE));

        String stored = GradeJson.write(grade(result));

        assertThat(stored).doesNotContain("\"tree\"", "\"parts\"");
        assertThat(GradeJson.read(stored).tasks().getFirst().result().tree())
                .isEqualTo(ReasonTree.flat(List.of(MET, RATE)));
    }

    private static Grade grade(CheckResult result) {
        return new Grade(
                new LessonRef("lesson", 1),
                "sha256:0",
                "engine",
                7,
                List.of(new TaskGrade("task", "Task", result)),
                List.of());
    }
}
