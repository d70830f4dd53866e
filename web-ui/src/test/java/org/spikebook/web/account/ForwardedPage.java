package org.spikebook.web.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A page, the first if none is named, requested as a proxy does that speaks HTTPS with the browser.
 */
final class ForwardedPage {

    private ForwardedPage() {}

    static HttpHeaders get(int port) throws IOException, InterruptedException {
        return get(port, "/");
    }

    static HttpHeaders get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Proto", "https")
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).headers();
        }
    }

    /** Sends what the server refuses, and logs with where it came from. */
    static void sendRefused(int port, String forwardedFor)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .header("X-Forwarded-For", forwardedFor)
                        .DELETE()
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        }
    }
}
