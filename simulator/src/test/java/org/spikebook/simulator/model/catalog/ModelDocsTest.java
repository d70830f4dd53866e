package org.spikebook.simulator.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.parameter.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps {@code docs/models} in step with the descriptions. Run with {@code -Dspikebook.writeDocs}
 * to write the pages again.
 */
class ModelDocsTest {

    private static final Path PAGES = Path.of("..", "docs", "models");

    @Test
    void docs_areWhatTheDescriptionsSay() throws IOException {
        Map<String, String> pages = pages();
        if (System.getProperty("spikebook.writeDocs") != null) {
            write(pages);
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(PAGES.resolve(page.getKey()))
                    .as("run this test with -Dspikebook.writeDocs")
                    .hasContent(page.getValue());
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    private static Map<String, String> pages() {
        ModelRegistry registry = ModelRegistry.standard();
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", new ModelIndex(registry, Locale.ROOT).markdown());
        for (Component model : registry.all()) {
            pages.put(model.type() + ".md", new ModelPage(model, Locale.ROOT).markdown());
        }
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        try (Stream<Path> old = Files.list(PAGES)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }
}
