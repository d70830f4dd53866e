package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.placement.Placement;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
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

    /** In both languages: on the map before a lesson is begun, and at the cell. */
    @Test
    void whatNeedsAServer_saysSo() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Path course = locale.equals(Locale.ENGLISH) ? folder : folder.resolve("de");
            Words words = new Words(PublishedCourse.class, locale);
            assertThat(Files.readString(course.resolve("index.html")))
                    .contains(words.of("server.about"));
            for (Lesson lesson : LESSONS.lessons()) {
                Path file = course.resolve("lessons/" + lesson.slug() + ".html");
                Document page = Jsoup.parse(Files.readString(file));
                for (Cell cell : lesson.newNotebook(locale).cells()) {
                    Element shown = page.selectFirst("section[data-cell=" + cell.id() + "]");
                    if (needsServer(cell, shown)) {
                        said.add(cell.type());
                        assertThat(shown.select(".page-note").eachText())
                                .as(lesson.slug() + " " + cell.id())
                                .contains(note(cell, words));
                    }
                }
            }
        }
        assertThat(said).contains("training", "chip", "runs", "task");
    }

    private static boolean needsServer(Cell cell, Element shown) {
        return switch (cell) {
            case NetworkCell _ -> shown.selectFirst("live-lab") == null;
            case SweepCell _ -> shown.selectFirst("svg") == null;
            case TextCell _, QuestionCell _ -> false;
            default -> true;
        };
    }

    private static String note(Cell cell, Words words) {
        String key = cell.type() + ".server";
        return cell instanceof TaskCell task
                ? words.of(key, Quantity.count(task.points(), words.locale()))
                : words.of(key);
    }

    @Test
    void figure_ofASweep_waitsForPredictionsOfItsPage() throws IOException {
        assertThat(Files.readString(folder.resolve("lessons/02-the-f-i-curve.html")))
                .contains(
                        "\"questions\":[\"draw-curve\",\"predict-rate\"]",
                        "\"label\":\"Your prediction\"",
                        "\"numberLabel\":\"Your prediction (number)\"",
                        "\"curveLabel\":\"Your prediction (curve)\"",
                        "\"window\":{",
                        "data-bottom=\"0.");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
