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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ScriptPreloadTest {

    @TempDir Path folder;

    @Test
    void scriptsOfEveryPage_areNamedInTheOrderInWhichTheyRun() throws IOException {
        for (String name :
                List.of(
                        "FlowClient-a1.js",
                        "FlowClient-a1.js.br",
                        "FlowBootstrap-b2.js",
                        "generated-flow-imports-c3.js",
                        "editor-d4.js")) {
            Files.createFile(folder.resolve(name));
        }

        assertThat(named("file:" + folder + "/"))
                .containsExactly(
                        "./VAADIN/build/FlowBootstrap-b2.js",
                        "./VAADIN/build/generated-flow-imports-c3.js",
                        "./VAADIN/build/FlowClient-a1.js");
    }

    @Test
    void frontEndThatWasNotBuilt_namesNone() throws IOException {
        assertThat(named("file:" + folder.resolve("missing") + "/")).isEmpty();
    }

    private static List<String> named(String folder) throws IOException {
        Document page = Jsoup.parse("<html><head></head><body></body></html>");
        new ScriptPreload(folder)
                .name(
                        new IndexHtmlResponse(
                                mock(VaadinRequest.class), mock(VaadinResponse.class), page));
        return page.select("link[rel=modulepreload]").eachAttr("href");
    }
}
