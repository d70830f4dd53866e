package org.spikebook.web.plot.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

import org.spikebook.web.plot.FigureWidths;

import java.util.function.IntFunction;

/**
 * A figure whose text keeps its size: it is drawn for a wide and for a narrow place, and the style
 * sheet shows the one that fits.
 */
public final class FigureView extends Div {

    private final int wide;
    private final int narrow;

    public FigureView(FigureWidths widths) {
        this(widths.wide(), widths.narrow());
    }

    /** Widths in CSS pixels. */
    public FigureView(int wide, int narrow) {
        this.wide = wide;
        this.narrow = narrow;
        addClassName("sb-figure-place");
    }

    /** Draws in place of what was there. */
    public void show(IntFunction<String> svgAtWidth) {
        removeAll();
        Svg large = new Svg(svgAtWidth.apply(wide));
        large.addClassName("sb-figure-wide");
        Svg small = new Svg(svgAtWidth.apply(narrow));
        small.addClassName("sb-figure-narrow");
        add(large, small);
    }
}
