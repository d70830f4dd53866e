package org.spikebook.cli.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Serves the pages of a lesson to this computer; each page reloads when the lesson is another. */
public final class PreviewServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int NOT_FOUND = 404;
    private static final String HTML = "text/html; charset=utf-8";

    /** Asks whether the page is still of the newest edition. */
    private static final String FOLLOW =
            """
            <script>
            setInterval(() => fetch('/edition').then((answer) => answer.text())
              .then((now) => now === '%d' || location.reload()).catch(() => undefined), 700);
            </script>
            """;

    private final LessonPages pages;
    private final HttpServer server;

    private PreviewServer(LessonPages pages, HttpServer server) {
        this.pages = pages;
        this.server = server;
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any that is free
     */
    public static PreviewServer start(LessonPages pages, int port) throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        PreviewServer preview = new PreviewServer(pages, HttpServer.create(here, 0));
        preview.server.createContext("/", preview::answer);
        preview.server.start();
        return preview;
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            if (path.equals("edition")) {
                send(
                        exchange,
                        "text/plain",
                        Long.toString(pages.edition()).getBytes(StandardCharsets.UTF_8));
            } else if (path.endsWith(".html") && !pages.problems().isEmpty()) {
                send(exchange, HTML, followed(problems()));
            } else if (path.isEmpty() || path.equals("index.html")) {
                begin(exchange);
            } else {
                send(exchange, path);
            }
        }
    }

    private void begin(HttpExchange exchange) throws IOException {
        Optional<String> address = pages.address();
        if (address.isEmpty()) {
            send(exchange, HTML, followed(problems()));
            return;
        }
        exchange.getResponseHeaders().set("Location", "/" + address.get());
        exchange.sendResponseHeaders(FOUND, -1);
    }

    private void send(HttpExchange exchange, String path) throws IOException {
        Optional<Path> file = pages.file(path);
        if (file.isEmpty()) {
            exchange.sendResponseHeaders(NOT_FOUND, -1);
        } else if (path.endsWith(".html")) {
            send(exchange, HTML, followed(Files.readString(file.get())));
        } else {
            send(exchange, type(path), Files.readAllBytes(file.get()));
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "png" -> "image/png";
            case "jpg" -> "image/jpeg";
            default -> "text/javascript";
        };
    }

    private byte[] followed(String page) {
        String script = FOLLOW.formatted(pages.edition());
        return page.replace("</body>", script + "</body>").getBytes(StandardCharsets.UTF_8);
    }

    private String problems() {
        String list =
                pages.problems().stream()
                        .map(PreviewServer::item)
                        .collect(Collectors.joining("\n"));
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Problems</title></head>
        <body><main><h1>Problems</h1>
        <ul>
        %s
        </ul></main>
        </body>
        </html>
        """
                .formatted(list);
    }

    private static String item(Problem problem) {
        String text = problem.path() + ": " + problem.sentences(Locale.ENGLISH);
        return "<li>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</li>";
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(OK, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
