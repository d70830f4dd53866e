package org.spikebook.web.publish;

import org.spikebook.lesson.content.CoursePlace;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.common.ui.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The map of a published course: its lessons by session, and progress as a file. */
final class CourseMapHtml {

    /** Folder of the lessons' pages. */
    static final String LESSONS = "lessons";

    private final Words words;

    CourseMapHtml(Words words) {
        this.words = words;
    }

    /** Names a lesson in what a browser keeps; another version starts empty. */
    static String key(Lesson lesson) {
        return lesson.slug() + "@" + lesson.version();
    }

    /**
     * The map.
     *
     * @param languages links to it in other languages, as HTML
     * @param placement the way to the quiz that finds where to begin, as HTML; empty without one
     */
    String of(List<Lesson> lessons, String languages, String placement) {
        Map<Optional<Integer>, List<Lesson>> sessions =
                lessons.stream()
                        .collect(
                                Collectors.groupingBy(
                                        lesson -> lesson.place().map(CoursePlace::session),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        StringBuilder map = new StringBuilder();
        map.append(
                Html.filled(
                        "<main class=\"page-course\">\n<h1>%s</h1>\n<p>%s</p>\n<p>",
                        words.of("course"), words.of("course.about")));
        map.append(languages).append("</p>\n").append(placement);
        sessions.forEach((session, members) -> map.append(session(session, members)));
        return map.append(tools()).append("</main>\n").toString();
    }

    private String session(Optional<Integer> session, List<Lesson> lessons) {
        String heading =
                session.map(number ->
                                number == 0
                                        ? words.of("session.tour")
                                        : words.of("session", number))
                        .orElseGet(() -> words.of("session.none"));
        return Html.filled("<h2>%s</h2>\n<ol class=\"page-lessons\">\n", heading)
                + lessons.stream().map(this::lesson).collect(Collectors.joining())
                + "</ol>\n";
    }

    private String lesson(Lesson lesson) {
        int questions = lesson.newNotebook(words.locale()).cells(QuestionCell.class).size();
        return Html.filled(
                """
                <li><span class="sb-number">%s</span>\
                <a href="%s/%s.html">%s</a>\
                <span data-lesson="%s" data-questions="%s" data-steps="%s"></span>\
                <p>%s %s</p></li>
                """,
                lesson.place().map(place -> String.valueOf(place.number())).orElse(""),
                LESSONS,
                lesson.slug(),
                lesson.title(words.locale()),
                key(lesson),
                questions,
                steps(lesson),
                lesson.summary(words.locale()),
                words.of("minutes", lesson.minutes()));
    }

    /** The steps with their minutes, for what is left: {@code rate 3.5 twenty 4}. */
    private static String steps(Lesson lesson) {
        return lesson.pace().steps().stream()
                .map(step -> step.cellId() + " " + step.minutes())
                .collect(Collectors.joining(" "));
    }

    private String tools() {
        return Html.filled(
                """
                <h2>%s</h2>
                <p>%s</p>
                <div class="page-tools">\
                <button type="button" class="page-button" id="page-save">%s</button>\
                <label>%s <input type="file" id="page-load" accept=".json"></label></div>
                <p class="page-progress" role="status"></p>
                <h2>%s</h2>
                <p>%s</p>
                """,
                words.of("progress"),
                words.of("progress.about"),
                words.of("progress.save"),
                words.of("progress.load"),
                words.of("server"),
                words.of("server.about"));
    }
}
