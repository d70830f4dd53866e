package org.spikebook.web.question.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.question.ClassAnswers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of an answered question: which were picked, which are right, what a class picked. */
final class AnsweredOptions extends UnorderedList {

    private final Words words = Words.of(AnsweredOptions.class);
    private final boolean predicted;
    private final Set<Integer> right;
    private final List<Integer> picked;
    private final Optional<ClassAnswers> ofClass;

    AnsweredOptions(QuestionCell cell, Optional<QuestionKey> key, Optional<ClassAnswers> ofClass) {
        this.predicted = cell.predict();
        this.right = right(key);
        this.picked = picked(cell);
        this.ofClass = ofClass;
        addClassName("sb-answered-options");
        List<String> options = cell.question().options();
        for (int k = 0; k < options.size(); k++) {
            add(row(k, options.get(k)));
        }
    }

    private static List<Integer> picked(QuestionCell cell) {
        return cell.answer().orElseThrow() instanceof Answer.Options(var indices)
                ? indices
                : List.of();
    }

    private static Set<Integer> right(Optional<QuestionKey> key) {
        return key.map(QuestionKey::answer)
                .filter(AnswerKey.Options.class::isInstance)
                .map(options -> ((AnswerKey.Options) options).right())
                .orElse(Set.of());
    }

    private ListItem row(int index, String text) {
        ListItem row = new ListItem(new OptionText(text));
        if (picked.contains(index)) {
            row.addClassName("sb-picked");
            row.add(tag(words.of(predicted ? "tag.predicted" : "tag.yours"), "sb-answer-tag"));
        }
        if (right.contains(index)) {
            row.addClassName("sb-is-right");
            row.add(tag("✓ " + words.of("tag.right"), "sb-answer-tag sb-answer-tag-right"));
        }
        ofClass.ifPresent(answers -> addCount(row, answers, index));
        return row;
    }

    private static Span tag(String text, String names) {
        Span tag = new Span(text);
        tag.addClassNames(names.split(" "));
        return tag;
    }

    private void addCount(ListItem row, ClassAnswers answers, int index) {
        int count = answers.rows().get(index).count();
        row.add(
                tag(
                        words.of(
                                "bars.of",
                                Quantity.count(count, words.locale()),
                                Quantity.count(answers.total(), words.locale())),
                        "sb-number"));
        row.addClassName("sb-answer-bar");
        row.getStyle().set("--share", 100 * count / answers.total() + "%");
    }
}
