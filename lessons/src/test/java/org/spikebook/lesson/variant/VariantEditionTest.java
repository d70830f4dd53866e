package org.spikebook.lesson.variant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.variant.VariantPlan.Factor;

import java.util.List;
import java.util.Locale;
import java.util.Map;

class VariantEditionTest {

    private static final VariantEdition EDITION =
            new VariantEdition(
                    new VariantPlan(
                            List.of(new Factor(Map.of("tauMs", List.of("2.5", "3")))),
                            Map.of(),
                            Map.of()),
                    new Variant("tauMs=2.5", Map.of("tauMs", "2.5")));

    /** TeX sets a space behind a comma, as in a list. */
    @Test
    void decimalComma_ofAFormula_isInBraces() {
        String text =
                """
                {{tauMs}} ms, $\\tau = {{tauMs}}$ ms, $a\\$
                b_{{tauMs}}$, $5 and {{tauMs}} $:

                $$r < 1 / {{tauMs}}
                $$ \\${{tauMs}}$ {{other}}
                """;

        assertThat(EDITION.text(text, Locale.GERMAN))
                .isEqualTo(
                        """
                        2,5 ms, $\\tau = 2{,}5$ ms, $a\\$
                        b_2{,}5$, $5 and 2,5 $:

                        $$r < 1 / 2{,}5
                        $$ \\$2,5$ {{other}}
                        """);
    }

    @Test
    void decimalPoint_isTheSameEverywhere() {
        assertThat(EDITION.text("{{tauMs}} ms, $\\tau = {{tauMs}}$", Locale.ENGLISH))
                .isEqualTo("2.5 ms, $\\tau = 2.5$");
    }

    @Test
    void longTextBehindADollar_isRead() {
        String text = "$" + "a word or\n".repeat(20_000) + "{{tauMs}}";

        assertThat(EDITION.text(text, Locale.GERMAN)).startsWith("$a word").endsWith("2,5");
    }
}
