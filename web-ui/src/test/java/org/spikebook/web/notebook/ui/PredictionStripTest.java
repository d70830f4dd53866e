package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.question.QuestionKeys;
import org.spikebook.web.question.ui.PredictionLine;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;

@WebTest
class PredictionStripTest extends SpringBrowserlessTest {

    private static final String RIGHT = "Your prediction is right.";
    private static final String WRONG = "It comes out differently.";

    @Autowired private QuestionKeys keys;
    @Autowired private LessonCatalog lessons;

    @Test
    void choice_isToldAboveTheNetworkThatAnswersIt_andWhetherItIsRight() {
        Notebook lesson = lesson("cell-types");
        QuestionCell question = question(lesson, "predict-adaptation");
        Answer right = keys.find(lesson, question.id()).orElseThrow().answer().rightAnswer().get();
        Answer other =
                new Answer.Options(List.of(right.equals(new Answer.Options(List.of(0))) ? 1 : 0));

        assertThat(said(lesson, question, right, true))
                .contains(question.title() + " · You predicted:", RIGHT);
        assertThat(said(lesson, question, other, true)).contains(WRONG).doesNotContain(RIGHT);
    }

    @Test
    void order_isToldInWords_andJudgedWhenTheResultIsThere() {
        Notebook lesson = lesson("encoding");
        QuestionCell question = question(lesson, "predict-order");
        Answer order = new Answer.Options(List.of(0, 1, 2));

        assertThat(said(lesson, question, order, false))
                .contains("How many spikes? · You predicted:")
                .doesNotContain(RIGHT, WRONG);
        PredictionStrip strip = strip(lesson, question, order);
        assertThat(find(RichText.class, strip).single().getElement().getProperty("html"))
                .contains(String.join(" → ", question.question().options()));
    }

    @Test
    void strip_ofACellThatAnswersNothing_isNotShown() {
        Notebook lesson = lesson("encoding");
        PredictionStrip strip = new PredictionStrip("codes", keys);

        strip.refresh(lesson);

        assertThat(strip.isVisible()).isFalse();
    }

    private List<String> said(
            Notebook lesson, QuestionCell question, Answer answer, boolean isResultThere) {
        PredictionStrip strip = strip(lesson, question, answer);
        strip.setResult(isResultThere);
        return find(Span.class, strip).all().stream()
                .filter(span -> span.getParent().filter(Component::isVisible).isPresent())
                .map(Span::getText)
                .toList();
    }

    private PredictionStrip strip(Notebook lesson, QuestionCell question, Answer answer) {
        Notebook answered = lesson.withCell(question.withAnswer(answer));
        String network =
                lesson.cells().stream()
                        .dropWhile(cell -> !cell.equals(question))
                        .filter(NetworkCell.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .id();
        PredictionStrip strip = new PredictionStrip(network, keys);
        strip.refresh(answered);
        assertThat(strip.getChildren()).hasOnlyElementsOfType(PredictionLine.class);
        return strip;
    }

    private static QuestionCell question(Notebook lesson, String id) {
        return lesson.cell(id, QuestionCell.class).orElseThrow();
    }

    private Notebook lesson(String slug) {
        return lessons.lesson(slug).orElseThrow().newNotebook(Locale.ENGLISH);
    }
}
