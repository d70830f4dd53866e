package org.spikebook.e2e.bench;

import com.google.gson.Gson;
import com.microsoft.playwright.options.FilePayload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The file of a notebook with the most cells: texts and networks. */
final class LargeNotebook {

    private static final int CELLS = 200;
    private static final int NETWORKS = 20;

    /** That of the bench on the server, too (LargeNotebookTest of web-ui). */
    private static final Path NETWORK =
            Path.of(
                    "../web-ui/src/test/resources/org/spikebook/web/notebook/ui",
                    "network-of-a-large-notebook.json");

    private LargeNotebook() {}

    /** Title of the network whose number is edited, the first one. */
    static String edited() {
        return title(0);
    }

    private static String title(int network) {
        return "Network " + network;
    }

    static FilePayload file() throws IOException {
        String document = Files.readString(NETWORK);
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int k = 0; k < NETWORKS; k++) {
            cells.add(network(k, document));
            for (int text = 1; text < CELLS / NETWORKS; text++) {
                cells.add(text(k, text));
            }
        }
        String notebook =
                new Gson()
                        .toJson(
                                Map.of(
                                        "format", "spikebook/notebook/1",
                                        "title", "Two hundred cells",
                                        "cells", cells));
        return new FilePayload(
                "large.json", "application/json", notebook.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> network(int number, String document) {
        Map<String, Object> layout =
                Map.of("noise", at(40, 120), "exc", at(340, 120), "spikes", at(640, 120));
        return Map.of(
                "id",
                "net-" + number,
                "type",
                "network",
                "title",
                title(number),
                "document",
                document,
                "layout",
                layout);
    }

    private static Map<String, Object> text(int network, int number) {
        String id = "text-" + network + "-" + number;
        String words = "## Part " + id + "\n\nA mean rate of $r_" + number + "$ and a few words.";
        return Map.of("id", id, "type", "text", "markdown", words);
    }

    private static Map<String, Integer> at(int x, int y) {
        return Map.of("x", x, "y", y);
    }
}
