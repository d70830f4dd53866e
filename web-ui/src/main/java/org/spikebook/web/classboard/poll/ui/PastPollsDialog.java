package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classboard.poll.PollService;
import org.spikebook.web.common.ui.Words;

/** What the class was asked so far. */
final class PastPollsDialog extends Dialog {

    private final Words words = Words.of(PastPollsDialog.class);

    PastPollsDialog(AssignmentId assignment, PollService service) {
        setHeaderTitle(words.of("past.heading"));
        setWidth("40rem");
        add(new PastPolls(assignment, service));
        getFooter().add(new Button(words.of("past.close"), click -> close()));
    }
}
