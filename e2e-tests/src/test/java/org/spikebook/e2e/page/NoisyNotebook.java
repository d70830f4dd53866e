package org.spikebook.e2e.page;

import com.google.gson.Gson;
import com.microsoft.playwright.options.FilePayload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The file of a notebook with one cell: the noisy population of the long tour. */
final class NoisyNotebook {

    private static final Path DOCUMENT =
            Path.of(
                    System.getProperty("spikebook.lessons"),
                    "01-from-spike-to-silicon",
                    "noisy-population.json");

    private NoisyNotebook() {}

    static FilePayload file() {
        Map<String, Object> layout =
                Map.of(
                        "noise", at(40, 120),
                        "exc", at(340, 120),
                        "raster", at(640, 40),
                        "vm", at(640, 200));
        Map<String, Object> cell =
                Map.of(
                        "id", "noisy",
                        "type", "network",
                        "title", "80 neurons, each with its own noise",
                        "document", document(),
                        "layout", layout);
        String notebook =
                new Gson()
                        .toJson(
                                Map.of(
                                        "format", "spikebook/notebook/1",
                                        "title", "Noise",
                                        "cells", List.of(cell)));
        return new FilePayload(
                "noise.json", "application/json", notebook.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Integer> at(int x, int y) {
        return Map.of("x", x, "y", y);
    }

    private static String document() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
