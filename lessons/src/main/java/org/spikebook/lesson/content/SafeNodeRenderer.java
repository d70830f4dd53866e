package org.spikebook.lesson.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

import java.util.Map;
import java.util.Set;

/** Writes formulas, headings one level down, and images as their descriptions. */
final class SafeNodeRenderer implements NodeRenderer {

    private static final int LOWEST_HEADING = 6;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    SafeNodeRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(MathNodes.Inline.class, MathNodes.Display.class, Heading.class, Image.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof MathNodes.Inline formula) {
            html.tag("span", Map.of("class", "math-inline"));
            html.text(formula.tex);
            html.tag("/span");
        } else if (node instanceof MathNodes.Display formula) {
            display(formula);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Image image) {
            html.text(description(image));
        }
    }

    private void display(MathNodes.Display formula) {
        html.line();
        html.tag("div", Map.of("class", "math-display"));
        html.text(formula.tex);
        html.tag("/div");
        html.line();
    }

    private void heading(Heading heading) {
        String tag = "h" + Math.min(heading.getLevel() + 1, LOWEST_HEADING);
        html.line();
        html.tag(tag);
        for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/" + tag);
        html.line();
    }

    private static String description(Image image) {
        StringBuilder text = new StringBuilder();
        image.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }
                });
        return text.toString();
    }
}
