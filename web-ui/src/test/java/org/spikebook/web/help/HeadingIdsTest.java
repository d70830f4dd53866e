package org.spikebook.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadingIdsTest {

    private final HeadingIds ids = new HeadingIds();

    @Test
    void heading_hasTheIdThatGitHubGivesIt() {
        assertThat(ids.next("A class in a minute")).isEqualTo("a-class-in-a-minute");
        assertThat(ids.next("What is new (0.2)?")).isEqualTo("what-is-new-02");
        assertThat(ids.next("Läufe je Wert")).isEqualTo("läufe-je-wert");
        assertThat(ids.next("f–I curve, sweep")).isEqualTo("fi-curve-sweep");
    }

    @Test
    void headingThatOccursAgain_isNumbered() {
        ids.next("Limits");

        assertThat(ids.next("Limits")).isEqualTo("limits-1");
        assertThat(ids.next("Limits")).isEqualTo("limits-2");
    }
}
