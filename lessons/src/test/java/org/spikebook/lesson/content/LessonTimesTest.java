package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The minutes of a lesson are planned part by part, in its notes for instructors. */
class LessonTimesTest {

    /** How the notes begin: the minutes, and mostly what they are for, without what is aside. */
    private static final Pattern TIME =
            Pattern.compile("\\*\\*(?:Time|Zeit)\\.\\*\\* (\\d+) [^:.\\n]*(?::(.*?))?\\.\\s");

    private static final Pattern PART = Pattern.compile("(?:^|,|and|und) +(\\d+)\\b");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");

    static List<Lesson> lessons() {
        return LessonCatalog.builtIn().lessons().stream()
                .filter(lesson -> lesson.place().isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void minutes_areTheSumOfTheirParts(Lesson lesson) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            MatchResult time = time(lesson.instructorNotes(language).orElseThrow());

            assertThat(time.group(1)).isEqualTo(String.valueOf(lesson.minutes()));
            if (time.group(2) != null) {
                assertThat(parts(time.group(2)).sum()).as(time.group()).isEqualTo(lesson.minutes());
            }
        }
    }

    private static MatchResult time(String notes) {
        String plain = ASIDE.matcher(notes).replaceAll("");
        return TIME.matcher(plain).results().findFirst().orElseThrow();
    }

    private static IntStream parts(String list) {
        return PART.matcher(list).results().mapToInt(part -> Integer.parseInt(part.group(1)));
    }
}
