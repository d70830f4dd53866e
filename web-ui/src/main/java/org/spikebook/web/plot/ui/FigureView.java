package org.spikebook.web.plot.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

import org.spikebook.web.plot.FigureWidths;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A figure whose text keeps its size: it is drawn for a wide and for a narrow place, and the style
 * sheet shows the one that fits.
 */
public final class FigureView extends Div {

    private final int wide;
    private final int narrow;
    private final List<Svg> drawings = new ArrayList<>();

    public FigureView(FigureWidths widths) {
        this(widths.wide(), widths.narrow());
    }

    /** Widths in CSS pixels. */
    public FigureView(int wide, int narrow) {
        this.wide = wide;
        this.narrow = narrow;
        addClassName("sb-figure-place");
    }

    /** Draws in place of what was there; a drawing that is the same is not sent again. */
    public void show(IntFunction<String> svgAtWidth) {
        String large = svgAtWidth.apply(wide);
        String small = svgAtWidth.apply(narrow);
        if (drawings.isEmpty()) {
            draw(large, "sb-figure-wide");
            draw(small, "sb-figure-narrow");
        } else {
            drawings.getFirst().setSvg(large);
            drawings.getLast().setSvg(small);
        }
    }

    private void draw(String svg, String style) {
        Svg drawing = new Svg(svg);
        drawing.addClassName(style);
        drawings.add(drawing);
        add(drawing);
    }
}
