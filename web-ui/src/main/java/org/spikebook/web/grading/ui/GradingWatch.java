package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;

import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.job.JobWatch;

import java.util.ArrayList;
import java.util.List;

/** Follows submissions that are being graded, for as long as a page shows them. */
final class GradingWatch {

    private final SubmissionService submissions;
    private final List<JobWatch> open = new ArrayList<>();

    GradingWatch(SubmissionService submissions) {
        this.submissions = submissions;
    }

    /** Lets the page look again when the grading of a submission has ended. */
    void follow(UI ui, String receipt, Command graded) {
        open.add(submissions.watch(receipt, () -> tell(ui, graded)));
    }

    private static void tell(UI ui, Command graded) {
        try {
            ui.access(graded);
        } catch (UIDetachedException gone) {
            // no one is left to be told: the page closes its watches when it is left
        }
    }

    /** Follows nothing any longer. */
    void close() {
        open.forEach(JobWatch::close);
        open.clear();
    }
}
