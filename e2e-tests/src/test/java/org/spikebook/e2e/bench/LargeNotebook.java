package org.spikebook.e2e.bench;

import com.google.gson.Gson;
import com.microsoft.playwright.options.FilePayload;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The file of a notebook with the most cells: texts and networks. */
final class LargeNotebook {

    private static final int CELLS = 200;
    private static final int NETWORKS = 20;

    private static final String NETWORK =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "size": 80, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 80, "rateHz": 400 } ],
              "projections": [ { "id": "drive", "from": "noise", "to": "exc", "weightPa": 200, "delayMs": 1 } ],
              "recorders": [ { "id": "spikes", "of": "exc", "record": "spikes" } ],
              "run": { "dtMs": 0.1, "durationMs": 1000, "seed": 7 } }
            """;

    private LargeNotebook() {}

    /** Title of the network whose number is edited, the first one. */
    static String edited() {
        return title(0);
    }

    private static String title(int network) {
        return "Network " + network;
    }

    static FilePayload file() {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int k = 0; k < NETWORKS; k++) {
            cells.add(network(k));
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

    private static Map<String, Object> network(int number) {
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
                NETWORK,
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
