package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What explains lost points says where to look, or what to do, in both languages. */
class FeedbackTest {

    /** Texts of what is met. */
    private static final Pattern MET =
            Pattern.compile(
                    ".*\\.(right|recorded|enough|within(\\.one)?(\\.run)?|met|equal|there|absent|as"
                            + "|accurate|accuracy|result)");

    /**
     * Descriptions of checks; what only says what a reason belongs to or measured, beside one that
     * judges it; and what a hidden check must not tell.
     */
    private static final Pattern NO_REASON =
            Pattern.compile(
                    ".*\\.(name|summary|hint)|(set|option|condition|criterion|part|none|rubric)\\..*"
                            + "|.*\\.(of|with)\\..*|resources\\.decides\\..*"
                            + "|comparison\\.energy\\.(less|more)|trace\\.whole"
                            + "|hidden\\.(notMet|later)|note\\..*|solution\\.shown");

    private static final Pattern ADVICE =
            Pattern.compile(
                    "(^|[.:] )(Look|Look first|Read|Undo|Set|Train|Press|Write|Compute|Run|Answer"
                            + "|Choose|Use)\\b|: (look at|it needs)\\b");
    private static final Pattern GERMAN_ADVICE =
            Pattern.compile(
                    "(^|[.:] )(Sieh|Suche|Lies|Mach|Stelle|Trainiere|Drücke|Schreib|Rechne|Berechne"
                            + "|Simuliere|Beantworte|Wähle|Nimm)\\b|: Es braucht\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    @ParameterizedTest
    @CsvSource({"check, 60", "grading, 20"})
    void reason_for_lost_points_says_where_to_look(String bundle, int atLeast) throws IOException {
        Properties english = texts(bundle, "messages.properties");
        Properties german = texts(bundle, "messages_de.properties");
        Set<String> reasons = reasons(english);

        assertThat(reasons).hasSizeGreaterThan(atLeast);
        assertThat(reasons)
                .filteredOn(key -> !ADVICE.matcher(english.getProperty(key)).find())
                .isEmpty();
        assertThat(reasons)
                .filteredOn(key -> !GERMAN_ADVICE.matcher(german.getProperty(key)).find())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order.differs, Abschnitt {1}",
        "order.together, Abschnitt {1}",
        "order.tooFew, Abschnitte",
        "intervalPattern.name, Sequenz",
        "intervalPattern.summary, Sequenz",
        "intervals.met, Sequenz"
    })
    void german_texts_have_one_word_for_one_thing(String key, String word) throws IOException {
        Properties german = texts("check", "messages_de.properties");

        assertThat(german.getProperty(key)).contains(word).doesNotContain("Interspike");
    }

    @Test
    void hidden_check_tells_nothing_of_what_it_measures() throws IOException {
        Properties english = texts("check", "messages.properties");

        assertThat(List.of("hidden.met", "hidden.notMet"))
                .allSatisfy(key -> assertThat(english.getProperty(key)).doesNotContain("{"));
    }

    /** Sentences, without those of mistakes in a check itself, which have a hint. */
    private static Set<String> reasons(Properties texts) {
        Set<String> reasons = new TreeSet<>(texts.stringPropertyNames());
        reasons.removeIf(key ->
                MET.matcher(key).matches()
                        || NO_REASON.matcher(key).matches()
                        || texts.containsKey(key + ".hint")
                        || !texts.getProperty(key).matches(".*[.:]"));
        return reasons;
    }

    private static Properties texts(String bundle, String file) throws IOException {
        Properties texts = new Properties();
        String path = "/org/spikebook/lesson/" + bundle + "/" + file;
        try (InputStream in = FeedbackTest.class.getResourceAsStream(path)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
