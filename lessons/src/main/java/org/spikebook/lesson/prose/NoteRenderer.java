package org.spikebook.lesson.prose;

import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes the marks of notes, which tell the note on hover and focus as terms do, and the notes with
 * their links.
 */
public final class NoteRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    public NoteRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(NoteMark.class, NoteBlock.class, NoteList.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof NoteMark mark) {
            mark(mark);
        } else if (node instanceof NoteList list) {
            html.line();
            html.tag("ol", Map.of("class", "text-notes"));
            html.line();
            children(list);
            html.tag("/ol");
            html.line();
        } else if (node instanceof NoteBlock note) {
            html.tag("li");
            children(note);
            html.tag("/li");
            html.line();
        }
    }

    private void mark(NoteMark mark) {
        if (mark.number() == 0) {
            html.text(mark.source());
            return;
        }
        html.tag("span", attributes("class", "term note-mark", "tabindex", "0"));
        html.tag("sup");
        html.text(Integer.toString(mark.number()));
        html.tag("/sup");
        html.tag("span", attributes("class", "term-meaning", "role", "tooltip"));
        html.text(mark.words());
        html.tag("/span");
        html.tag("/span");
    }

    private static Map<String, String> attributes(
            String first, String value, String second, String other) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(first, value);
        attributes.put(second, other);
        return attributes;
    }

    private void children(Node parent) {
        for (Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
            context.render(each);
        }
    }
}
