package org.spikebook.web.publish;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.lesson.prose.ShownPicture;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.ui.PageNetworks;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pages of a course in one language: English in the folder of the course, others in a folder
 * below. Each page links to itself in the other languages.
 */
final class CourseEdition {

    private static final String INDEX = "index.html";
    private static final String PICTURES = "assets/pictures/";

    private final Words words;
    private final PageFrame frame;
    private final NetworkHtml networks;
    private final FinishedRuns runs;

    CourseEdition(Locale locale, PageNetworks networks, FinishedRuns runs) {
        this.words = new Words(CourseEdition.class, locale);
        this.frame = new PageFrame(words);
        this.runs = runs;
        this.networks = new NetworkHtml(words, networks, runs);
    }

    void writeMap(LessonCatalog catalog, CourseFolder course) throws IOException {
        String up = up(words.locale());
        String placement =
                catalog.placement()
                        .map(quiz -> new PlacementHtml(words, quiz, catalog).link())
                        .orElse("");
        String map =
                new CourseMapHtml(words).of(catalog.lessons(), languages(up, INDEX), placement);
        write(course, INDEX, frame.beside(up, words.of("course"), "map", map));
    }

    /** Pictures of a lesson, which the pages of all languages show. */
    static void writePictures(Lesson lesson, CourseFolder course) throws IOException {
        for (LessonPicture picture : lesson.pictures().values()) {
            course.write(PICTURES + picture.name(), picture.bytes());
        }
    }

    void writeLesson(Lesson lesson, CourseFolder course) throws IOException {
        write(lesson, "", course);
    }

    /** The quiz that finds where to begin. */
    void writePlacement(Lesson quiz, LessonCatalog catalog, CourseFolder course)
            throws IOException {
        write(quiz, new PlacementHtml(words, quiz, catalog).suggestion(), course);
    }

    private void write(Lesson lesson, String notice, CourseFolder course) throws IOException {
        String up = "../" + up(words.locale());
        String address = CourseMapHtml.LESSONS + "/" + lesson.slug() + ".html";
        String page =
                frame.beside(
                        up,
                        lesson.title(words.locale()),
                        CourseMapHtml.key(lesson),
                        body(lesson, languages(up, address), notice));
        write(course, address, page);
    }

    private void write(CourseFolder course, String address, String page) throws IOException {
        course.write(folder(words.locale()) + address, page);
    }

    /**
     * @param notice what stands above the cells, as HTML
     */
    private String body(Lesson lesson, String languages, String notice) {
        CellsHtml cells =
                new CellsHtml(
                        words,
                        networks,
                        runs,
                        LessonKnowledge.published(lesson, words.locale()),
                        path -> picture(lesson, path));
        return head(lesson, languages)
                + CellsHtml.list(lesson.goals(words.locale()))
                + Html.filled("<p class=\"sb-muted\">%s</p></div>\n", words.of("run"))
                + notice
                + cells.of(lesson.newNotebook(words.locale()))
                + Html.filled(
                        """
                        <p class="sb-gate" hidden>%s</p>
                        <p class="page-rest" hidden><a href="../index.html">%s</a></p>
                        </article>
                        </main>
                        """,
                        words.of("gate.closed"), words.of("end"));
    }

    private Optional<ShownPicture> picture(Lesson lesson, String path) {
        return Optional.ofNullable(lesson.pictures().get(path))
                .map(picture -> picture.at("../" + up(words.locale()) + PICTURES + picture.name()));
    }

    private String head(Lesson lesson, String languages) {
        return Html.filled(
                        """
                        <main class="sb-notebook">
                        <div class="page-head"><a href="../index.html">%s</a>\
                        <span>%s</span>\
                        <span class="page-progress" role="status"></span>\
                        """,
                        words.of("course"), words.of("minutes", lesson.minutes()))
                + languages
                + Html.filled(
                        """
                        </div>
                        <article class="sb-notebook-body">
                        <div class="sb-notebook-title"><h1>%s</h1></div>
                        <div class="page-goals"><p>%s</p>
                        """,
                        lesson.title(words.locale()), words.of("goals"));
    }

    /**
     * Links to a page in the other languages.
     *
     * @param up from its folder to the one of the course
     * @param address of the page below the folder of its language
     */
    private String languages(String up, String address) {
        return Languages.MENU.stream()
                .filter(locale -> !locale.equals(words.locale()))
                .map(locale ->
                        Html.filled(
                                """
                                <a class="page-language" href="%s" lang="%s" hreflang="%s">%s</a>\
                                """,
                                up + folder(locale) + address,
                                locale.toLanguageTag(),
                                locale.toLanguageTag(),
                                locale.getDisplayLanguage(locale)))
                .collect(Collectors.joining(" "));
    }

    /** Of the pages in a language, from the folder of the course: empty or {@code de/}. */
    private static String folder(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? "" : locale.toLanguageTag() + "/";
    }

    private static String up(Locale locale) {
        return folder(locale).isEmpty() ? "" : "../";
    }
}
