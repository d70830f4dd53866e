package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classboard.poll.Poll;
import org.spikebook.web.classboard.poll.PollService;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/** All questions that a class was asked, with their results, and as CSV. */
public final class PastPolls extends Div {

    private final Words words = Words.of(PastPolls.class);

    public PastPolls(AssignmentId assignment, PollService service) {
        addClassName("sb-past-polls");
        List<Poll> polls = service.all(assignment);
        if (polls.isEmpty()) {
            add(new Paragraph(words.of("past.none")));
            return;
        }
        add(
                new FileLink(
                        words.of("past.csv"),
                        "questions.csv",
                        "text/csv; charset=utf-8",
                        () -> service.csv(assignment)));
        polls.forEach(poll -> add(entry(poll)));
    }

    private Div entry(Poll poll) {
        Paragraph when =
                new Paragraph(
                        words.of(
                                "past.when",
                                LocalTime.dateAndTime(poll.askedAt()),
                                Quantity.count(poll.result().total(), words.locale())));
        when.addClassName("sb-muted");
        Div entry =
                new Div(
                        new PollText(poll.question(), false),
                        when,
                        new PollOutcome(poll.question().question(), poll.result()));
        entry.addClassName("sb-past-poll");
        return entry;
    }
}
