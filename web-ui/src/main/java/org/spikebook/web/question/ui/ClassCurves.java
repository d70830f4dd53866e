package org.spikebook.web.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.ClassAnswers;
import org.spikebook.web.question.ui.CurvePad.Finished;
import org.spikebook.web.question.ui.CurvePad.Kind;

import java.util.ArrayList;
import java.util.List;

/** What a class drew, one thin curve over the other. */
public final class ClassCurves extends Div {

    private final Words words = Words.of(ClassCurves.class);

    ClassCurves(Question.Draw question, ClassAnswers answers) {
        this(question, answers.total(), answers.curves(), List.of(), List.of());
    }

    /**
     * @param total how many answered
     * @param curves those that were drawn
     * @param right the curve that is right; none where that is not told
     * @param own the curve of who reads it; none if they drew none
     */
    public ClassCurves(
            Question.Draw question,
            int total,
            List<List<CurvePoint>> curves,
            List<CurvePoint> right,
            List<CurvePoint> own) {
        Paragraph count = new Paragraph(words.of("class.count", total));
        count.addClassName("sb-muted");
        List<Finished> all = new ArrayList<>();
        curves.forEach(curve -> all.add(new Finished(Kind.CLASS, curve)));
        if (!right.isEmpty()) {
            all.add(new Finished(Kind.RIGHT, right));
        }
        if (!own.isEmpty()) {
            all.add(new Finished(Kind.YOURS, own));
        }
        add(count, CurvePad.of(question, all));
    }
}
