package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.placement.Placement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class PublishedCourseTest {

    private static final LessonCatalog LESSONS = LessonCatalog.builtIn();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#:]+)\"");

    @TempDir static Path folder;

    @BeforeAll
    static void publish() throws IOException {
        new PublishedCourse(WrittenPage.ASSETS).publish(LESSONS, Laboratory.standard(), folder);
    }

    @Test
    void map_namesEveryLesson() throws IOException {
        String map = Files.readString(folder.resolve("index.html"));

        for (Lesson lesson : LESSONS.lessons()) {
            assertThat(map)
                    .contains("href=\"lessons/" + lesson.slug() + ".html\"")
                    .contains("data-lesson=\"" + lesson.slug() + "@" + lesson.version() + "\"");
        }
    }

    @Test
    void placementQuiz_isOnTheMap_andLeadsToALesson() throws IOException {
        Lesson quiz = LESSONS.placement().orElseThrow();

        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("href=\"lessons/" + quiz.slug() + ".html\"");
        String page = Files.readString(folder.resolve("lessons/" + quiz.slug() + ".html"));
        String way = page.substring(page.indexOf("page-placement"));
        for (Lesson lesson : Placement.way(quiz, LESSONS)) {
            assertThat(way)
                    .contains("\"question\":\"" + lesson.slug() + "\"")
                    .contains("\"address\":\"" + lesson.slug() + ".html\"");
        }
        assertThat(folder.resolve("de/lessons/" + quiz.slug() + ".html")).exists();
    }

    @Test
    void course_isInGermanBelow_andEachPageLinksToItselfInTheOtherLanguage() throws IOException {
        for (Lesson lesson : LESSONS.lessons()) {
            String file = "lessons/" + lesson.slug() + ".html";
            String german = Files.readString(folder.resolve("de").resolve(file));
            assertThat(german)
                    .contains("<html lang=\"de\">", "href=\"../../" + file + "\" lang=\"en\"");
            assertThat(new WrittenPage(german).holds(lesson.title(Locale.GERMAN))).isTrue();
            assertThat(Files.readString(folder.resolve(file)))
                    .contains("href=\"../de/" + file + "\" lang=\"de\"");
        }
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("href=\"de/index.html\"");
        assertThat(Files.readString(folder.resolve("de/index.html")))
                .contains("href=\"../index.html\"", "<html lang=\"de\">");
    }

    @Test
    void everyLinkWithinTheCourse_leadsToAFile() throws IOException {
        for (Path page : pages()) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                assertThat(page.resolveSibling(links.group(1)).normalize()).exists();
            }
        }
    }

    @Test
    void lesson_hasItsQuestionsWithFeedbackAndItsHints_butNoModelSolution() throws IOException {
        for (Lesson lesson : LESSONS.lessons()) {
            WrittenPage page =
                    new WrittenPage(
                            Files.readString(folder.resolve("lessons/" + lesson.slug() + ".html")));
            for (QuestionCell question :
                    lesson.newNotebook(Locale.ENGLISH).cells(QuestionCell.class)) {
                String reason =
                        lesson.questionKey(question.id(), Locale.ENGLISH)
                                .orElseThrow()
                                .explanation();
                assertThat(page.holds(Markdown.toHtml(reason))).isTrue();
            }
            for (TaskCell task : lesson.tasks()) {
                lesson.hints(task.id(), Locale.ENGLISH)
                        .forEach(hint -> assertThat(page.holds(Markdown.toHtml(hint))).isTrue());
                for (String solution : WrittenPage.hiddenSolutions(lesson, task)) {
                    assertThat(page.holds(solution)).as(task.id()).isFalse();
                }
            }
        }
    }

    @Test
    void lesson_hasFiguresOfFinishedRuns() throws IOException {
        assertThat(Files.readString(folder.resolve("lessons/02-the-f-i-curve.html")))
                .contains("A finished run of", "<svg");
    }

    @Test
    void figure_ofASweep_waitsForPredictionsOfItsPage() throws IOException {
        assertThat(Files.readString(folder.resolve("lessons/02-the-f-i-curve.html")))
                .contains(
                        "\"questions\":[\"draw-curve\",\"predict-rate\"]",
                        "\"label\":\"Your prediction\"",
                        "\"window\":{",
                        "data-bottom=\"0.");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
