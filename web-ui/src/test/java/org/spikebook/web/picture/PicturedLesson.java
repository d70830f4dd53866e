package org.spikebook.web.picture;

import org.spikebook.lesson.authoring.LessonTemplate;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.prose.LessonPicture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A lesson whose last text shows a picture, {@code 50-pictured}. */
public final class PicturedLesson {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int HEAD = 13;
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    private PicturedLesson() {}

    /** What the file of the picture begins with; the rest of it is not read. */
    public static byte[] bytes() {
        return ByteBuffer.allocate(WIDTH)
                .putLong(PNG)
                .putInt(HEAD)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(WIDTH)
                .putInt(HEIGHT)
                .array();
    }

    /** The lesson alone. */
    public static LessonCatalog catalog() {
        Map<String, String> files = new TreeMap<>(LessonTemplate.draft().files());
        files.compute(
                "lesson.md", (_, text) -> text + "\n\n![Ten spikes](ten.png \"A caption.\")\n");
        files.put("ten.png", LessonPicture.text(bytes()));
        Lesson lesson = LessonCatalog.read("50-pictured", files).orThrow("the lesson");
        return LessonCatalog.of(lesson);
    }

    /** Its picture. */
    public static LessonPicture picture() {
        LessonPicture picture =
                catalog().lesson("50-pictured").orElseThrow().pictures().get("ten.png");
        if (picture == null) {
            throw new IllegalStateException("the lesson shows no picture");
        }
        return picture;
    }
}
