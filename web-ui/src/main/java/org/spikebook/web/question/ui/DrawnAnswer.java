package org.spikebook.web.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.ClassAnswers;
import org.spikebook.web.question.ui.CurvePad.Finished;
import org.spikebook.web.question.ui.CurvePad.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A curve that was drawn, with the one that is right and those of a class, and where it deviates.
 */
final class DrawnAnswer extends Div {

    DrawnAnswer(
            Question.Draw question,
            Answer answer,
            Judgement judgement,
            Optional<QuestionKey> key,
            Optional<ClassAnswers> ofClass) {
        List<CurvePoint> points =
                answer instanceof Answer.Drawn(List<CurvePoint> drawn) ? drawn : List.of();
        List<Finished> curves = new ArrayList<>();
        ofClass.ifPresent(
                all -> all.curves().forEach(c -> curves.add(new Finished(Kind.CLASS, c))));
        Optional<AnswerKey.Drawing> right =
                key.map(QuestionKey::answer)
                        .filter(AnswerKey.Drawing.class::isInstance)
                        .map(AnswerKey.Drawing.class::cast)
                        .filter(_ -> judgement != Judgement.RECORDED);
        right.ifPresent(known -> curves.add(new Finished(Kind.RIGHT, known.reference().points())));
        curves.add(new Finished(Kind.YOURS, points));
        add(CurvePad.of(question, curves));
        right.map(known -> known.deviations(answer))
                .filter(deviations -> !deviations.isEmpty())
                .ifPresent(deviations -> add(list(deviations)));
    }

    private static UnorderedList list(List<Text> deviations) {
        Words words = Words.of(DrawnAnswer.class);
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-curve-deviations");
        deviations.stream().map(words::of).map(ListItem::new).forEach(list::add);
        return list;
    }
}
