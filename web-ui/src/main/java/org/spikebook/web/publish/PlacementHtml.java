package org.spikebook.web.publish;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.placement.Placement;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** The placement quiz of a published course: the way to it, and where it leads. */
final class PlacementHtml {

    private final Words words;
    private final Lesson quiz;
    private final LessonCatalog catalog;

    /**
     * @param quiz of the catalog
     */
    PlacementHtml(Words words, Lesson quiz, LessonCatalog catalog) {
        this.words = words;
        this.quiz = quiz;
        this.catalog = catalog;
    }

    /** A lesson on the way; its question in the quiz has its slug as id. */
    private record Step(String question, String title, String address) {}

    /** On the map of the course. */
    String link() {
        return Html.filled(
                "<p class=\"page-to-placement\"><a href=\"%s/%s.html\">%s</a> %s</p>\n",
                CourseMapHtml.LESSONS,
                quiz.slug(),
                quiz.title(words.locale()),
                quiz.summary(words.locale()));
    }

    /** On the page of the quiz, for the script to say with which lesson to begin. */
    String suggestion() {
        List<Step> steps = Placement.way(quiz, catalog).stream().map(this::step).toList();
        return Html.filled(
                        """
                        <div class="page-placement sb-notice"><p role="status">%s</p>\
                        """,
                        words.of("placement.about"))
                + Html.data(steps)
                + "</div>\n";
    }

    private Step step(Lesson lesson) {
        return new Step(lesson.slug(), lesson.title(words.locale()), lesson.slug() + ".html");
    }
}
