package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.content.CoursePlace;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One lesson in the map of the course: its question, its time, what it builds on, the way in. */
class LessonCard extends Article {

    private final Words words = Words.of(LessonCard.class);

    LessonCard(
            Lesson lesson,
            List<Lesson> prerequisites,
            Optional<NotebookSummary> begun,
            NotebookService notebooks) {
        addClassName("sb-lesson-card");
        H4 title = new H4(numbered(lesson));
        Paragraph summary = new Paragraph(lesson.summary(words.locale()));
        Span facts = new Span(facts(lesson, prerequisites));
        facts.addClassName("sb-muted");
        LessonPicture.of(lesson).ifPresent(this::add);
        add(title, summary, facts, goals(lesson), new LessonWay(lesson, begun, notebooks));
    }

    private String numbered(Lesson lesson) {
        String title = lesson.title(words.locale());
        return number(lesson).map(n -> words.of("lesson.numbered", n, title)).orElse(title);
    }

    private String facts(Lesson lesson, List<Lesson> prerequisites) {
        String minutes = words.of("lesson.minutes", lesson.minutes());
        String needed =
                prerequisites.stream()
                        .map(p -> number(p).orElseGet(() -> p.title(words.locale())))
                        .collect(Collectors.joining(", "));
        return needed.isEmpty() ? minutes : words.of("lesson.minutesAfter", minutes, needed);
    }

    private static Optional<String> number(Lesson lesson) {
        return lesson.place().map(CoursePlace::number).filter(n -> n > 0).map(String::valueOf);
    }

    private NativeDetails goals(Lesson lesson) {
        UnorderedList goals = new UnorderedList();
        lesson.goals(words.locale()).forEach(goal -> goals.add(new ListItem(goal)));
        NativeDetails details = new NativeDetails(words.of("lesson.goals"), goals);
        details.addClassName("sb-lesson-goals");
        return details;
    }
}
