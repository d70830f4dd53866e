package org.spikebook.web.classroom.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | Lovelace, Ada",
                "Ada Lovelace | Lovelace Ada",
                "Jürgen Müller | Juergen Mueller",
                "Jürgen Müller | Jurgen Muller",
                "Zoë Groß | Zoe Gross",
                "A. Lovelace | Ada Lovelace",
                "Ada King Lovelace | Ada Lovelace",
                "Catherine Meyer | Katherine Meyer",
                "Andreas Schmidt | Andreas Schmitd"
            })
    void namesOfOnePerson_areAlike(String one, String other) {
        assertThat(areAlike(one, other)).isTrue();
        assertThat(areAlike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada | Ida",
                "Ada Lovelace | Alan Lovelace",
                "Ada Lovelace | Grace Hopper",
                "Ben | Benjamin",
                "Jan Koch | Jon Kuhn",
                "... | ..."
            })
    void namesOfTwo_areNot(String one, String other) {
        assertThat(areAlike(one, other)).isFalse();
    }

    private static boolean areAlike(String one, String other) {
        return PlainName.of(one).isLike(PlainName.of(other));
    }
}
