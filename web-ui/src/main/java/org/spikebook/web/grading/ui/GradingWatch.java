package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;

import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.job.JobWatch;

import java.util.HashMap;
import java.util.Map;

/** Follows submissions that are being graded, for as long as a page shows them. */
final class GradingWatch {

    private final SubmissionService submissions;
    private final Map<String, JobWatch> open = new HashMap<>();

    GradingWatch(SubmissionService submissions) {
        this.submissions = submissions;
    }

    /** Lets the page look again when the grading of a submission has ended. */
    void follow(UI ui, String receipt, Command graded) {
        open.put(receipt, submissions.watch(receipt, () -> tell(ui, receipt, graded)));
    }

    private void tell(UI ui, String receipt, Command graded) {
        try {
            ui.access(() -> {
                // what waits for the page may get it after it was left, by someone else's visit
                if (open.containsKey(receipt)) {
                    graded.execute();
                }
            });
        } catch (UIDetachedException gone) {
            // no one is left to be told: the page closes its watches when it is left
        }
    }

    /** Follows nothing any longer. */
    void close() {
        open.values().forEach(JobWatch::close);
        open.clear();
    }
}
