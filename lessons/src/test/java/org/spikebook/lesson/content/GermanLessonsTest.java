package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The built-in lessons in German, beside what the reader of lessons asks of a translation. */
class GermanLessonsTest {

    private static final Pattern FORMULA = Pattern.compile("\\$\\$[^$]*\\$\\$|\\$[^$]*\\$");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final Pattern REFERENCES =
            Pattern.compile("\\s*\\*\\*(?:References|Literatur)\\b");

    /** Of a publication: its sentence is a citation. */
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    /** Fewer are a name, or a list of names. */
    private static final int LEAST_WORDS = 4;

    static List<Lesson> lessons() {
        LessonCatalog catalog = LessonCatalog.builtIn();
        return Stream.concat(catalog.lessons().stream(), catalog.placement().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void lesson_hasItsTextsInGerman(Lesson lesson) {
        Notebook english = lesson.newNotebook(Locale.ENGLISH);
        Notebook german = lesson.newNotebook(Locale.GERMAN);

        assertThat(lesson.summary(Locale.GERMAN)).isNotEqualTo(lesson.summary(Locale.ENGLISH));
        assertThat(lesson.goals(Locale.GERMAN)).hasSameSizeAs(lesson.goals(Locale.ENGLISH));
        assertThat(german.cells(TextCell.class))
                .doesNotContainAnyElementsOf(english.cells(TextCell.class));
        assertThat(ids(german)).isEqualTo(ids(english));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void questionsAndTasks_haveTheSameNumberOfOptionsAndHints(Lesson lesson) {
        Notebook english = lesson.newNotebook(Locale.ENGLISH);
        for (QuestionCell german : lesson.newNotebook(Locale.GERMAN).cells(QuestionCell.class)) {
            QuestionCell original = english.cell(german.id(), QuestionCell.class).orElseThrow();
            assertThat(german.question().options())
                    .hasSameSizeAs(original.question().options())
                    .allSatisfy(option -> assertThat(option).isNotBlank());
            String explanation = explanation(lesson, german, Locale.ENGLISH);
            if (!explanation.isBlank()) {
                assertThat(explanation(lesson, german, Locale.GERMAN))
                        .as(german.id())
                        .isNotEqualTo(explanation);
            }
        }
        for (TaskCell task : lesson.tasks()) {
            assertThat(lesson.hints(task.id(), Locale.GERMAN))
                    .hasSameSizeAs(lesson.hints(task.id(), Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void networks_areTheSameDocuments(Lesson lesson) {
        assertThat(documents(lesson, Locale.GERMAN)).isEqualTo(documents(lesson, Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void instructorNotes_areInGermanToo(Lesson lesson) {
        assertThat(lesson.instructorNotes(Locale.GERMAN).isPresent())
                .isEqualTo(lesson.instructorNotes(Locale.ENGLISH).isPresent());
        lesson.instructorNotes(Locale.GERMAN)
                .ifPresent(notes ->
                        assertThat(notes)
                                .isNotEqualTo(
                                        lesson.instructorNotes(Locale.ENGLISH).orElseThrow()));
    }

    /** A cell may differ in one sentence and be English in the others. */
    @ParameterizedTest
    @MethodSource("lessons")
    void noSentence_isTheSameInBothLanguages(Lesson lesson) {
        Set<String> same = sentences(lesson, Locale.GERMAN);
        same.retainAll(sentences(lesson, Locale.ENGLISH));

        assertThat(same).as(lesson.slug()).isEmpty();
    }

    /** What is told, asked, explained and noted, without formulas and citations. */
    private static Set<String> sentences(Lesson lesson, Locale locale) {
        Notebook notebook = lesson.newNotebook(locale);
        Stream<String> told = notebook.cells(TextCell.class).stream().map(TextCell::markdown);
        Stream<String> asked =
                notebook.cells(QuestionCell.class).stream()
                        .flatMap(cell ->
                                Stream.of(cell.markdown(), explanation(lesson, cell, locale)));
        return Stream.of(told, asked, lesson.instructorNotes(locale).stream())
                .flatMap(texts -> texts)
                .map(text -> FORMULA.matcher(text).replaceAll(""))
                .flatMap(PARAGRAPH::splitAsStream)
                .filter(paragraph -> !REFERENCES.matcher(paragraph).lookingAt())
                .flatMap(SENTENCE::splitAsStream)
                .map(sentence -> SPACES.matcher(sentence).replaceAll(" ").strip())
                .filter(sentence -> !YEAR.matcher(sentence).find())
                .filter(sentence -> WORD.matcher(sentence).results().count() >= LEAST_WORDS)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> ids(Notebook notebook) {
        return notebook.cells().stream().map(Cell::id).toList();
    }

    private static List<String> documents(Lesson lesson, Locale locale) {
        return lesson.newNotebook(locale).cells(NetworkCell.class).stream()
                .map(NetworkCell::document)
                .toList();
    }

    private static String explanation(Lesson lesson, QuestionCell question, Locale locale) {
        return lesson.questionKey(question.id(), locale).orElseThrow().explanation();
    }
}
