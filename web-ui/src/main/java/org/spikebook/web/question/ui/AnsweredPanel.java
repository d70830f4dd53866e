package org.spikebook.web.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.question.AnswerText;
import org.spikebook.web.question.ClassAnswers;

import java.util.List;
import java.util.Optional;

/** What was answered, what is right, and why. */
final class AnsweredPanel extends Div {

    private final Words words = Words.of(AnsweredPanel.class);
    private final QuestionCell cell;
    private final Answer answer;
    private final Optional<QuestionKey> key;

    AnsweredPanel(QuestionCell cell, Optional<QuestionKey> key, Optional<ClassAnswers> ofClass) {
        this.cell = cell;
        this.answer = cell.answer().orElseThrow();
        this.key = key;
        addClassName("sb-answered");
        Judgement judgement = key.map(k -> k.answer().judge(answer)).orElse(Judgement.RECORDED);
        boolean isDrawn = cell.question() instanceof Question.Draw;
        if (cell.question() instanceof Question.Draw draw) {
            add(new DrawnAnswer(draw, answer, judgement, key, ofClass));
        } else if (cell.question().options().isEmpty() || isOrdered()) {
            showWords(judgement);
        } else {
            add(new AnsweredOptions(cell, key, ofClass));
            ofClass.ifPresent(each -> add(legend()));
        }
        add(new Verdict(judgement, cell.predict()));
        feedback().forEach(each -> add(rich(each, "sb-feedback")));
        key.map(QuestionKey::explanation)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> add(rich(text, "sb-answer-reason")));
        ofClass.filter(each -> !isDrawn)
                .filter(each -> cell.question().options().isEmpty() || isOrdered())
                .ifPresent(
                        each -> add(new Paragraph(words.of("class.your")), new AnswerBars(each)));
    }

    private Paragraph legend() {
        Paragraph legend = new Paragraph(words.of("class.bars"));
        legend.addClassNames("sb-muted", "sb-small");
        return legend;
    }

    private boolean isOrdered() {
        return cell.question() instanceof Question.Order;
    }

    private void showWords(Judgement judgement) {
        add(line(cell.predict() ? "answered.predicted" : "answered.your", text(answer)));
        if (judgement != Judgement.RECORDED) {
            key.flatMap(k -> k.answer().rightAnswer())
                    .filter(right -> judgement == Judgement.WRONG || !right.equals(answer))
                    .ifPresent(right -> add(line("answered.right", text(right))));
        }
    }

    private String text(Answer given) {
        return AnswerText.of(cell.question(), given, words.locale());
    }

    private Paragraph line(String label, String text) {
        Span name = new Span(words.of(label));
        name.addClassName("sb-muted");
        return new Paragraph(name, new Span(" "), new OptionText(text));
    }

    /** For each option that was picked, if its author wrote something to it. */
    private List<String> feedback() {
        return key.map(QuestionKey::answer)
                .filter(AnswerKey.Options.class::isInstance)
                .map(options -> ((AnswerKey.Options) options).feedback())
                .filter(texts -> answer instanceof Answer.Options)
                .map(texts ->
                        ((Answer.Options) answer)
                                .indices().stream()
                                        .filter(index -> index < texts.size())
                                        .map(texts::get)
                                        .filter(text -> !text.isBlank())
                                        .toList())
                .orElse(List.of());
    }

    private static RichText rich(String markdown, String name) {
        RichText text = new RichText();
        text.addClassName(name);
        text.setSafeHtml(Markdown.toHtml(markdown));
        return text;
    }
}
