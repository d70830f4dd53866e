package org.spikebook.web.networklab.ui;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.react.ReactAdapterComponent;
import com.vaadin.flow.function.SerializableConsumer;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.edit.Role;
import org.spikebook.web.networklab.fragment.Motif;
import org.spikebook.web.networklab.ui.canvas.GraphState;
import org.spikebook.web.networklab.ui.canvas.Palette;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The canvas: shows a graph, and turns what the hand does to it into edits. */
@Tag("network-canvas")
@NpmPackage(value = "@xyflow/react", version = "12.12.1")
@JsModule("./network-canvas/network-canvas.tsx")
class NetworkCanvas extends ReactAdapterComponent implements HasSize, HasStyle {

    /** Sentences of the canvas. */
    record CanvasTexts(
            String canvas,
            @JsonUnwrapped SightTexts sight,
            String nodeHelp,
            String deleteHelp,
            String lineHelp,
            String readHelp,
            String movedTo,
            @JsonUnwrapped WalkTexts walk,
            String search,
            String nothingFound,
            @JsonUnwrapped SelectionTexts selection,
            @JsonUnwrapped SheetTexts sheets) {}

    /** Names of what changes how much is seen. */
    record SightTexts(String zoomIn, String zoomOut, String fit, String minimap, String height) {}

    /**
     * Sentences on lines that arrow keys follow.
     *
     * @param walked holds {0} for the line, and {1} for which of {2} it is
     */
    record WalkTexts(String walked, String noLineOn, String noLineBack) {}

    /** Sentences on several parts; all but the first hold {0} for the name of a group. */
    record SelectionTexts(
            String several, String collapse, String expand, String collapsed, String expanded) {}

    /** Names of buttons that bring up palette and inspector, where nothing is beside the canvas. */
    record SheetTexts(String parts, String settings) {}

    private record Point(double x, double y) {}

    private record Moved(Map<String, Point> positions) {}

    private record Connected(String from, String to) {}

    private record Keys(List<String> keys) {}

    private record Toggled(String group, boolean collapsed) {}

    private record Dropped(String role, String type, @Nullable Point at) {}

    private record Asked(String key) {}

    private record DroppedOnLine(String type, String line, @Nullable Point at) {}

    NetworkCanvas(
            SerializableConsumer<NetworkEdit> edits, SerializableConsumer<Set<String>> selection) {
        addClassName("sb-canvas");
        setState("texts", texts());
        listen("nodes-moved", Moved.class, moved -> edits.accept(move(moved)));
        listen(
                "nodes-connected",
                Connected.class,
                c -> edits.accept(new NetworkEdit.Connect(c.from(), c.to())));
        listen(
                "parts-removed",
                Keys.class,
                gone -> edits.accept(new NetworkEdit.Remove(new HashSet<>(gone.keys()))));
        listen("part-dropped", Dropped.class, dropped -> edits.accept(add(dropped)));
        listen(
                "part-dropped-on-line",
                DroppedOnLine.class,
                dropped ->
                        edits.accept(
                                new NetworkEdit.Interpose(
                                        dropped.type(),
                                        dropped.line(),
                                        Optional.ofNullable(dropped.at())
                                                .map(NetworkCanvas::position))));
        listen(
                "group-toggled",
                Toggled.class,
                t -> edits.accept(new NetworkEdit.Collapse(t.group(), t.collapsed())));
        listen("parts-selected", Keys.class, s -> selection.accept(new HashSet<>(s.keys())));
    }

    void show(GraphState graph) {
        setState("graph", graph);
    }

    /** Hears that a key on this part or line asks for the list. */
    void whenListAsked(SerializableConsumer<String> listener) {
        listen("list-asked", Asked.class, asked -> listener.accept(asked.key()));
    }

    /** Gives the focus to a part or a line; to the first part where that is not drawn. */
    void focusPart(String key) {
        getElement().callJsFunction("focusPart", key);
    }

    private <T> void listen(String event, Class<T> detail, SerializableConsumer<T> listener) {
        getElement()
                .addEventListener(event, e -> listener.accept(e.getEventDetail(detail)))
                .addEventDetail();
    }

    private static NetworkEdit move(Moved moved) {
        Map<String, Position> positions = new HashMap<>();
        moved.positions().forEach((key, at) -> positions.put(key, position(at)));
        return new NetworkEdit.Move(positions);
    }

    private static NetworkEdit add(Dropped dropped) {
        Optional<Position> at = Optional.ofNullable(dropped.at()).map(NetworkCanvas::position);
        return dropped.role().equals(Palette.MOTIF)
                ? new NetworkEdit.Insert(
                        Motif.of(dropped.type()).map(Motif::fragment).orElse(""), at)
                : new NetworkEdit.Add(
                        Role.valueOf(dropped.role().toUpperCase(Locale.ROOT)), dropped.type(), at);
    }

    private static Position position(Point at) {
        return new Position(Math.rint(at.x()), Math.rint(at.y()));
    }

    /** In the language of the current page. */
    static CanvasTexts texts() {
        Words words = Words.of(NetworkCanvas.class);
        return new CanvasTexts(
                words.of("canvas.name"),
                new SightTexts(
                        words.of("canvas.zoomIn"),
                        words.of("canvas.zoomOut"),
                        words.of("canvas.fit"),
                        words.of("canvas.minimap"),
                        words.of("canvas.height")),
                words.of("canvas.nodeHelp"),
                words.of("canvas.deleteHelp"),
                words.of("canvas.lineHelp"),
                words.of("canvas.readHelp"),
                words.of("canvas.movedTo"),
                new WalkTexts(
                        words.of("canvas.walked", "{0}", "{1}", "{2}"),
                        words.of("canvas.noLineOn"),
                        words.of("canvas.noLineBack")),
                words.of("canvas.search"),
                words.of("canvas.nothingFound"),
                new SelectionTexts(
                        words.of("canvas.several"),
                        words.of("canvas.collapse", "{0}"),
                        words.of("canvas.expand", "{0}"),
                        words.of("canvas.collapsed", "{0}"),
                        words.of("canvas.expanded", "{0}")),
                new SheetTexts(words.of("canvas.parts"), words.of("canvas.settings")));
    }
}
