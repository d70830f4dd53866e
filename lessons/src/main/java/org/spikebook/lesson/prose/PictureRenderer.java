package org.spikebook.lesson.prose;

import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes pictures that the page has, with captions. */
public final class PictureRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    public PictureRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(PictureNode.class, FigureNode.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof PictureNode picture) {
            picture(picture);
        } else if (node instanceof FigureNode figure) {
            figure(figure);
        }
    }

    private void figure(FigureNode figure) {
        html.line();
        html.tag("figure", Map.of("class", "text-figure"));
        picture(figure.picture());
        if (figure.getFirstChild() != null) {
            html.tag("figcaption");
            for (Node each = figure.getFirstChild(); each != null; each = each.getNext()) {
                context.render(each);
            }
            html.tag("/figcaption");
        }
        html.tag("/figure");
        html.line();
    }

    /** With its size, so that what follows does not move when it has come. */
    private void picture(PictureNode picture) {
        ShownPicture shown = picture.picture();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", shown.address());
        attributes.put("alt", picture.description());
        attributes.put("width", Integer.toString(shown.width()));
        attributes.put("height", Integer.toString(shown.height()));
        html.tag("img", attributes, true);
    }
}
