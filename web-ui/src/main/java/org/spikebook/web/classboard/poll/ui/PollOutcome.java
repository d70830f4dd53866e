package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.html.Div;

import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.classboard.poll.PollResult;
import org.spikebook.web.question.ui.ClassCurves;

import java.util.List;
import java.util.Optional;

/** How a class answered: bars with their numbers, or the curves that it drew. */
final class PollOutcome extends Div {

    /** As boards show it. */
    PollOutcome(Question question, PollResult result) {
        this(question, result, Optional.empty());
    }

    /**
     * @param own what the student who reads it answered
     */
    PollOutcome(Question question, PollResult result, Optional<Answer> own) {
        if (question instanceof Question.Draw draw) {
            add(
                    new ClassCurves(
                            draw,
                            result.total(),
                            result.curves(),
                            result.rightCurve(),
                            own.map(PollOutcome::points).orElse(List.of())));
        } else {
            add(new PollBars(result));
        }
    }

    private static List<CurvePoint> points(Answer answer) {
        return answer instanceof Answer.Drawn(var points) ? points : List.of();
    }
}
