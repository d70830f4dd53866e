package org.spikebook.web.catalog.ui;

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

/** One example network of the catalog: what it is about, how long it takes, and the way in. */
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
        LessonPicture.of(lesson).ifPresent(text::addComponentAsFirst);
        Div way = new Div(minutes, new LessonWay(lesson, begun, notebooks));
        way.addClassName("sb-lesson-way");
        add(text, way);
    }

    private UnorderedList goals(Lesson lesson) {
        UnorderedList goals = new UnorderedList();
        goals.getElement().setAttribute("aria-label", words.of(kind + ".goals"));
        lesson.goals(words.locale()).forEach(goal -> goals.add(new ListItem(goal)));
        return goals;
    }
}
