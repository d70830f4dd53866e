package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The course at a glance: a column for each session, its lessons by number, and a line to each from
 * what it builds on. A lesson leads to its card.
 */
class CourseGraph extends Nav {

    /** From one lesson of a column to the next, in pixels. */
    private static final int PITCH = 40;

    /** Width of the drawing, in units that are stretched to that of the page. */
    private static final int WIDTH = 1000;

    /**
     * What is filtered stands in the query of the page's address: a link without it would have the
     * browser load the page again, with all that was left out.
     */
    private static final String KEEP_QUERY =
            """
            this.addEventListener('click', (event) => {
              const dot = event.target.closest('a');
              if (dot && dot.search !== location.search) {
                dot.search = location.search;
              }
            });
            """;

    private final Words words = Words.of(CourseGraph.class);

    /** Middle of a lesson in the drawing. */
    private record Place(int column, int x, int y) {}

    CourseGraph(SortedMap<Integer, List<CourseLesson>> sessions, IntFunction<String> title) {
        addClassName("sb-course-graph");
        getElement().setAttribute("aria-label", words.of("graph.name"));
        add(lines(List.copyOf(sessions.values())));
        sessions.forEach((session, lessons) -> add(column(title.apply(session), lessons)));
        getElement().executeJs(KEEP_QUERY);
    }

    private Div column(String title, List<CourseLesson> lessons) {
        Div column = new Div(new Span(title));
        column.addClassName("sb-course-column");
        lessons.forEach(lesson -> column.add(dot(lesson)));
        return column;
    }

    private Anchor dot(CourseLesson of) {
        Anchor dot = new Anchor("#" + of.anchor(), of.number().orElse("0"));
        dot.addClassName("sb-course-dot");
        dot.setClassName("sb-begun", of.begun().isPresent());
        String name = name(of);
        dot.setTitle(name);
        dot.getElement().setAttribute("aria-label", name);
        return dot;
    }

    private String name(CourseLesson of) {
        String title = of.lesson().title(words.locale());
        String named = of.number().map(n -> words.of("lesson.numbered", n, title)).orElse(title);
        String needed = of.needed(words);
        String built = needed.isEmpty() ? named : words.of("lesson.minutesAfter", named, needed);
        return of.begun().isPresent() ? words.of("graph.begun", built) : built;
    }

    private static Svg lines(List<List<CourseLesson>> columns) {
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        Map<String, Place> places = places(columns);
        String paths =
                columns.stream()
                        .flatMap(List::stream)
                        .flatMap(lesson ->
                                lesson.prerequisites().stream()
                                        .flatMap(needed -> line(needed, lesson, places).stream()))
                        .map("<path d=\"%s\" vector-effect=\"non-scaling-stroke\"/>"::formatted)
                        .collect(Collectors.joining());
        Svg lines =
                new Svg(
                        "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\">%s</svg>"
                                .formatted(WIDTH, rows * PITCH, paths));
        lines.addClassName("sb-course-lines");
        lines.getElement().setAttribute("aria-hidden", "true");
        lines.getElement().getStyle().set("height", rows * PITCH + "px");
        return lines;
    }

    private static Map<String, Place> places(List<List<CourseLesson>> columns) {
        Map<String, Place> places = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            int x = (2 * column + 1) * WIDTH / (2 * columns.size());
            List<CourseLesson> lessons = columns.get(column);
            for (int row = 0; row < lessons.size(); row++) {
                places.put(lessons.get(row).slug(), new Place(column, x, row * PITCH + PITCH / 2));
            }
        }
        return places;
    }

    /** Within a column, a line leads around what is between. */
    private static Optional<String> line(
            Lesson needed, CourseLesson lesson, Map<String, Place> places) {
        Place from = places.get(needed.slug());
        Place to = places.get(lesson.slug());
        if (from == null || to == null) {
            return Optional.empty();
        }
        boolean isWithin = from.column == to.column;
        int bend = isWithin ? from.x + WIDTH / (3 * columns(places)) : (from.x + to.x) / 2;
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "M%d %dC%d %d %d %d %d %d",
                        from.x,
                        from.y,
                        bend,
                        from.y,
                        bend,
                        to.y,
                        to.x,
                        to.y));
    }

    private static int columns(Map<String, Place> places) {
        return 1 + places.values().stream().mapToInt(Place::column).max().orElse(0);
    }
}
