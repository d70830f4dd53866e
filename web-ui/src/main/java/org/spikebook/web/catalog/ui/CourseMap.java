package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.content.CoursePlace;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The course: a row for each session of 90 minutes, with its lessons and what was begun of it. */
class CourseMap extends Section {

    /** Sessions with a title of their own. */
    private static final int TITLED_SESSIONS = 11;

    private static final int APART = Integer.MAX_VALUE;

    private final Words words = Words.of(CourseMap.class);
    private final Map<String, Lesson> bySlug = new HashMap<>();
    private final List<NotebookSummary> mine;
    private final NotebookService notebooks;

    CourseMap(List<Lesson> lessons, List<NotebookSummary> mine, NotebookService notebooks) {
        this.mine = mine;
        this.notebooks = notebooks;
        addClassName("sb-course");
        add(new H2(words.of("lessons.title")));
        if (lessons.isEmpty()) {
            add(new Paragraph(words.of("lessons.empty")));
        }
        Map<Integer, List<Lesson>> sessions = new TreeMap<>();
        for (Lesson lesson : lessons) {
            bySlug.put(lesson.slug(), lesson);
            int session = lesson.place().map(CoursePlace::session).orElse(APART);
            sessions.computeIfAbsent(session, _ -> new ArrayList<>()).add(lesson);
        }
        sessions.forEach((session, members) -> add(session(session, members)));
    }

    private Div session(int session, List<Lesson> lessons) {
        Div head = new Div();
        head.addClassName("sb-session-head");
        if (session > 0 && session < APART) {
            head.add(muted(words.of("session.number", session)));
        }
        head.add(new H3(title(session)), muted(progress(lessons)));
        Div list = new Div();
        list.addClassName("sb-session-lessons");
        lessons.forEach(lesson -> list.add(card(lesson)));
        Div row = new Div(head, list);
        row.addClassName("sb-session");
        return row;
    }

    private String title(int session) {
        if (session == APART) {
            return words.of("session.apart");
        }
        return session <= TITLED_SESSIONS
                ? words.of("session.title." + session)
                : words.of("session.number", session);
    }

    private String progress(List<Lesson> lessons) {
        long begun = lessons.stream().filter(lesson -> begun(lesson).isPresent()).count();
        return begun == 0 ? "" : words.of("session.begun", begun, lessons.size());
    }

    private LessonCard card(Lesson lesson) {
        List<Lesson> prerequisites =
                lesson.place().map(CoursePlace::prerequisites).orElse(List.of()).stream()
                        .flatMap(slug -> Optional.ofNullable(bySlug.get(slug)).stream())
                        .toList();
        return new LessonCard(lesson, prerequisites, begun(lesson), notebooks);
    }

    private Optional<NotebookSummary> begun(Lesson lesson) {
        return mine.stream().filter(n -> lesson.slug().equals(n.lessonSlug())).findFirst();
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("sb-muted");
        return span;
    }
}
