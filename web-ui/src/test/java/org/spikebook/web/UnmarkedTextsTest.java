package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class UnmarkedTextsTest {

    private static final UnmarkedTexts UNMARKED = new UnmarkedTexts(List.of("Spikes"));

    @ParameterizedTest
    @ValueSource(strings = {"Save everything", "⟦Šåvé⟧ everything", "Spikes of others"})
    void text_ofNoBundle_isFound(String text) {
        assertThat(UNMARKED.has(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "⟦Šåvé évéŕýthîñg⟧",
                "Spikes",
                "LMS",
                "Loihi 2",
                "A complete sentence: ⟦1 öf 2 pöîñtš⟧. ⟦Hîddéñ⟧",
                "Dec 1, 2026, 9:38 AM",
                "0.2.0 (spikebook-engine/9)",
                "– (spikebook-engine/9)",
                "https://lms.example.edu/keys"
            })
    void text_ofABundle_orData_isNotFound(String text) {
        assertThat(UNMARKED.has(text)).isFalse();
    }
}
