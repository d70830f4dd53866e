package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spikebook.web.HttpTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.net.http.HttpHeaders;

/** What a proxy says is believed if it is a configured one. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "SPIKEBOOK_PROXIES=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1")
class ProxyHeadersTest {

    @LocalServerPort int port;

    @Test
    void page_overHttpsByAConfiguredProxy_hasSecureCookiesAndHsts() throws Exception {
        HttpHeaders headers = ForwardedPage.get(port);

        assertThat(headers.allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    }

    /** What visitors write into the header themselves stands before what the proxy adds. */
    @Test
    void visitor_ofAConfiguredProxy_comesFromWhereTheProxySays(CapturedOutput output)
            throws Exception {
        ForwardedPage.sendRefused(port, "198.51.100.66, 203.0.113.9");

        assertThat(output)
                .containsPattern("Request rejected: DELETE, .*, from 203\\.0\\.113\\.9\\s")
                .doesNotContain("198.51.100.66");
    }
}
