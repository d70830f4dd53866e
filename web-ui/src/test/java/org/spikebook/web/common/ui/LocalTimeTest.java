package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.text.Text;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

class LocalTimeTest {

    @ParameterizedTest
    @CsvSource({
        "en-GB, 14:02",
        "de-DE, 14:02",
        "de, 14:02",
        "fr, 14:02",
        "en-DE, 14:02",
        "en-US, 2:02 PM",
        "en-AU, 2:02 pm",
        "en, 2:02 PM"
    })
    void timeOfDay_isCountedAsInTheCountryOfTheBrowser(String browser, String shown) {
        Locale locale = LocalTime.locale(Locale.ENGLISH, Locale.forLanguageTag(browser));

        assertThat(locale.getLanguage()).isEqualTo("en");
        assertThat(
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(locale)
                                .format(java.time.LocalTime.of(14, 2))
                                .replace('\u202f', ' '))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "en-GB"})
    void pseudoLocale_staysWhatItIs(String browser) {
        assertThat(LocalTime.locale(Text.PSEUDO_LOCALE, Locale.forLanguageTag(browser)))
                .isEqualTo(Text.PSEUDO_LOCALE);
    }
}
