package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.Locale;
import java.util.Optional;

/**
 * One lesson or ready network of the catalog: what it is about, how long it takes, and the way in.
 */
class LessonEntry extends Article {

    private final Words words = Words.of(LessonEntry.class);
    private final String kind;

    LessonEntry(Lesson lesson, Optional<NotebookSummary> begun, NotebookService notebooks) {
        kind = lesson.kind().name().toLowerCase(Locale.ROOT);
        addClassName("sb-lesson");
        Span minutes = new Span(words.of("lesson.minutes", lesson.minutes()));
        minutes.addClassName("sb-lesson-minutes");
        Paragraph summary = new Paragraph(lesson.summary(words.locale()));
        Div text = new Div(new H3(lesson.title(words.locale())), summary, goals(lesson));
        text.addClassName("sb-lesson-text");
        Div way = new Div(minutes, way(lesson, begun, notebooks));
        way.addClassName("sb-lesson-way");
        add(text, way);
    }

    private UnorderedList goals(Lesson lesson) {
        UnorderedList goals = new UnorderedList();
        goals.getElement().setAttribute("aria-label", words.of(kind + ".goals"));
        lesson.goals(words.locale()).forEach(goal -> goals.add(new ListItem(goal)));
        return goals;
    }

    private Div way(Lesson lesson, Optional<NotebookSummary> begun, NotebookService notebooks) {
        String title = lesson.title(words.locale());
        Button start = new Button(words.of(kind + (begun.isEmpty() ? ".start" : ".startAgain")));
        start.setAriaLabel(
                words.of(kind + (begun.isEmpty() ? ".startOf" : ".startAgainOf"), title));
        start.setDisableOnClick(true);
        start.addClickListener(
                click -> go(notebooks.createFromLesson(lesson.slug()).id().toString()));
        Div buttons = new Div();
        buttons.addClassName("sb-row");
        if (begun.isPresent()) {
            Button on =
                    new Button(
                            words.of(kind + ".continue"), click -> go(begun.get().id().toString()));
            on.setAriaLabel(words.of(kind + ".continueOf", title));
            on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            start.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(on);
        }
        buttons.add(start);
        return buttons;
    }

    private static void go(String notebook) {
        UI.getCurrent().navigate("notebook/" + notebook);
    }
}
