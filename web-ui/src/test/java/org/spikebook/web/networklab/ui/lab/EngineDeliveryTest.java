package org.spikebook.web.networklab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.HttpTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

/** The engine for browsers comes early, and compressed before it was requested. */
@HttpTest
class EngineDeliveryTest {

    @LocalServerPort int port;

    @Test
    void module_isSentAsItWasCompressedByTheBuild() throws Exception {
        HttpResponse<byte[]> plain = module("identity");
        HttpResponse<byte[]> packed = module("gzip");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValueAsLong("Content-Length"))
                .as("known before it is compressed, as only of a file")
                .hasValue(packed.body().length);
        assertThat(packed.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(unpacked(packed.body())).isEqualTo(plain.body());
        assertThat(plain.headers().firstValue("Content-Type")).contains("application/wasm");
        assertThat(packed.headers().firstValue("Content-Type")).contains("application/wasm");
    }

    private HttpResponse<byte[]> module(String encoding) throws IOException, InterruptedException {
        URI address =
                URI.create("http://localhost:" + port + "/" + EngineFiles.path() + "engine.wasm");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address).header("Accept-Encoding", encoding).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/notebook/12", "/classes"})
    void page_namesTheEngineFromTheStart(String path) {
        assertThat(page(path).select("link[rel=prefetch]").eachAttr("href"))
                .containsExactly(
                        EngineFiles.path() + "worker.js", EngineFiles.path() + "engine.wasm");
    }

    @ParameterizedTest
    @CsvSource({"/, 1", "/notebook/12, 1", "/classes, 0", "/help/tasks, 0"})
    void engine_isStartedEarly_wherePagesBeginWithANetwork(String path, int times) {
        assertThat(page(path).select("meta[name=spikebook-engine]").eachAttr("content"))
                .hasSize(times)
                .allMatch(EngineFiles.path()::equals);
    }

    private static Document page(String path) {
        Document page = Jsoup.parse("<html><head></head><body></body></html>");
        VaadinRequest request = mock(VaadinRequest.class);
        when(request.getPathInfo()).thenReturn(path);
        EnginePrefetch.name(new IndexHtmlResponse(request, mock(VaadinResponse.class), page));
        return page;
    }
}
