package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.text.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

import java.util.Locale;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "'de-AT,de;q=0.9,en;q=0.8', de",
        "'en-US,en;q=0.9,de;q=0.8', en",
        "'fr,de;q=0.8,en;q=0.5', de",
        "fr, en"
    })
    void language_withoutAChoice_isTheFirstThatTheBrowserAsksFor(String asked, Locale language) {
        assertThat(Languages.of(asking(asked))).isEqualTo(language);
    }

    @Test
    void language_thatWasChosen_countsBeforeTheBrowsers() {
        MockHttpServletRequest request = asking("en");
        request.setCookies(new Cookie("other", "en"), new Cookie(Languages.COOKIE, "de"));

        assertThat(Languages.of(request)).isEqualTo(Locale.GERMAN);
    }

    @ParameterizedTest
    @CsvSource({"fr", "''", "de-DE-x", "\"><script>"})
    void choice_thatIsNotOffered_isNone(String kept) {
        MockHttpServletRequest request = asking("de");
        request.setCookies(new Cookie(Languages.COOKIE, kept));

        assertThat(Languages.of(request)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void pseudoLocale_isOfferedButNotInTheMenu() {
        assertThat(Languages.offered("en-XA")).contains(Text.PSEUDO_LOCALE);
        assertThat(Languages.MENU).containsExactly(Locale.ENGLISH, Locale.GERMAN);
    }

    private static MockHttpServletRequest asking(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, header);
        return request;
    }
}
