package org.spikebook.web.account.device;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.UUID;

@WebTest
class KnownBrowserTest {

    private static final VisitorId ADA = new VisitorId(new UUID(0, 1));
    private static final VisitorId GRACE = new VisitorId(new UUID(0, 2));

    @Autowired KnownBrowser known;

    @Test
    void browser_remembersAllAccountsThatWereSignedInThere() {
        MockHttpServletRequest one = with(remember(ADA, new MockHttpServletRequest()));
        MockHttpServletRequest both = with(remember(GRACE, one));

        assertThat(known.of(ADA, both)).isPresent().isEqualTo(known.of(GRACE, both));
        assertThat(known.of(GRACE, one)).isEmpty();
        assertThat(known.of(ADA, new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void browser_thatIsKnown_getsNoOtherCookie() {
        MockHttpServletRequest request = with(remember(ADA, new MockHttpServletRequest()));
        MockHttpServletResponse response = new MockHttpServletResponse();

        known.remember(ADA, request, response);

        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void cookie_withAnotherAccountWrittenIn_isWorthNothing() {
        Cookie cookie = remember(ADA, new MockHttpServletRequest());
        String forged = cookie.getValue().replace(ADA.toString(), GRACE.toString());

        assertThat(known.of(GRACE, with(new Cookie(cookie.getName(), forged)))).isEmpty();
        assertThat(known.of(GRACE, with(new Cookie(cookie.getName(), "..")))).isEmpty();
    }

    private Cookie remember(VisitorId account, MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        known.remember(account, request, response);
        return response.getCookies()[0];
    }

    private static MockHttpServletRequest with(Cookie cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }
}
