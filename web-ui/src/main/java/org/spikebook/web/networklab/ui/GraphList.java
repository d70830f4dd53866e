package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graph as a list of sentences: each node with the lines that leave it. A press selects, the
 * inspector does the rest; nothing needs a pointer.
 */
class GraphList extends Div {

    private static final String KEYS =
            """
            this.addEventListener('keydown', e => {
              if (e.key.toLowerCase() === 'l' && !e.ctrlKey && !e.metaKey && !e.altKey) {
                e.preventDefault();
                this.dispatchEvent(new CustomEvent('canvas-asked', { detail: { key: e.target.dataset.key } }));
              }
              const step = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
              const buttons = [...this.querySelectorAll('button')];
              const next = buttons[buttons.indexOf(document.activeElement) + step];
              if (step && next) { e.preventDefault(); next.focus(); }
            });
            """;

    private final Words words = Words.of(GraphList.class);
    private final NetworkWorkspace workspace;
    private final Map<Entry, NativeButton> buttons = new HashMap<>();
    private List<Entry> shown = List.of();

    /** A group, or a node or, under it, a line that leaves it; what a press selects. */
    private record Entry(String key, String sentence, boolean isLine, Set<String> selects) {
        Entry(String key, String sentence, boolean isLine) {
            this(key, sentence, isLine, Set.of(key));
        }
    }

    GraphList(NetworkWorkspace workspace) {
        this.workspace = workspace;
        addClassName("sb-graph-list");
        getElement().executeJs(KEYS);
    }

    private record Asked(String key) {}

    /** Hears that a key on the sentence of this part or line asks for the canvas. */
    void whenCanvasAsked(SerializableConsumer<String> listener) {
        getElement()
                .addEventListener(
                        "canvas-asked", e -> listener.accept(e.getEventDetail(Asked.class).key()))
                .addEventDetail();
    }

    /** Gives the focus to the sentence of a part or a line. */
    void focusPart(String key) {
        buttons.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .findFirst()
                .ifPresent(entry -> entry.getValue().focus());
    }

    /**
     * Shows the graph as it is now; buttons stay where nothing changed, and with them the focus.
     */
    void refresh(GraphDescriptions graph) {
        Draft draft = workspace.draft().orElseThrow();
        List<Entry> now = entries(draft, graph);
        if (!now.equals(shown)) {
            shown = now;
            build();
        }
        buttons.forEach((entry, button) -> {
            boolean isSelected = workspace.selection().containsAll(entry.selects());
            button.getElement().setAttribute("aria-pressed", String.valueOf(isSelected));
        });
    }

    private static List<Entry> entries(Draft draft, GraphDescriptions graph) {
        List<Entry> entries = new ArrayList<>();
        graph.groups(draft).stream()
                .map(group ->
                        new Entry(
                                group.key(),
                                group.description(),
                                false,
                                Set.copyOf(group.members())))
                .forEach(entries::add);
        for (DraftNode node : draft.nodes()) {
            entries.add(new Entry(node.key(), graph.describe(draft, node), false));
            draft.links().stream()
                    .filter(link -> link.from().equals(node.key()))
                    .map(link -> new Entry(link.key(), graph.describe(draft, link), true))
                    .forEach(entries::add);
        }
        return entries;
    }

    private void build() {
        removeAll();
        buttons.clear();
        add(new H4(words.of("list.name")));
        if (shown.isEmpty()) {
            add(new Paragraph(words.of("list.empty")));
        }
        UnorderedList nodes = new UnorderedList();
        UnorderedList lines = new UnorderedList();
        for (Entry entry : shown) {
            ListItem item = new ListItem(button(entry));
            if (!entry.isLine()) {
                lines = new UnorderedList();
                nodes.add(item);
            } else {
                if (lines.getParent().isEmpty()) {
                    last(nodes).add(lines);
                }
                lines.add(item);
            }
        }
        add(nodes);
    }

    private static ListItem last(UnorderedList list) {
        return (ListItem) list.getComponentAt(list.getComponentCount() - 1);
    }

    private NativeButton button(Entry entry) {
        NativeButton button =
                new NativeButton(entry.sentence(), click -> workspace.select(entry.selects()));
        button.getElement().setAttribute("data-key", entry.key());
        buttons.put(entry, button);
        return button;
    }
}
