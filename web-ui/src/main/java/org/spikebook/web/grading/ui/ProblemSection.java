package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.ProblemSentences;

import java.util.List;

/** Problems with their remedies. */
final class ProblemSection extends Div {

    ProblemSection(String heading, List<Problem> problems) {
        addClassName("sb-problems");
        add(new Paragraph(heading), new ProblemSentences(problems));
    }
}
