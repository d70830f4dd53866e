package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The minutes of a lesson are planned part by part, in its notes for instructors. */
class LessonTimesTest {

    /** How the notes begin: the minutes, and mostly what they are for, without what is aside. */
    private static final Pattern TIME =
            Pattern.compile("\\*\\*(?:Time|Zeit)\\.\\*\\* (\\d+) [^:.\\n]*(?::(.*?))?\\.\\s");

    private static final Pattern PART = Pattern.compile("(?:^|,|and|und) +(\\d+)\\b");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");

    private static final int CLASS_MINUTES = 90;

    /** What of a session is done in class, and what at home. */
    private static final Pattern DIVIDED =
            Pattern.compile(
                    "\\*\\*(?:Session|Sitzung) (\\d+)\\.\\*\\* (\\d+) (?:minutes|Minuten): (\\d+)"
                            + " (?:in class|im Unterricht) , (\\d+) (?:at home|zu Hause)");

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

    /** What is longer says in the notes of its first lesson what is homework. */
    @Test
    void sessions_fitIntoAClass_andSayWhatIsDoneAtHome() {
        sessions()
                .forEach((session, lessons) -> {
                    int atHome = lessons.stream().mapToInt(Lesson::homeworkMinutes).sum();
                    int minutes = lessons.stream().mapToInt(Lesson::minutes).sum();
                    assertThat(minutes - atHome)
                            .as("session " + session)
                            .isLessThanOrEqualTo(CLASS_MINUTES);
                    if (atHome > 0) {
                        checkDivided(session, minutes, atHome, lessons.getFirst());
                    }
                });
    }

    @Test
    void project_fitsIntoAClass() {
        assertThat(lessons().stream().filter(LessonTimesTest::fillsAClass))
                .isNotEmpty()
                .allSatisfy(lesson ->
                        assertThat(lesson.minutes() - lesson.homeworkMinutes())
                                .isLessThanOrEqualTo(CLASS_MINUTES));
    }

    @Test
    void lesson_buildsOnNothingOfALaterSession() {
        Map<String, Integer> sessions =
                lessons().stream()
                        .collect(
                                Collectors.toMap(
                                        Lesson::slug,
                                        lesson -> lesson.place().orElseThrow().session()));

        assertThat(lessons())
                .allSatisfy(lesson ->
                        assertThat(lesson.place().orElseThrow().prerequisites())
                                .allMatch(
                                        slug -> sessions.get(slug) <= sessions.get(lesson.slug())));
    }

    /** Discussion and trying out come on top, so that this is only a lower bound. */
    @ParameterizedTest
    @MethodSource("lessons")
    void minutes_areEnough_toReadAndDoEverything(Lesson lesson) {
        assertThat((double) lesson.minutes()).isGreaterThanOrEqualTo(LeastMinutes.of(lesson));
    }

    private static void checkDivided(int session, int minutes, int atHome, Lesson first) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String notes = plain(first.instructorNotes(language).orElseThrow());
            MatchResult divided =
                    DIVIDED.matcher(notes)
                            .results()
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("session " + session));

            assertThat(divided.group(1)).isEqualTo(String.valueOf(session));
            assertThat(divided.group(2)).isEqualTo(String.valueOf(minutes));
            assertThat(divided.group(3)).isEqualTo(String.valueOf(minutes - atHome));
            assertThat(divided.group(4)).isEqualTo(String.valueOf(atHome));
        }
    }

    /** By number; of projects, each of which fills a class, one is chosen. */
    private static SortedMap<Integer, List<Lesson>> sessions() {
        return lessons().stream()
                .filter(lesson -> !fillsAClass(lesson))
                .sorted(Comparator.comparing(lesson -> lesson.place().orElseThrow().number()))
                .collect(
                        Collectors.groupingBy(
                                lesson -> lesson.place().orElseThrow().session(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    private static boolean fillsAClass(Lesson lesson) {
        return lesson.minutes() >= CLASS_MINUTES;
    }

    private static MatchResult time(String notes) {
        return TIME.matcher(plain(notes)).results().findFirst().orElseThrow();
    }

    private static String plain(String notes) {
        return ASIDE.matcher(notes).replaceAll("");
    }

    private static IntStream parts(String list) {
        return PART.matcher(list).results().mapToInt(part -> Integer.parseInt(part.group(1)));
    }
}
