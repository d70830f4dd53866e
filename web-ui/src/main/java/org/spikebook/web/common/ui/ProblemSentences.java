package org.spikebook.web.common.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** Problems as a list of sentences: what is wrong, and what to do about it. */
public final class ProblemSentences extends UnorderedList {

    private static final int MOST = 12;

    private final Words words = Words.of(ProblemSentences.class);

    /** A list of all of them. */
    public ProblemSentences(List<Problem> problems) {
        for (Problem problem : problems) {
            Span hint = new Span(problem.hint(words.locale()));
            hint.addClassName("sb-hint");
            add(new ListItem(new Span(problem.message(words.locale()) + ". "), hint));
        }
    }

    /** A list of the first of them, where a file may have any number. */
    public static ProblemSentences first(List<Problem> problems) {
        int shown = Math.min(MOST, problems.size());
        ProblemSentences list = new ProblemSentences(problems.subList(0, shown));
        if (shown < problems.size()) {
            list.add(new ListItem(list.words.of("problems.more", problems.size() - shown)));
        }
        return list;
    }
}
