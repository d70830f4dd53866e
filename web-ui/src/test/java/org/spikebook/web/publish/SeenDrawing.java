package org.spikebook.web.publish;

import org.jsoup.nodes.Element;

/**
 * What is seen of a drawing: neither its name, which is for readers of screens, nor ids.
 *
 * @param svg the rest
 */
record SeenDrawing(String svg) {

    static SeenDrawing of(Element drawing) {
        return new SeenDrawing(
                drawing.outerHtml()
                        .replaceFirst(" aria-label=\"[^\"]*\"", "")
                        .replaceAll("c[0-9a-f]+-clipPath", "clipPath")
                        .replaceAll("\\s+", " "));
    }
}
