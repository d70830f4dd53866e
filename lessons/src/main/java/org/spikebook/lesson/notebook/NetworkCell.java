package org.spikebook.lesson.notebook;

/**
 * A network on a canvas.
 *
 * @param document the network document as JSON text, exactly as it was saved: it may be broken
 *     while it is edited
 * @param layout where its nodes stand; enters no hash
 */
public record NetworkCell(String id, String title, String document, CanvasLayout layout)
        implements Cell {

    @Override
    public String type() {
        return "network";
    }

    @Override
    public String content() {
        return CellHashes.json(document);
    }

    @Override
    public NetworkCell withTitle(String changed) {
        return new NetworkCell(id, changed, document, layout);
    }

    public NetworkCell withDocument(String changed) {
        return new NetworkCell(id, title, changed, layout);
    }

    public NetworkCell withLayout(CanvasLayout changed) {
        return new NetworkCell(id, title, document, changed);
    }
}
