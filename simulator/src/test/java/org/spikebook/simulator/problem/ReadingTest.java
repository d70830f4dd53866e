package org.spikebook.simulator.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.parameter.ParameterInfo;

import java.util.List;

class ReadingTest {

    private static final Problem WRONG = Problem.of(ParameterInfo.class, "/x", "outOfRange");

    @Test
    void of_withoutProblems_isReadable() {
        Reading<String> reading = Reading.of("text", List.of());

        assertThat(reading).isEqualTo(new Reading.Readable<>("text"));
        assertThat(reading.content()).contains("text");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow("the file")).isEqualTo("text");
    }

    @Test
    void of_withProblems_isUnreadable() {
        Reading<String> reading = Reading.of("text", List.of(WRONG));

        assertThat(reading).isEqualTo(Reading.unreadable(WRONG));
        assertThat(reading.content()).isEmpty();
        assertThat(reading.problems()).containsExactly(WRONG);
    }

    @Test
    void then_continuesOnlyWhereSomethingWasRead() {
        assertThat(
                        new Reading.Readable<>("text")
                                .then(text -> Reading.of(text.length(), List.of())))
                .isEqualTo(new Reading.Readable<>(4));
        assertThat(Reading.<String>unreadable(WRONG).then(text -> Reading.of(text, List.of())))
                .isEqualTo(Reading.unreadable(WRONG));
    }

    @Test
    void orThrow_unreadable_namesWhatWasRead() {
        assertThatThrownBy(() -> Reading.unreadable(WRONG).orThrow("the file"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the file cannot be read: ");
    }
}
