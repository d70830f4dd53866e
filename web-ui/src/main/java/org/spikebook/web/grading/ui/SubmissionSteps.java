package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.plot.Quantity;

import java.util.Optional;

/**
 * The way from a submission to those before and after it. The links stay where they are, also at an
 * end, so that a keyboard that has reached one of them goes through a whole class with it.
 */
final class SubmissionSteps extends Nav {

    private final Words words = Words.of(SubmissionSteps.class);
    private final Anchor previous = step("prev");
    private final Span place = new Span();
    private final Anchor next = step("next");

    SubmissionSteps() {
        addClassName("sb-submission-steps");
        setAriaLabel(words.of("steps.name"));
        place.getElement().setAttribute("role", "status");
        place.addClassNames("sb-muted", "sb-number");
        add(previous, place, next);
    }

    private static Anchor step(String relation) {
        Anchor step = new Anchor();
        step.getElement().setAttribute("rel", relation);
        step.getElement().setAttribute("role", "link");
        step.getElement().setAttribute("tabindex", "0");
        return step;
    }

    void show(SubmissionNeighbors neighbors) {
        previous.removeAll();
        previous.add(
                Glyph.EARLIER.draw(),
                lead(previous, "previous", neighbors.search(), neighbors.before()));
        place.setText(
                words.of(
                        "steps.place",
                        neighbors.student(),
                        count(neighbors.place()),
                        count(neighbors.students())));
        next.removeAll();
        next.add(lead(next, "next", neighbors.search(), neighbors.after()), Glyph.LATER.draw());
    }

    /** Has the link lead there, or nowhere at an end; gives its text. */
    private Span lead(
            Anchor link, String key, GradebookSearch search, Optional<SubmissionView> there) {
        there.map(search::address).ifPresentOrElse(link::setHref, link::removeHref);
        link.getElement().setAttribute("aria-disabled", String.valueOf(there.isEmpty()));
        return new Span(
                there.map(SubmissionView::student)
                        .map(student -> words.of("steps." + key, student))
                        .orElseGet(() -> words.of("steps." + key + "None")));
    }

    private String count(int students) {
        return Quantity.count(students, words.locale());
    }
}
