package org.spikebook.web.interchange.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.parameter.Problem;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** Problems as sentences, the first of many. */
public final class ProblemSentences extends UnorderedList {

    private static final int MOST = 12;

    /** A list of them. */
    public ProblemSentences(List<Problem> problems) {
        Words words = Words.of(ProblemSentences.class);
        for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            Span hint = new Span(problem.hint(words.locale()));
            hint.addClassName("sb-hint");
            add(new ListItem(new Span(problem.message(words.locale()) + ". "), hint));
        }
        if (problems.size() > MOST) {
            add(new ListItem(words.of("exchange.more", problems.size() - MOST)));
        }
    }
}
