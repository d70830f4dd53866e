package org.spikebook.web.question.ui;

import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.question.Judgement;
import org.spikebook.web.common.ui.Words;

/** Whether an answer is right, in words and with a sign. */
final class Verdict extends Span {

    Verdict(Judgement judgement, boolean isPrediction) {
        String sign =
                switch (judgement) {
                    case RIGHT -> "✓";
                    case WRONG -> "✗";
                    case RECORDED -> "";
                };
        Span mark = new Span(sign);
        mark.getElement().setAttribute("aria-hidden", "true");
        String key = (isPrediction ? "predicted." : "judged.") + judgement.name();
        add(mark, new Span(Words.of(Verdict.class).of(key)));
        addClassNames("sb-judged", "sb-judged-" + judgement.name());
        setClassName("sb-judged-prediction", isPrediction);
    }
}
