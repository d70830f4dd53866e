package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;

class EnglishTextsTest {

    private static final LessonCatalog LESSONS = LessonCatalog.builtIn();
    private static final EnglishTexts ENGLISH = new EnglishTexts(LESSONS);

    @Test
    void text_ofABundle_isFoundInEnglishOnly() {
        Text plain = Measured.text("hidden.notMet");
        Text withArguments = Measured.text("criterion.met", 1, 2, "exc");

        for (Text text : List.of(plain, withArguments)) {
            assertThat(ENGLISH.has(text.english())).isTrue();
            assertThat(ENGLISH.has(text.in(Locale.GERMAN))).isFalse();
        }
    }

    @Test
    void title_ofALesson_isFoundInEnglishOnly() {
        Lesson lesson = LESSONS.lesson("02-the-f-i-curve").orElseThrow();

        assertThat(ENGLISH.has(lesson.title(Locale.ENGLISH))).isTrue();
        assertThat(ENGLISH.has(lesson.title(Locale.GERMAN))).isFalse();
    }

    @Test
    void name_ofAPart_isNotFound() {
        assertThat(ENGLISH.has("hidden")).isFalse();
    }
}
