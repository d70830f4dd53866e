package org.spikebook.lesson.content;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.spikebook.lesson.formula.MathNodes;
import org.spikebook.lesson.livenumber.LiveNumberNode;
import org.spikebook.lesson.prose.PlainText;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes formulas, headings one level down, images that the page does not have as their
 * descriptions, a block quote that begins with a paragraph of nothing but bold text as a part that
 * is folded under that text, one that begins with {@code [!NOTE]} as a callout, and terms with
 * their meaning.
 */
final class SafeNodeRenderer implements NodeRenderer {

    private static final int LOWEST_HEADING = 6;

    /** The kind, and perhaps a title behind it. */
    private static final Pattern CALLOUT = Pattern.compile("\\[!(NOTE|TIP|WARNING)]\\s*(.*)");

    /** A term, written as its children, with what it means. */
    static final class TermNode extends CustomNode {

        private final String meaning;

        TermNode(String meaning) {
            this.meaning = meaning;
        }
    }

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
                TermNode.class,
                BlockQuote.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof MathNodes.Inline formula) {
            html.tag("span", Map.of("class", "math-inline"));
            html.text(formula.tex());
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
            html.text(PlainText.of(image));
        } else if (node instanceof TermNode term) {
            term(term);
        } else if (node instanceof BlockQuote quote) {
            quote(quote);
        }
    }

    private void term(TermNode term) {
        html.tag("span", ordered("class", "term", "tabindex", "0"));
        children(term);
        html.tag("span", ordered("class", "term-meaning", "role", "tooltip"));
        html.text(term.meaning);
        html.tag("/span");
        html.tag("/span");
    }

    /** Two attributes in the order of their names, so that the same text gives the same HTML. */
    private static Map<String, String> ordered(
            String first, String value, String second, String other) {
        return new TreeMap<>(Map.of(first, value, second, other));
    }

    /** The kind and title of a callout stand in its first line. */
    private boolean callout(BlockQuote quote) {
        Node first = quote.getFirstChild();
        if (!(first instanceof Paragraph) || !(first.getFirstChild() instanceof Text head)) {
            return false;
        }
        Matcher kind = CALLOUT.matcher(head.getLiteral());
        if (!kind.matches()) {
            return false;
        }
        String name = kind.group(1).toLowerCase(Locale.ROOT);
        html.line();
        html.tag("div", ordered("class", "callout callout-" + name, "role", "note"));
        if (!kind.group(2).isEmpty()) {
            html.tag("p", Map.of("class", "callout-title"));
            html.text(kind.group(2));
            html.tag("/p");
        }
        if (head.getNext() instanceof SoftLineBreak end) {
            end.unlink();
        }
        head.unlink();
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        children(quote);
        html.tag("/div");
        html.line();
        return true;
    }

    private void quote(BlockQuote quote) {
        if (callout(quote)) {
            return;
        }
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
        html.text(formula.tex());
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
}
