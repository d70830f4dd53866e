package org.spikebook.lesson.notebook;

import java.util.Optional;

/**
 * A network on a canvas.
 *
 * @param document the network document as JSON text, exactly as it was saved: it may be broken
 *     while it is edited
 * @param layout where its nodes stand; enters no hash
 * @param locks what of the document cannot be changed; they change no result, and enter no hash
 * @param twin a second live run beside the first; it changes no result, and enters no hash
 */
public record NetworkCell(
        String id,
        String title,
        String document,
        CanvasLayout layout,
        NetworkLocks locks,
        Optional<NetworkTwin> twin)
        implements Cell {

    /** Without locks and twin. */
    public NetworkCell(String id, String title, String document, CanvasLayout layout) {
        this(id, title, document, layout, NetworkLocks.NONE, Optional.empty());
    }

    @Override
    public String type() {
        return "network";
    }

    @Override
    public String content() {
        return CellHashes.json(document);
    }

    /** The same under another id, as a cell of its own. */
    public NetworkCell withId(String changed) {
        return new NetworkCell(changed, title, document, layout, locks, twin);
    }

    @Override
    public NetworkCell withTitle(String changed) {
        return new NetworkCell(id, changed, document, layout, locks, twin);
    }

    public NetworkCell withDocument(String changed) {
        return new NetworkCell(id, title, changed, layout, locks, twin);
    }

    public NetworkCell withLayout(CanvasLayout changed) {
        return new NetworkCell(id, title, document, changed, locks, twin);
    }

    public NetworkCell withLocks(NetworkLocks changed) {
        return new NetworkCell(id, title, document, layout, changed, twin);
    }

    public NetworkCell withTwin(NetworkTwin changed) {
        return new NetworkCell(id, title, document, layout, locks, Optional.of(changed));
    }
}
