package org.spikebook.lesson.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.spikebook.lesson.livenumber.LiveNumberNode;

import java.util.Map;
import java.util.Set;

/**
 * Writes formulas, headings one level down, images as their descriptions, and a block quote that
 * begins with a paragraph of nothing but bold text as a part that is folded under that text.
 */
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
        return Set.of(
                MathNodes.Inline.class,
                MathNodes.Display.class,
                LiveNumberNode.class,
                Heading.class,
                Image.class,
                BlockQuote.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof MathNodes.Inline formula) {
            html.tag("span", Map.of("class", "math-inline"));
            html.text(formula.tex);
            html.tag("/span");
        } else if (node instanceof MathNodes.Display formula) {
            display(formula);
        } else if (node instanceof LiveNumberNode number) {
            html.tag("span", Map.of("class", "live-number"));
            html.text(number.text());
            html.tag("/span");
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Image image) {
            html.text(description(image));
        } else if (node instanceof BlockQuote quote) {
            quote(quote);
        }
    }

    private void quote(BlockQuote quote) {
        Node first = quote.getFirstChild();
        boolean folded =
                first instanceof Paragraph
                        && first.getFirstChild() instanceof StrongEmphasis
                        && first.getFirstChild() == first.getLastChild();
        String tag = folded ? "details" : "blockquote";
        html.line();
        html.tag(tag);
        html.line();
        if (folded) {
            html.tag("summary");
            children(first.getFirstChild());
            html.tag("/summary");
            html.line();
            first.unlink();
        }
        children(quote);
        html.tag("/" + tag);
        html.line();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
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
        children(heading);
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
