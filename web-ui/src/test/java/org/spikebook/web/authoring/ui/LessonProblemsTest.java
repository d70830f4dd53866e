package org.spikebook.web.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.authoring.LessonWritingService;

import java.util.List;

@ViewPackages(classes = LessonProblemsTest.class)
class LessonProblemsTest extends BrowserlessTest {

    @Test
    void sameProblems_keepTheirButtons_othersTakeTheirPlace() {
        LessonProblems problems = new LessonProblems((path, line) -> {});
        problems.show(List.of(problem(3)));
        Component before = problems.getChildren().findFirst().orElseThrow();

        problems.show(List.of(problem(3)));
        assertThat(problems.getChildren()).containsExactly(before);

        problems.show(List.of(problem(4)));
        assertThat(problems.getChildren()).hasSize(1).doesNotContain(before);
        problems.show(List.of());
        assertThat(problems.getChildren()).isEmpty();
    }

    private static Problem problem(int line) {
        return Problem.of(LessonWritingService.class, "lesson.md:" + line, "outdated");
    }
}
