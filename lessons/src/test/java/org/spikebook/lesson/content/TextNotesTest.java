package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.notebook.TextCell;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Notes and references in texts. */
class TextNotesTest {

    private static final String FRONT = WrittenLesson.FRONT;

    private static List<String> texts(String lesson) {
        Map<String, String> files = ProblemPlaces.files(FRONT + lesson);
        return LessonReader.read(new LessonFolder("50-mine", files))
                .orThrow("the lesson")
                .newNotebook(Locale.ENGLISH)
                .cells(TextCell.class)
                .stream()
                .map(TextCell::markdown)
                .toList();
    }

    private static String mark(int number, String note) {
        return "<span class=\"term note-mark\" tabindex=\"0\"><sup>"
                + number
                + "</sup><span class=\"term-meaning\" role=\"tooltip\">"
                + note
                + "</span></span>";
    }

    @Test
    void notes_areCountedByTheirMarks_andStandAtTheEnd() {
        assertThat(
                        Markdown.toHtml(
                                "One [^b] and two [^a], again [^b].\n\n"
                                        + "[^a]: Note *A*,\n  over two lines.\n[^b]: Note B.\n\n"
                                        + "More."))
                .isEqualTo(
                        "<p>One "
                                + mark(1, "Note B.")
                                + " and two "
                                + mark(2, "Note A, over two lines.")
                                + ", again "
                                + mark(1, "Note B.")
                                + ".</p>\n<p>More.</p>\n"
                                + "<ol class=\"text-notes\">\n<li>Note B.</li>\n"
                                + "<li>Note <em>A</em>,\nover two lines.</li>\n</ol>\n");
    }

    @Test
    void notes_standAboveTheHeadingOfTheCellThatFollows() {
        String text = "# One\n\nSaid [^a].\n\n[^a]: Note A.\n\n# Two\n\n## Three\n";

        assertThat(Markdown.toHtml(text)).endsWith("</ol>\n<h2>Two</h2>\n<h3>Three</h3>\n");
    }

    @Test
    void mark_ofALongNote_tellsItsBeginning() {
        String note = "note".repeat(150);

        assertThat(Markdown.toHtml("One [^a].\n\n[^a]: " + note))
                .contains(mark(1, note.substring(0, 500) + " …"), "<li>" + note + "</li>");
    }

    @Test
    void mark_withoutItsNote_staysText() {
        assertThat(Markdown.toHtml("One [^a].")).isEqualTo("<p>One [^a].</p>\n");
    }

    @Test
    void note_inCode_isNone() {
        assertThat(Markdown.toHtml("`[^a]`\n\n    [^a]: b c\n"))
                .contains("<code>[^a]</code>", "[^a]: b c")
                .doesNotContain("text-notes");
    }

    @Test
    void note_cannotAddMarkup() {
        assertThat(Markdown.toHtml("x [^a]\n\n[^a]: <img src=x onerror=alert(1)> \"q\""))
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "doi:10.1000/182| 10.1000/182",
                "(DOI: 10.1162/neco_a_00123).| 10.1162/neco_a_00123",
                "doi:10.1016/S0896-6273(01)00542-6.| 10.1016/S0896-6273(01)00542-6",
                "doi:10.1103/PhysRevE.59.4498: derived| 10.1103/PhysRevE.59.4498",
            },
            delimiter = '|')
    void doi_becomesALink(String text, String doi) {
        assertThat(Markdown.toHtml(text)).contains("href=\"https://doi.org/" + doi + "\"");
    }

    @Test
    void severalDois_areEachLinked_andLinksStay() {
        assertThat(Markdown.toHtml("a doi:10.1000/1, b doi:10.1000/2"))
                .isEqualTo(
                        "<p>a <a rel=\"nofollow\""
                                + " href=\"https://doi.org/10.1000/1\">doi:10.1000/1</a>, b <a"
                                + " rel=\"nofollow\""
                                + " href=\"https://doi.org/10.1000/2\">doi:10.1000/2</a></p>\n");
        assertThat(Markdown.toHtml("[doi:10.1000/1](https://a.example)"))
                .isEqualTo(
                        "<p><a rel=\"nofollow\""
                                + " href=\"https://a.example\">doi:10.1000/1</a></p>\n");
    }

    @Test
    void note_holdsInAllTextsOfTheLesson() {
        List<String> texts =
                texts(
                        "One [^a].\n\n"
                                + ProblemPlaces.CELL
                                + "\nTwo [^a] and [^b].\n\n[^a]: Note A.\n\n[^b]: Note B.\n");

        assertThat(texts.getFirst()).isEqualTo("One [^a].\n\n[^a]: Note A.");
        assertThat(texts.getLast()).doesNotContain("[^a]: Note A.\n\n[^a]");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "x [^a]||lesson.md:8 notWritten",
                "x|[^a]: note|lesson.md:10 notMarked",
                "x [^a]|[^a]: doi:11.1000/182|lesson.md:10 noDoi",
                "x [^a]|[^a]: see doi:10.1000|lesson.md:10 noDoi",
            },
            delimiter = '|')
    void mistake_isFoundOnItsLine(String text, String note, String expected) {
        String lesson = FRONT + text + "\n\n" + (note == null ? "" : note) + "\n";

        assertThat(ProblemPlaces.places(lesson)).containsExactly(expected);
    }

    @Test
    void note_thatIsWrittenTwice_isAProblem() {
        assertThat(ProblemPlaces.places(FRONT + "x [^a]\n\n[^a]: b c\n\n[^a]: d e\n"))
                .containsExactly("lesson.md:10 writtenTwice");
    }

    @Test
    void markInACaption_isOne() {
        Map<String, String> files =
                ProblemPlaces.files(FRONT + "![x](a.png \"From [^a].\")\n\n[^a]: b c\n");
        files.put("a.png", Pictures.png(40, 30));

        assertThat(ProblemPlaces.places(files)).isEmpty();
    }
}
