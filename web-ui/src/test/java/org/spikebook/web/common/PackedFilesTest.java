package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.HttpTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A file that stands there as it is and as brotli, as those of the browser's engine do. Vaadin
 * chooses between both; a version of it that no longer does would go unnoticed but for the time.
 */
@HttpTest
class PackedFilesTest {

    private static final String FILE = "/engine/" + "0".repeat(63) + "1/probe.js";
    private static final String PLAIN = "\"as it is\";\n";

    @LocalServerPort int port;

    private HttpResponse<String> get(String accepted) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + FILE))
                        .header("Accept-Encoding", accepted)
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, deflate, br, zstd", "gzip;q=0.5, br;q=0.9", "br;q=0.1"})
    void browserThatTakesBrotli_getsIt_forGood(String accepted) throws Exception {
        HttpResponse<String> answer = get(accepted);

        assertThat(answer.body()).isEqualTo("as brotli\n");
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("br");
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/javascript");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br;q=0", "gzip;q=0, br;q=0.0", "*;q=0"})
    void browserThatDoesNot_getsTheFileAsItIs(String accepted) throws Exception {
        HttpResponse<String> answer = get(accepted);

        assertThat(answer.body()).isEqualTo(PLAIN);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
    }
}
