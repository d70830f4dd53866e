package org.spikebook.e2e.load.protocol;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** The socket over which the server sends changes of its own accord. */
final class PushChannel implements WebSocket.Listener, AutoCloseable {

    static final PushChannel CLOSED = new PushChannel();

    private static final char MESSAGE = '{';
    private static final char AFTER_LENGTH = '|';

    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private final StringBuilder received = new StringBuilder();
    private final AtomicLong receivedBytes = new AtomicLong();
    private @Nullable WebSocket socket;

    private PushChannel() {}

    static PushChannel open(HttpClient http, URI server, String uiId, String pushId) {
        PushChannel channel = new PushChannel();
        String address =
                "ws://%s:%d/VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-tracking-id=0"
                        + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                        + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true"
                        + "&X-Vaadin-LastSeenServerSyncId=0";
        channel.socket =
                http.newWebSocketBuilder()
                        .header("Origin", server.toString())
                        .buildAsync(
                                URI.create(
                                        address.formatted(
                                                server.getHost(), server.getPort(), uiId, pushId)),
                                channel)
                        .join();
        return channel;
    }

    /** The next message, or null when there is none yet. */
    @Nullable String poll() {
        return messages.poll();
    }

    /** Whether the server can still send something. */
    boolean isOpen() {
        return socket != null && !socket.isInputClosed();
    }

    /** Bytes of all texts so far, those that only keep the connection among them. */
    long receivedBytes() {
        return receivedBytes.get();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        receivedBytes.addAndGet(data.toString().getBytes(StandardCharsets.UTF_8).length);
        received.append(data);
        takeWhole();
        return WebSocket.Listener.super.onText(from, data, isLast);
    }

    /** A message comes behind its length, and may be spread over several frames. */
    private void takeWhole() {
        int bar = received.indexOf(String.valueOf(AFTER_LENGTH));
        while (bar > 0) {
            int end = bar + 1 + Integer.parseInt(received.substring(0, bar).strip());
            if (end > received.length()) {
                return;
            }
            String message = received.substring(bar + 1, end);
            received.delete(0, end);
            if (message.charAt(0) == MESSAGE) {
                messages.add(message);
            }
            bar = received.indexOf(String.valueOf(AFTER_LENGTH));
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
