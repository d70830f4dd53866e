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
import org.spikebook.web.notebook.pace.RemainingTime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The course: a graph of all lessons, and a row for each session, with its lessons and what was
 * begun of it.
 */
class CourseMap extends Section {

    /** Sessions with a title of their own. */
    private static final int TITLED_SESSIONS = 13;

    private static final int CLASS_MINUTES = 90;

    private static final int APART = Integer.MAX_VALUE;

    /** So many lessons of a session stand beside each other with their pictures at their left. */
    private static final int FEW = 2;

    private final Words words = Words.of(CourseMap.class);
    private final Map<String, Lesson> bySlug = new HashMap<>();
    private final List<NotebookSummary> mine;
    private final NotebookService notebooks;
    private final RemainingTime time;
    private final CatalogSearch search;

    CourseMap(
            List<Lesson> lessons,
            List<NotebookSummary> mine,
            NotebookService notebooks,
            RemainingTime time,
            CatalogSearch search) {
        this.time = time;
        this.search = search;
        this.mine = mine;
        this.notebooks = notebooks;
        addClassName("sb-course");
        add(new H2(words.of("lessons.title")), search);
        if (lessons.isEmpty()) {
            add(new Paragraph(words.of("lessons.empty")));
        }
        lessons.forEach(lesson -> bySlug.put(lesson.slug(), lesson));
        SortedMap<Integer, List<CourseLesson>> sessions = new TreeMap<>();
        for (Lesson lesson : lessons) {
            int session = lesson.place().map(CoursePlace::session).orElse(APART);
            sessions.computeIfAbsent(session, _ -> new ArrayList<>()).add(inCourse(lesson));
        }
        SortedMap<Integer, List<CourseLesson>> inOrder = sessions.headMap(APART);
        if (inOrder.size() > 1) {
            CourseGraph graph = new CourseGraph(inOrder, this::title);
            search.hideWhileSearching(graph);
            add(graph);
        }
        sessions.forEach((session, members) -> add(session(session, members)));
    }

    private CourseLesson inCourse(Lesson lesson) {
        List<Lesson> prerequisites =
                lesson.place().map(CoursePlace::prerequisites).orElse(List.of()).stream()
                        .flatMap(slug -> Optional.ofNullable(bySlug.get(slug)).stream())
                        .toList();
        Optional<NotebookSummary> begun =
                mine.stream().filter(n -> lesson.slug().equals(n.lessonSlug())).findFirst();
        return new CourseLesson(lesson, prerequisites, begun, begun.flatMap(time::left));
    }

    private Div session(int session, List<CourseLesson> lessons) {
        Div list = new Div();
        list.addClassName("sb-session-lessons");
        Div row = new Div(head(session, lessons), list);
        for (CourseLesson lesson : lessons) {
            LessonCard card = new LessonCard(lesson, notebooks);
            search.find(lesson.lesson(), card, row);
            list.add(card);
        }
        row.addClassName("sb-session");
        row.setClassName("sb-session-many", lessons.size() > FEW);
        return row;
    }

    private Div head(int session, List<CourseLesson> lessons) {
        Div head = new Div();
        head.addClassName("sb-session-head");
        if (session > 0 && session < APART) {
            head.add(muted(words.of("session.number", session)));
        }
        head.add(new H3(title(session)));
        if (session > 0 && session < APART) {
            addMinutes(lessons.stream().map(CourseLesson::lesson).toList(), head);
        }
        long begun = lessons.stream().filter(lesson -> lesson.begun().isPresent()).count();
        if (begun > 0) {
            head.add(muted(words.of("session.begun", begun, lessons.size())), bars(lessons));
        }
        return head;
    }

    /** Where each lesson fills a class, as projects do, one of them is chosen. */
    private void addMinutes(List<Lesson> lessons, Div head) {
        IntSummaryStatistics inClass =
                lessons.stream()
                        .mapToInt(lesson -> lesson.minutes() - lesson.homeworkMinutes())
                        .summaryStatistics();
        if (lessons.size() > 1 && inClass.getMin() >= CLASS_MINUTES) {
            head.add(muted(words.of("session.choice", inClass.getMax())));
            return;
        }
        head.add(muted(words.of("session.minutes", inClass.getSum())));
        int atHome = lessons.stream().mapToInt(Lesson::homeworkMinutes).sum();
        if (atHome > 0) {
            head.add(muted(words.of("session.homework", atHome)));
        }
    }

    /** A bar for each lesson, filled where it was begun; the text above says the same. */
    private static Div bars(List<CourseLesson> lessons) {
        Div bars = new Div();
        bars.addClassName("sb-session-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (CourseLesson lesson : lessons) {
            Span bar = new Span();
            bar.setClassName("sb-begun", lesson.begun().isPresent());
            bars.add(bar);
        }
        return bars;
    }

    private String title(int session) {
        if (session == APART) {
            return words.of("session.apart");
        }
        return session <= TITLED_SESSIONS
                ? words.of("session.title." + session)
                : words.of("session.number", session);
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("sb-muted");
        return span;
    }
}
