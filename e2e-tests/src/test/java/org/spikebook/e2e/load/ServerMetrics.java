package org.spikebook.e2e.load;

import org.spikebook.e2e.support.SpikebookServer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What {@code /metrics} of a server says at one moment. */
public record ServerMetrics(String text) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;

    /** Of a server that was started with {@code spikebook.metrics=true}. */
    public static ServerMetrics read(HttpClient http, SpikebookServer server)
            throws IOException, InterruptedException {
        URI address = URI.create(server.url("/metrics"));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return new ServerMetrics(answer.body());
    }

    /** The sum of all rows of a figure. */
    public double sum(String figure) {
        return sum(figure, "");
    }

    /** The sum of those rows of a figure that have a label, such as {@code state="active"}. */
    public double sum(String figure, String label) {
        return text.lines()
                .filter(row -> row.startsWith(figure + "{") || row.startsWith(figure + " "))
                .filter(row -> row.contains(label))
                .mapToDouble(row -> Double.parseDouble(row.substring(row.lastIndexOf(' ') + 1)))
                .sum();
    }
}
