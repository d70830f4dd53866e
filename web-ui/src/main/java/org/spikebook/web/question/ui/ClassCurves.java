package org.spikebook.web.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.ClassAnswers;
import org.spikebook.web.question.ui.CurvePad.Finished;
import org.spikebook.web.question.ui.CurvePad.Kind;

/** What a class drew, one thin curve over the other. */
final class ClassCurves extends Div {

    private final Words words = Words.of(ClassCurves.class);

    ClassCurves(Question.Draw question, ClassAnswers answers) {
        Paragraph count = new Paragraph(words.of("class.count", answers.total()));
        count.addClassName("sb-muted");
        add(
                count,
                CurvePad.of(
                        question,
                        answers.curves().stream()
                                .map(curve -> new Finished(Kind.CLASS, curve))
                                .toList()));
    }
}
