package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.prose.InlinePictures;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.lesson.prose.PictureSource;
import org.spikebook.lesson.prose.ShownPicture;
import org.spikebook.simulator.document.Sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Pictures in texts: what is shown, and what is refused. */
class TextPicturesTest {

    private static final PictureSource SHOWN =
            path ->
                    path.equals("a.png")
                            ? Optional.of(new ShownPicture("at/a.png", 40, 30))
                            : Optional.empty();

    @TempDir Path home;

    private static String html(String markdown) {
        return Markdown.toHtml(markdown, LiveNumber::source, SHOWN);
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = ProblemPlaces.files(WrittenLesson.FRONT + text);
        files.put("a.png", Pictures.png(40, 30));
        files.put("photo.jpg", Pictures.jpeg(300, 200));
        files.put("named.png", Pictures.jpeg(300, 200));
        files.put("fake.png", LessonPicture.text("<svg/>".getBytes(StandardCharsets.UTF_8)));
        files.put("torn.png", "no Base64");
        files.put("wide.png", Pictures.png(LessonPicture.MOST_PIXELS + 1, 1));
        files.put("flat.png", Pictures.png(10, 0));
        files.put("big.png", LessonPicture.text(new byte[LessonPicture.MOST_BYTES + 1]));
        files.put("plot.svg", "<svg/>");
        return files;
    }

    @Test
    void picture_ofItsOwn_isAFigureWithItsCaption() {
        assertThat(html("![a \"spike\"](a.png \"At $V$, see *below*.\")"))
                .isEqualTo(
                        "<figure class=\"text-figure\">"
                                + "<img src=\"at/a.png\" alt=\"a &quot;spike&quot;\" width=\"40\""
                                + " height=\"30\" />"
                                + "<figcaption>At <span class=\"math-inline\">V</span>, see"
                                + " <em>below</em>.</figcaption></figure>\n");
    }

    /** A page has all of it in it, as often as it is shown. */
    @Test
    void inlinePicture_thatIsShownOverAndOver_isLeftOutAtLast() {
        byte[] bytes = Arrays.copyOf(Pictures.pngBytes(40, 30), LessonPicture.MOST_BYTES);
        LessonPicture large =
                LessonPicture.read("a.png", LessonPicture.text(bytes)).orThrow("the picture");
        InlinePictures pictures = new InlinePictures(Map.of("a.png", large));

        String shown =
                Markdown.toHtml("![a spike](a.png)\n\n".repeat(20), LiveNumber::source, pictures);

        assertThat(shown.split("<img", -1)).hasSize(15);
        assertThat(shown).endsWith("<p>a spike</p>\n");
        assertThat(pictures.find("b.png")).isEmpty();
    }

    @Test
    void picture_withinALine_staysInIt() {
        assertThat(html("See ![a spike](a.png) here."))
                .startsWith("<p>See <img src=\"at/a.png\"")
                .endsWith(" here.</p>\n");
    }

    @Test
    void caption_cannotAddMarkup() {
        assertThat(html("![x](a.png \"<script>alert(1)</script>\")"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void picture_thatThePageDoesNotHave_isItsDescription() {
        assertThat(html("![a *spike*](b.png)")).isEqualTo("<p>a spike</p>\n");
        assertThat(html("![a spike](https://a.example/a.png)")).isEqualTo("<p>a spike</p>\n");
        assertThat(Markdown.toHtml("![a spike](a.png)")).isEqualTo("<p>a spike</p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "![a](a.png)| ok",
                "![a](photo.jpg)| ok",
                "![a](none.png)| lesson.md:10 noFile",
                "![](a.png)| lesson.md:10 noDescription",
                "![a](plot.svg)| lesson.md:10 otherKind",
                "![a](https://a.example/plot)| lesson.md:10 otherKind",
                "![a](fake.png)| lesson.md:10 noPicture",
                "![a](torn.png)| lesson.md:10 noPicture",
                "![a](flat.png)| lesson.md:10 noPicture",
                "![a](named.png)| lesson.md:10 otherFormat",
                "![a](wide.png)| lesson.md:10 tooManyPixels",
                "![a](big.png)| lesson.md:10 tooManyBytes",
            },
            delimiter = '|')
    void mistake_isFoundOnItsLine(String picture, String expected) {
        String text = "Before.\n\n" + picture + "\n";

        if (expected.equals("ok")) {
            assertThat(ProblemPlaces.places(files(text))).isEmpty();
        } else {
            assertThat(ProblemPlaces.places(files(text))).containsExactly(expected);
        }
    }

    @Test
    void picture_ofAFolder_isReadAsItLies_andNamedByItsContent() throws IOException {
        byte[] bytes = Pictures.pngBytes(40, 30);
        bytes[39] = (byte) 0xC3;
        WrittenLesson written = WrittenLesson.in(home);
        written.append("\n![a spike](a.png)\n");
        Files.write(home.resolve("50-mine/a.png"), bytes);

        Lesson lesson = LessonCatalog.with(home).lesson("50-mine").orElseThrow();

        LessonPicture picture = lesson.pictures().get("a.png");
        assertThat(picture).isNotNull();
        assertThat(picture.bytes()).isEqualTo(bytes);
        assertThat(picture.mediaType()).isEqualTo("image/png");
        String hash = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
        assertThat(picture.name()).isEqualTo(hash + ".png");
        assertThat(picture.inline().address()).startsWith("data:image/png;base64,iVBORw0KGgo");
    }

    @Test
    void picture_thatNoTextShows_isNotServed() {
        Lesson lesson =
                LessonReader.read(new LessonFolder("50-mine", files("![a](a.png)\n")))
                        .orThrow("the lesson");

        assertThat(lesson.pictures()).containsOnlyKeys("a.png");
    }
}
