package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.HttpTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A server without proxies, over HTTP. */
@HttpTest
class NoProxyTest {

    @LocalServerPort int port;

    @Test
    void page_withHeadersOfAProxyThatIsNotConfigured_isOneOverHttp() throws Exception {
        HttpHeaders headers = ForwardedPage.get(port);

        assertThat(headers.allValues("Set-Cookie"))
                .isNotEmpty()
                .noneSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void styleSheet_isCompressed() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/lumo/lumo.css"))
                        .header("Accept-Encoding", "gzip")
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpHeaders headers = client.send(request, BodyHandlers.discarding()).headers();

            assertThat(headers.firstValue("Content-Encoding")).contains("gzip");
        }
    }
}
