package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.Draft;
import org.spikebook.web.networklab.DraftLink;
import org.spikebook.web.networklab.DraftNode;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The graph as a list of sentences: each node with the lines that leave it. A press selects, the
 * inspector does the rest; nothing needs a pointer.
 */
class GraphList extends Div {

    private final Words words = Words.of(GraphList.class);
    private final NetworkWorkspace workspace;

    GraphList(NetworkWorkspace workspace) {
        this.workspace = workspace;
        addClassName("sb-graph-list");
    }

    void refresh(GraphWords graph) {
        removeAll();
        Draft draft = workspace.draft().orElseThrow();
        add(new H4(words.of("list.name")));
        if (draft.nodes().isEmpty()) {
            add(new Paragraph(words.of("list.empty")));
        }
        UnorderedList list = new UnorderedList();
        for (DraftNode node : draft.nodes()) {
            ListItem item = new ListItem(button(node.key(), graph.describe(draft, node)));
            Stream<DraftLink> leaving =
                    draft.links().stream().filter(link -> link.from().equals(node.key()));
            UnorderedList lines = new UnorderedList();
            leaving.forEach(link ->
                    lines.add(new ListItem(button(link.key(), graph.describe(draft, link)))));
            if (lines.getComponentCount() > 0) {
                item.add(lines);
            }
            list.add(item);
        }
        add(list);
    }

    private NativeButton button(String key, String sentence) {
        NativeButton button = new NativeButton(sentence, click -> workspace.select(Set.of(key)));
        boolean chosen = workspace.selection().contains(key);
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return button;
    }
}
