package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.Locale;
import java.util.Optional;

/** One example network of the catalog: what it is about, how long it takes, and the way in. */
class LessonEntry extends Article {

    private final Words words = Words.of(LessonEntry.class);

    LessonEntry(Lesson lesson, Optional<NotebookSummary> begun, NotebookService notebooks) {
        String kind = lesson.kind().name().toLowerCase(Locale.ROOT);
        addClassName("sb-network-card");
        Span minutes = new Span(words.of("lesson.minutes", lesson.minutes()));
        minutes.addClassName("sb-muted");
        Div foot = new Div(minutes, new LessonActions(lesson, begun, notebooks));
        foot.addClassName("sb-lesson-foot");
        LessonPicture.of(lesson).ifPresent(this::add);
        add(
                new Div(
                        new H3(lesson.title(words.locale())),
                        new Paragraph(lesson.summary(words.locale())),
                        new LessonGoals(lesson, words.of(kind + ".goals"), words.locale()),
                        foot));
    }
}
