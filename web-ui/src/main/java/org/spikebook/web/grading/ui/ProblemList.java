package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.parameter.Problem;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** Problems with their remedies. */
final class ProblemList extends Div {

    ProblemList(String heading, List<Problem> problems) {
        Words words = Words.of(ProblemList.class);
        addClassName("sb-problems");
        UnorderedList list = new UnorderedList();
        for (Problem problem : problems) {
            Span hint = new Span(problem.hint(words.locale()));
            hint.addClassName("sb-hint");
            list.add(new ListItem(new Span(problem.message(words.locale()) + ". "), hint));
        }
        add(new Paragraph(heading), list);
    }
}
