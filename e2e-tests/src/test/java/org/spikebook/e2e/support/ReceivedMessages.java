package org.spikebook.e2e.support;

import com.microsoft.playwright.Response;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the server sends to the page of a visitor from now on: its answers, and what it pushes. */
public final class ReceivedMessages {

    private final List<Response> responses = new CopyOnWriteArrayList<>();
    private final List<String> frames = new CopyOnWriteArrayList<>();

    public ReceivedMessages(Visitor visitor) {
        visitor.page().onResponse(responses::add);
        visitor.page()
                .onWebSocket(socket ->
                        socket.onFrameReceived(frame -> frames.add(String.valueOf(frame.text()))));
    }

    public List<String> sent() {
        List<String> sent = new ArrayList<>(frames);
        responses.stream()
                .filter(response -> response.url().contains("v-r="))
                .forEach(response -> sent.add(response.text()));
        return sent;
    }
}
