package org.spikebook.simulator.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The engine in a page of a real browser, under the strict policy that the README promises: it
 * fetches requests, answers them in a worker, and sends the answers back.
 */
final class BrowserPage implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';"
                    + " connect-src 'self'";
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html",
                    "js", "text/javascript",
                    "wasm", "application/wasm");

    private final HttpServer server;
    private final Path profile;
    private final Process browser;
    private final String requests;
    private final CompletableFuture<List<String>> answers = new CompletableFuture<>();

    BrowserPage(InstalledBrowser installed, List<String> requests) throws IOException {
        this.requests = String.join("\n", requests);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        profile = Files.createTempDirectory("browser");
        String address = "http://localhost:" + server.getAddress().getPort() + "/index.html";
        browser =
                new ProcessBuilder(installed.command(profile, address))
                        .redirectErrorStream(true)
                        .redirectOutput(profile.resolve("output").toFile())
                        .start();
        browser.onExit()
                .thenAccept(ended ->
                        answers.completeExceptionally(
                                new AssertionError("the browser ended: " + ended.exitValue())));
    }

    /** The answers, in the order of the requests; what the browser printed if none come. */
    List<String> answers(long seconds) throws IOException, InterruptedException {
        try {
            return answers.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e + "\n" + Files.readString(profile.resolve("output")), e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/requests" -> send(exchange, "text/plain", requests.getBytes(UTF_8));
                case "/answers" -> {
                    answers.complete(List.of(body(exchange).split("\n", -1)));
                    send(exchange, "text/plain", new byte[0]);
                }
                case "/fault" -> {
                    answers.completeExceptionally(new AssertionError(body(exchange)));
                    send(exchange, "text/plain", new byte[0]);
                }
                default -> sendFile(exchange, path.substring(1));
            }
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static void sendFile(HttpExchange exchange, String path) throws IOException {
        String engine = "engine/";
        Path file =
                path.startsWith(engine)
                        ? Path.of(Node.engine()).resolve(path.substring(engine.length()))
                        : Path.of(Node.page()).resolve(path);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || path.contains("..") || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            send(exchange, type, Files.readAllBytes(file));
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        Stream<ProcessHandle> all =
                Stream.concat(browser.descendants(), Stream.of(browser.toHandle()));
        List<CompletableFuture<ProcessHandle>> ends =
                all.toList().stream()
                        .map(process -> {
                            process.destroyForcibly();
                            return process.onExit();
                        })
                        .toList();
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
        server.stop(0);
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
