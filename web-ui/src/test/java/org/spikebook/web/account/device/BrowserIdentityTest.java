package org.spikebook.web.account.device;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.Duration;

@WebTest
class BrowserIdentityTest {

    @Autowired SpikebookProperties settings;
    @Autowired Devices devices;

    /** A guest is remembered for 400 days. */
    @ParameterizedTest
    @CsvSource({"30, 400", "500, 500"})
    void cookie_isKeptAsLongAsTheLongerOfSignInAndGuest(int signInDays, int cookieDays) {
        SignInProperties signIn = new SignInProperties(Duration.ofDays(signInDays), false);
        BrowserIdentity browser = new BrowserIdentity(settings, signIn, devices);
        MockHttpServletResponse response = new MockHttpServletResponse();

        browser.remember("token", new MockHttpServletRequest(), response);

        assertThat(response.getCookies())
                .extracting(Cookie::getMaxAge)
                .containsExactly((int) Duration.ofDays(cookieDays).toSeconds());
    }
}
