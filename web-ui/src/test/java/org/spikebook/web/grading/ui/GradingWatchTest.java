package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.job.JobWatch;

import java.util.ArrayList;
import java.util.List;

/** Two submissions of a page whose commands wait until the test runs them. */
class GradingWatchTest {

    private final SubmissionService submissions = mock(SubmissionService.class);
    private final UI ui = mock(UI.class);
    private final List<Command> waiting = new ArrayList<>();
    private final List<Runnable> graded = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final GradingWatch watch = new GradingWatch(submissions);

    @BeforeEach
    void follow() {
        when(ui.access(any()))
                .then(call -> {
                    waiting.add(call.getArgument(0));
                    return null;
                });
        for (String receipt : List.of("first", "second")) {
            when(submissions.watch(eq(receipt), any()))
                    .then(call -> {
                        graded.add(call.getArgument(1));
                        return (JobWatch) () -> closed.add(receipt);
                    });
            watch.follow(ui, receipt, () -> shown.add(receipt));
        }
    }

    @Test
    void submissionThatIsGraded_isShown() {
        graded.getLast().run();
        waiting.forEach(Command::execute);

        assertThat(shown).containsExactly("second");
    }

    @Test
    void submissionThatIsGraded_isNotLookedFor_whenThePageWasLeftBeforeItsTurn() {
        graded.forEach(Runnable::run);
        watch.close();
        waiting.forEach(Command::execute);

        assertThat(waiting).hasSize(2);
        assertThat(closed).containsExactlyInAnyOrder("first", "second");
        assertThat(shown).isEmpty();
    }
}
