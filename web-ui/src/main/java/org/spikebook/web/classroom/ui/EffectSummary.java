package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.classroom.GradeChange;
import org.spikebook.web.classroom.TermsEffect;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.ui.points.PointsText;
import org.spikebook.web.plot.Quantity;

/** What a change of an assignment does to submissions and grades, before it is made. */
final class EffectSummary extends Div {

    /** Of more changed grades only the number is told. */
    private static final int MOST_SHOWN = 12;

    private final Words words = Words.of(EffectSummary.class);

    EffectSummary() {
        addClassName("sb-muted");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(TermsEffect effect) {
        removeAll();
        if (effect.equals(TermsEffect.NONE)) {
            add(new Paragraph(words.of("edit.noEffect")));
            return;
        }
        if (effect.becomeLate() > 0 || effect.becomeOnTime() > 0) {
            add(
                    new Paragraph(
                            words.of(
                                    "edit.effect",
                                    count(effect.becomeLate()),
                                    count(effect.becomeOnTime()))));
        }
        if (effect.afterClosing() > 0) {
            add(new Paragraph(words.of("edit.afterClosing", count(effect.afterClosing()))));
        }
        if (!effect.grades().isEmpty()) {
            add(
                    new Paragraph(words.of("edit.grades", count(effect.grades().size()))),
                    list(effect));
        }
    }

    private UnorderedList list(TermsEffect effect) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-plain-list");
        effect.grades().stream()
                .limit(MOST_SHOWN)
                .forEach(each -> list.add(new ListItem(text(each))));
        int others = effect.grades().size() - MOST_SHOWN;
        if (others > 0) {
            list.add(new ListItem(words.of("edit.grades.more", count(others))));
        }
        return list;
    }

    private String text(GradeChange change) {
        return words.of(
                "edit.grade",
                change.student(),
                points(change.before()),
                points(change.after()),
                points(change.maxPoints()));
    }

    private String points(double points) {
        return new PointsText(words.locale()).number(points);
    }

    private String count(long number) {
        return Quantity.count(number, words.locale());
    }
}
