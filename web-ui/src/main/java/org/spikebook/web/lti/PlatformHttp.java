package org.spikebook.web.lti;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests to platforms: brief, without redirects, and answers only up to a size. */
@Component
public class PlatformHttp {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 4 << 20;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /** What a platform answered. */
    public record Answer(int status, String body, HttpHeaders headers) {

        /** Whether the request succeeded. */
        public boolean isOk() {
            return status >= 200 && status < 300;
        }
    }

    /** A platform did not answer in time, or not at all. */
    public static final class UnreachableException extends IOException {

        private static final long serialVersionUID = 1;

        UnreachableException(IOException cause) {
            super("no answer: " + cause.getMessage(), cause);
        }
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @throws UnreachableException if there is none in time, or it is too large
     */
    public Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    client.send(
                            request.timeout(TIMEOUT).build(),
                            BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UnreachableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a platform was asked", e);
        }
    }
}
