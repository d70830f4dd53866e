package org.spikebook.web.lti.score.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.lti.score.ScoreDelivery;
import org.spikebook.web.lti.score.ScoreDelivery.Failed;
import org.spikebook.web.lti.score.ScoreDeliveryService;
import org.spikebook.web.plot.Quantity;

import java.time.Instant;
import java.util.List;

/**
 * Whether results arrive on the learning platform, and what it did not take; not to be seen in a
 * class whose results go to none.
 */
public final class ScoresPanel extends Div {

    private final Words words = Words.of(ScoresPanel.class);
    private final ScoreDeliveryService service;
    private final CourseId course;
    private final Paragraph counts = new Paragraph();
    private final Div failed = new Div();
    private final Button again = new Button(words.of("scores.again"), click -> sendAgain());
    private final Paragraph answer = new Paragraph();

    public ScoresPanel(ScoreDeliveryService service, CourseId course) {
        this.service = service;
        this.course = course;
        addClassName("sb-section");
        answer.getElement().setAttribute("role", "status");
        add(new H2(words.of("scores.heading")), counts, failed, again, answer);
        refresh();
    }

    /** Reads them again. */
    public void refresh() {
        answer.setText("");
        service.of(course).ifPresentOrElse(this::show, () -> setVisible(false));
    }

    private void show(ScoreDelivery delivery) {
        setVisible(true);
        counts.setText(
                words.of("scores.counts", count(delivery.taken()), count(delivery.waiting())));
        failed.removeAll();
        again.setVisible(!delivery.failed().isEmpty());
        if (!delivery.failed().isEmpty()) {
            failed.add(table(delivery.failed()));
        }
    }

    private Div table(List<Failed> results) {
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("scores.student"),
                                words.of("scores.assignment"),
                                words.of("scores.reason"),
                                words.of("scores.next")));
        for (Failed each : results) {
            table.addRow(
                    each.student().isEmpty() ? words.of("scores.formerMember") : each.student(),
                    List.of(each.assignment(), words.of(each.reason()), next(each)));
        }
        return table.scrolling(words.of("scores.failed"));
    }

    private String next(Failed result) {
        Instant next = result.next();
        return next == null ? words.of("scores.noNext") : LocalTime.dateAndTime(next);
    }

    private void sendAgain() {
        service.sendAgain(course);
        refresh();
        answer.setText(words.of("scores.sending"));
    }

    private String count(int number) {
        return Quantity.count(number, words.locale());
    }
}
