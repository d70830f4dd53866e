package org.spikebook.web.common.ui.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ScriptPreloadTest {

    @TempDir Path folder;

    @Test
    void scriptsOfEveryPage_areNamed() throws IOException {
        Path page = folder.resolve("index.html");
        Files.writeString(
                page, "<script type=\"module\" src=\"./VAADIN/build/indexhtml-a1.js\"></script>");
        Path scripts = Files.createDirectories(folder.resolve("VAADIN/build"));
        Files.createFile(scripts.resolve("FlowClient-of_before.js"));
        Files.writeString(
                scripts.resolve("indexhtml-a1.js"),
                "d=[\"./generated-flow-imports-c3.js\",\"./editor-d4.js\"];"
                        + "import(\"./FlowBootstrap-b2.js\");import(\"./generated-flow-imports-c3.js\");"
                        + "import(\"./FlowClient-e-5.js\")");

        assertThat(named(page))
                .containsExactly(
                        "./VAADIN/build/generated-flow-imports-c3.js",
                        "./VAADIN/build/FlowBootstrap-b2.js",
                        "./VAADIN/build/FlowClient-e-5.js");
    }

    @Test
    void frontEndThatWasNotBuilt_namesNone() throws IOException {
        assertThat(named(folder.resolve("index.html"))).isEmpty();
    }

    private static List<String> named(Path file) throws IOException {
        Document page = Jsoup.parse("<html><head></head><body></body></html>");
        new ScriptPreload(new FileSystemResource(file))
                .name(
                        new IndexHtmlResponse(
                                mock(VaadinRequest.class), mock(VaadinResponse.class), page));
        return page.select("link[rel=modulepreload]").eachAttr("href");
    }
}
