package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.HttpTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** A server without proxies, over HTTP. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
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
    void visitor_whoClaimsToComeFromElsewhere_comesFromTheOtherEnd(CapturedOutput output)
            throws Exception {
        ForwardedPage.sendRefused(port, "203.0.113.9");

        assertThat(output)
                .containsPattern("Request rejected: DELETE, .*, from 127\\.0\\.0\\.1\\s")
                .doesNotContain("203.0.113.9");
    }

    @Test
    void cookies_areForThisSiteAndNotForScripts() throws Exception {
        assertThat(ForwardedPage.get(port).allValues("Set-Cookie"))
                .hasSizeGreaterThan(1)
                .allSatisfy(cookie -> assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax"));
    }

    @Test
    void scripts_runIfTheyAreOfThisServer_inlineOnesByTheNonceOfTheirPage() throws Exception {
        String first = scripts(ForwardedPage.get(port));

        assertThat(first).matches("'self' 'nonce-[A-Za-z0-9_-]{43}' 'unsafe-eval'");
        assertThat(scripts(ForwardedPage.get(port))).isNotEqualTo(first);
    }

    private static String scripts(HttpHeaders headers) {
        return headers.firstValue("Content-Security-Policy").stream()
                .flatMap(policy -> Stream.of(policy.split("; ")))
                .filter(directive -> directive.startsWith("script-src "))
                .map(directive -> directive.substring("script-src ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** A worker takes the policy of its own file. */
    @Test
    void engine_compilesNoTexts() throws Exception {
        HttpHeaders headers = ForwardedPage.get(port, "/engine/hash/worker.js");

        assertThat(scripts(headers)).isEqualTo("'self' 'wasm-unsafe-eval'");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; ")
                .contains("connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "'unsafe-eval'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/assets/spikebook.css", "/nothing"})
    void everyAnswer_saysWhatABrowserMayDoWithIt(String path) throws Exception {
        HttpHeaders headers = ForwardedPage.get(port, path);

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains(
                        "default-src 'self'; ",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow())
                .contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void pictureOfALesson_needsNoSignIn() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + port
                                                + "/lesson-pictures/none/1/a.png"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void page_isKeptByNoBrowserOrProxy() throws Exception {
        assertThat(ForwardedPage.get(port).firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
    }

    @Test
    void formOfAnotherSite_isRefused() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "https://other.example")
                        .POST(BodyPublishers.ofString("name=Ada"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS", "INVENTED"})
    void methodThatNothingTakes_isRefused_andLogged(String method, CapturedOutput output)
            throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + method))
                        .method(method, BodyPublishers.noBody())
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        }
        assertThat(output).contains("Request rejected: " + method + ", ");
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
