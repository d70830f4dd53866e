package org.spikebook.web.catalog.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;

import java.util.Locale;

class StoredTitlesTest {

    private static final String SLUG = "02-the-f-i-curve";

    private final LessonCatalog lessons = LessonCatalog.builtIn();
    private final Lesson lesson = lessons.lesson(SLUG).orElseThrow();

    @Test
    void lesson_isCalledAsInTheLanguageOfItsReader() {
        String english = lesson.title(Locale.ENGLISH);
        String german = lesson.title(Locale.GERMAN);

        assertThat(german).isNotEqualTo(english);
        assertThat(in(Locale.GERMAN).lesson(SLUG, english)).isEqualTo(german);
        assertThat(in(Locale.ENGLISH).lesson(SLUG, german)).isEqualTo(english);
    }

    @Test
    void lessonThatWasRenamedSince_isCalledAsItIsNow() {
        assertThat(in(Locale.GERMAN).lesson(SLUG, "An older title"))
                .isEqualTo(lesson.title(Locale.GERMAN));
        assertThat(in(Locale.ENGLISH).lesson(SLUG, "An older title"))
                .isEqualTo(lesson.title(Locale.ENGLISH));
    }

    @Test
    void lessonThatIsThereNoMore_isCalledAsItWas() {
        assertThat(in(Locale.GERMAN).lesson("no-lesson", "Spikes")).isEqualTo("Spikes");
    }

    private StoredTitles in(Locale reader) {
        return new StoredTitles(lessons, reader);
    }
}
