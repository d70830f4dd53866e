package org.spikebook.lesson.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CheckSpec.Hiding;

import java.util.Map;

class CheckSpecTest {

    private static final CheckSpec RATE = new CheckSpec("populationRate", Map.of());
    private static final CheckSpec SYNCHRONY = new CheckSpec("synchrony", Map.of());
    private static final CheckSpec HIDDEN = SYNCHRONY.hidden(Hiding.UNTIL_GRADED);

    @Test
    void covered_and_visible_where_nothing_is_hidden_are_the_same() {
        CheckSpec open = CheckSpec.of("all", RATE, SYNCHRONY);

        assertThat(open.covered()).isSameAs(open);
        assertThat(open.visible()).contains(open);
        assertThat(open.hiddenCount()).isZero();
    }

    @Test
    void hidden_part_leaves_a_trace_without_its_settings_and_is_not_judged_before() {
        CheckSpec mixed = CheckSpec.of("all", RATE, HIDDEN, CheckSpec.of("all", HIDDEN));

        assertThat(mixed.hiddenCount()).isEqualTo(2);
        assertThat(mixed.covered().toString()).doesNotContain("synchrony");
        assertThat(mixed.covered().hiddenCount()).isEqualTo(2);
        assertThat(mixed.visible()).contains(CheckSpec.of("all", RATE));
        assertThat(mixed.covered().visible()).isEqualTo(mixed.visible());
        assertThat(mixed.covered().covered()).isEqualTo(mixed.covered());
    }

    @Test
    void what_is_hidden_as_a_whole_has_nothing_visible() {
        CheckSpec whole = CheckSpec.of("all", RATE, SYNCHRONY).hidden(Hiding.ALWAYS);

        assertThat(whole.hiddenCount()).isEqualTo(1);
        assertThat(whole.visible()).isEmpty();
        assertThat(whole.covered().of()).isEmpty();
        assertThat(CheckSpec.of("all", HIDDEN).visible()).isEmpty();
    }

    /** Hashes of kept results rest on these texts. */
    @Test
    void content_of_checks_that_are_not_hidden_is_as_ever() {
        assertThat(RATE.content()).isEqualTo("CheckSpec[type=populationRate, parameters={}]");
        assertThat(CheckSpec.of("all", RATE, SYNCHRONY).content())
                .isEqualTo(
                        "CheckSpec[type=all, parameters={}, cell=, set={}, of=["
                                + "CheckSpec[type=populationRate, parameters={}, cell=, set={},"
                                + " of=[], limit=false], "
                                + "CheckSpec[type=synchrony, parameters={}, cell=, set={},"
                                + " of=[], limit=false]], limit=false]");
        assertThat(HIDDEN.content()).isNotEqualTo(SYNCHRONY.content());
    }
}
