package org.spikebook.web.networklab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
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

    @Test
    void page_namesTheEngineFromTheStart() {
        Document page = Jsoup.parse("<html><head></head><body></body></html>");

        EnginePrefetch.name(
                new IndexHtmlResponse(mock(VaadinRequest.class), mock(VaadinResponse.class), page));

        assertThat(page.select("link[rel=prefetch]").eachAttr("href"))
                .containsExactly(
                        EngineFiles.path() + "worker.js", EngineFiles.path() + "engine.wasm");
    }
}
