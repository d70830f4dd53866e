package org.spikebook.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.parameter.ParameterInfo;

import java.util.List;
import java.util.Locale;

class TextReferenceTest {

    private static final Text RANGE = Text.of(ParameterInfo.class, "notWhole.hint");

    @Test
    void textInAText_comesInTheLanguageOfTheReader() {
        Text outer = new Text(RANGE.bundle(), RANGE.key(), List.of(TextReference.arg(RANGE)));

        assertThat(TextReference.resolved(outer.args(), Locale.GERMAN))
                .containsExactly(RANGE.in(Locale.GERMAN));
        assertThat(TextReference.resolved(outer.args(), Locale.ENGLISH))
                .containsExactly(RANGE.english());
    }

    @Test
    void numberOfATextInAText_isRewrittenOnce() {
        Text inner =
                new Text(
                        "org.spikebook.simulator.engine.messages",
                        "ranAwayStepAndTau.hint",
                        List.of("", "", "", "1", "0.125", "tau", "0.125"));
        Text outer = Text.of(ParameterInfo.class, "range", inner, "1,160.5", "");

        assertThat(outer.in(Locale.GERMAN)).contains("tau = 0,125 ms", "1.160,5");
        assertThat(outer.english()).contains("tau = 0.125 ms", "1,160.5");
    }

    @Test
    void textInATextInAText_keepsItsArguments() {
        Text inner = Text.of(ParameterInfo.class, "range", "1", "2.5", "x");
        Text middle = Text.of(ParameterInfo.class, "range", inner, "\u001f", "\u001b" + "s");
        Text outer = Text.of(ParameterInfo.class, "range", middle, "", "");

        assertThat(outer.english())
                .contains(inner.english())
                .contains(middle.english())
                .contains("\u001b" + "s");
        assertThat(outer.in(Locale.GERMAN)).contains("2,5");
    }

    @Test
    void argumentThatAPersonTyped_isNotAReference() {
        String typed = TextReference.arg(RANGE) + "x";

        assertThat(TextReference.resolved(List.of(TextReference.arg(typed)), Locale.ENGLISH))
                .allSatisfy(arg -> assertThat(arg).startsWith(RANGE.bundle()));
    }
}
