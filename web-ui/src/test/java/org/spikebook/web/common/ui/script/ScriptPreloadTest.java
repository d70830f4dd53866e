package org.spikebook.web.common.ui.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
                "d=[\"./generated-flow-imports-c3.js\",\"./generated-flow-imports-d4.css\"];"
                        + "import(\"./FlowBootstrap-b2.js\");import(\"./generated-flow-imports-c3.js\");"
                        + "import(\"./FlowClient-e-5.js\")");

        Document named = named(page);
        assertThat(named.select("link[rel=modulepreload]").eachAttr("href"))
                .containsExactly(
                        "./VAADIN/build/generated-flow-imports-c3.js",
                        "./VAADIN/build/FlowBootstrap-b2.js",
                        "./VAADIN/build/FlowClient-e-5.js");
        assertThat(named.select("link[rel=preload][as=script]").eachAttr("href"))
                .singleElement(STRING)
                .startsWith("./VAADIN/static/push/vaadinPush-min.js?v=");
        assertThat(named.select("link[rel=preload][as=style][crossorigin]").eachAttr("href"))
                .containsExactly("./VAADIN/build/generated-flow-imports-d4.css");
        assertThat(named.select(linkOfEarlyScripts()).eachAttr("href"))
                .containsExactly("./VAADIN/build/generated-flow-imports-c3.js");
    }

    /** The query by which the script in the head of a page looks for what it runs early. */
    private static String linkOfEarlyScripts() {
        Matcher query = Pattern.compile("'(link\\[[^']+)'").matcher(EarlyScripts.SCRIPT);
        assertThat(query.find()).isTrue();
        return query.group(1);
    }

    /** Vaadin may move it with a new version. */
    @Test
    void scriptOfThePushConnection_isWhereItIsNamed() {
        assertThat(new ClassPathResource("META-INF/resources/VAADIN/static/push/vaadinPush-min.js"))
                .matches(Resource::exists, "is there");
    }

    @Test
    void frontEndThatWasNotBuilt_namesNone() throws IOException {
        assertThat(named(folder.resolve("index.html")).select("link")).isEmpty();
    }

    private static Document named(Path file) throws IOException {
        Document page = Jsoup.parse("<html><head></head><body></body></html>");
        new ScriptPreload(new FileSystemResource(file))
                .name(
                        new IndexHtmlResponse(
                                mock(VaadinRequest.class), mock(VaadinResponse.class), page));
        return page;
    }
}
