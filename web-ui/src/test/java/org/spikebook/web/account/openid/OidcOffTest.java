package org.spikebook.web.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.HttpTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;

/** A server for which no provider is configured. */
@HttpTest
class OidcOffTest {

    @LocalServerPort int port;

    @Test
    void wayBackFromAProvider_isNotThere() {
        try (TestBrowser browser = new TestBrowser(port)) {
            URI back = URI.create("http://127.0.0.1:" + port + "/sign-in/oidc?code=a&state=b");

            assertThat(browser.get(back).statusCode()).isGreaterThanOrEqualTo(400);
        }
    }
}
