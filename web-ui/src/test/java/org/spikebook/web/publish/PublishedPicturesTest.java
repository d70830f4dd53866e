package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.picture.PicturedLesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures of lessons in pages without a server. */
class PublishedPicturesTest {

    private static final LessonCatalog LESSONS = PicturedLesson.catalog();
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");

    @TempDir Path folder;

    private static String source(String page) {
        Matcher picture = PICTURE.matcher(page);
        assertThat(picture.find()).isTrue();
        return picture.group(1);
    }

    @Test
    void course_hasThemAsFiles_whichPagesOfEachLanguageFind() throws IOException {
        new PublishedCourse(WrittenPage.ASSETS).publish(LESSONS, Laboratory.standard(), folder);

        for (String file : new String[] {"", "de/"}) {
            Path page = folder.resolve(file + "lessons/50-pictured.html");
            Path picture = page.resolveSibling(source(Files.readString(page))).normalize();
            assertThat(picture).hasBinaryContent(PicturedLesson.bytes());
            assertThat(picture.getFileName()).hasToString(PicturedLesson.picture().name());
        }
    }

    @Test
    void file_hasThemInside() {
        String page =
                new NotebookPage(LESSONS, ModelRegistry.standard())
                        .of(
                                LESSONS.lesson("50-pictured")
                                        .orElseThrow()
                                        .newNotebook(Locale.ENGLISH),
                                (_, _) -> Optional.empty(),
                                Locale.ENGLISH,
                                WrittenPage.ASSETS);

        assertThat(source(page)).isEqualTo(PicturedLesson.picture().inline().address());
        assertThat(page).contains("alt=\"Ten spikes\"", "<figcaption>A caption.</figcaption>");
    }
}
