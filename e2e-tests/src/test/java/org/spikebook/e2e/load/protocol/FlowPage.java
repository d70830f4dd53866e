package org.spikebook.e2e.load.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import org.spikebook.e2e.load.protocol.StateTree.Node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A page of the application without a browser: it speaks the protocol in which Vaadin's client
 * speaks to the server, keeps the same tree of elements, and listens to what the server pushes. It
 * has cookies of its own, as in a fresh profile.
 *
 * <p>It runs no script; what components of the browser would ask the server by themselves is
 * therefore not part of its load. Not safe for use by several threads, but for its heartbeat.
 */
final class FlowPage implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int GLANCE_MS = 50;
    private static final String GUARD = "for(;;);";
    private static final String NAVIGATION = "'vaadin-navigate'";
    private static final int ADDRESS_ARGUMENT = 1;
    private static final int BODY = 1;

    private final HttpClient http;
    private final URI server;
    private final AtomicLong answeredBytes = new AtomicLong();
    private final Deque<String> destinations = new ArrayDeque<>();
    private StateTree tree = new StateTree();
    private PushChannel push = PushChannel.CLOSED;
    private String csrfToken = "";
    private String uiId = "";
    private String path = "";
    private Duration heartbeatInterval = Duration.ZERO;
    private final Map<Integer, JsonObject> early = new HashMap<>();
    private int syncId;
    private int clientId;

    FlowPage(URI server, Executor threads) {
        this.server = server;
        http =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(threads)
                        .build();
    }

    /** Opens an address as a new page, as a browser does: the document, then the tree. */
    void open(String address) {
        leave();
        tree = new StateTree();
        early.clear();
        clientId = 0;
        answeredBytes.set(0);
        get(address);
        String location = URLEncoder.encode(address.substring(1), StandardCharsets.UTF_8);
        JsonObject first =
                message(get("/?v-r=init&location=" + location + "&query="))
                        .getAsJsonObject("appConfig");
        uiId = first.get("v-uiId").getAsString();
        heartbeatInterval = Duration.ofSeconds(first.get("heartbeatInterval").getAsLong());
        JsonObject uidl = first.getAsJsonObject("uidl");
        csrfToken = uidl.get("Vaadin-Security-Key").getAsString();
        syncId = uidl.get("syncId").getAsInt() - 1;
        take(uidl);
        push = PushChannel.open(http, server, uiId, uidl.get("Vaadin-Push-ID").getAsString());
        navigate(address);
    }

    /** After so long the server wants to hear that the page is still open, and again. */
    Duration heartbeatInterval() {
        return heartbeatInterval;
    }

    /** Says so, as a browser does by a timer; may be called by another thread. */
    void sendHeartbeat() {
        post("heartbeat", "text/plain; charset=utf-8", "");
    }

    /** Whether the server can push to the page. */
    boolean isConnected() {
        return push.isOpen();
    }

    /** Bytes of answers and of what was pushed since the page was opened, without headers. */
    long receivedBytes() {
        return answeredBytes.get() + push.receivedBytes();
    }

    /** Whether a text of the page begins like this, now. */
    boolean shows(String beginning) {
        hear();
        return tree.shows(beginning);
    }

    /** Whether the page has an element with this tag and name, now. */
    boolean has(String tag, String name) {
        hear();
        return tree.find(tag, name).isPresent();
    }

    /** Clicks the first element with this tag and name. */
    void click(String tag, String name) {
        Node node = element(tag, name);
        if (!node.isEnabled()) {
            throw new IllegalStateException(name + " is disabled on " + path);
        }
        send(event(node, "click"));
    }

    /** Enters a value into a field and leaves it. */
    void enter(String tag, String label, String value) {
        Node node = element(tag, label);
        JsonObject property = new JsonObject();
        property.addProperty("type", "mSync");
        property.addProperty("node", node.id());
        property.addProperty("feature", StateTree.PROPERTIES);
        property.addProperty("property", "value");
        property.addProperty("value", value);
        send(property, event(node, "change"));
    }

    /** Waits until it is there: what a job finds is pushed when it is found. */
    private Node element(String tag, String name) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!has(tag, name)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no %s \"%s\" on %s".formatted(tag, name, path));
            }
            pause();
        }
        return tree.find(tag, name).orElseThrow();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void navigate(String address) {
        path = address;
        JsonObject data = new JsonObject();
        data.addProperty("route", address);
        data.addProperty("query", "");
        data.addProperty("appShellTitle", "");
        data.add("historyState", JsonParser.parseString("{\"idx\":0}"));
        data.addProperty("trigger", "");
        send(event(BODY, "ui-navigate", data));
    }

    private JsonObject event(Node node, String name) {
        JsonObject data = new JsonObject();
        JsonObject wanted = tree.listener(node, name);
        if (wanted != null) {
            wanted.keySet().stream()
                    .filter(each -> each.startsWith("event."))
                    .forEach(each -> data.add(each, ofAMouse(each)));
        }
        return event(node.id(), name, data);
    }

    private static JsonObject event(int node, String name, JsonObject data) {
        JsonObject event = new JsonObject();
        event.addProperty("type", "event");
        event.addProperty("node", node);
        event.addProperty("event", name);
        event.add("data", data);
        return event;
    }

    /** What the server asks of an event, as for a single click without a key. */
    private static JsonPrimitive ofAMouse(String expression) {
        if (expression.endsWith("Key")) {
            return new JsonPrimitive(false);
        }
        return new JsonPrimitive(expression.endsWith("detail") ? 1 : 0);
    }

    private void send(JsonObject... calls) {
        hear();
        JsonArray rpc = new JsonArray();
        for (JsonObject call : calls) {
            rpc.add(call);
        }
        JsonObject body = new JsonObject();
        body.addProperty("csrfToken", csrfToken);
        body.add("rpc", rpc);
        body.addProperty("syncId", syncId);
        body.addProperty("clientId", clientId++);
        take(message(post("uidl", "application/json; charset=UTF-8", body.toString())));
        hear();
        if (!destinations.isEmpty()) {
            navigate(destinations.remove());
        }
    }

    /** Takes in what the server has pushed so far. */
    private void hear() {
        for (String pushed = push.poll(); pushed != null; pushed = push.poll()) {
            take(message(pushed));
        }
    }

    /** Takes messages in the order in which the server made them, whatever way each comes. */
    private void take(JsonObject message) {
        if (message.has("meta") && message.getAsJsonObject("meta").has("appError")) {
            throw new IllegalStateException("the server fails on " + path + ": " + message);
        }
        if (!message.has("syncId")) {
            apply(message);
            return;
        }
        early.put(message.get("syncId").getAsInt(), message);
        for (JsonObject next = early.remove(syncId + 1);
                next != null;
                next = early.remove(syncId + 1)) {
            syncId++;
            apply(next);
        }
    }

    private void apply(JsonObject message) {
        tree.apply(message);
        if (message.has("execute")) {
            message.getAsJsonArray("execute").forEach(each -> follow(each.getAsJsonArray()));
        }
    }

    /** The client goes where the server sends it, and reports back from there. */
    private void follow(JsonArray call) {
        String script = call.get(call.size() - 1).getAsString();
        if (script.contains(NAVIGATION)) {
            destinations.add("/" + call.get(ADDRESS_ARGUMENT).getAsString());
        }
    }

    /** Some answers are guarded against being run as a script, some stand in a list of one. */
    private static JsonObject message(String answer) {
        JsonElement json =
                JsonParser.parseString(
                        answer.startsWith(GUARD) ? answer.substring(GUARD.length()) : answer);
        return (json.isJsonArray() ? json.getAsJsonArray().get(0) : json).getAsJsonObject();
    }

    private String get(String address) {
        return exchange(
                HttpRequest.newBuilder(server.resolve(address))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .GET());
    }

    private String post(String kind, String contentType, String body) {
        return exchange(
                HttpRequest.newBuilder(server.resolve("/?v-r=" + kind + "&v-uiId=" + uiId))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            request.timeout(TIMEOUT).header("Accept-Language", "en").build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " of " + answer.uri());
            }
            answeredBytes.addAndGet(answer.body().getBytes(StandardCharsets.UTF_8).length);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void leave() {
        push.close();
        push = PushChannel.CLOSED;
    }

    @Override
    public void close() {
        leave();
        http.close();
    }
}
