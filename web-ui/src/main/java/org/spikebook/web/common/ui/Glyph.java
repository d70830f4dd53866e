package org.spikebook.web.common.ui;

import com.vaadin.flow.component.Svg;

/** Small line drawings on a 24 x 24 grid, in the color of the text around them. */
public enum Glyph {
    UNDO("M9 7 L4 12 L9 17 M4 12 H14 A6 5 0 0 1 20 17 V19"),
    REDO("M15 7 L20 12 L15 17 M20 12 H10 A6 5 0 0 0 4 17 V19"),
    RUN("M7 4 L20 12 L7 20 Z"),
    PAUSE("M8 5 V19 M16 5 V19"),
    CLOSE("M6 6 L18 18 M18 6 L6 18"),
    STOP("M6 6 H18 V18 H6 Z"),
    DOWNLOAD("M12 4 V15 M7 10 L12 15 L17 10 M5 20 H19"),
    PAGE("M6 3 H14 L18 7 V21 H6 Z M14 3 V7 H18 M10 11.5 L15 14.5 L10 17.5 Z"),
    HISTORY("M12 7 V12 L15 14 M5 8 A8 8 0 1 1 4 13 M4 4 V9 H9"),
    MORE(
            "M5 12 a1 1 0 1 0 2 0 a1 1 0 1 0 -2 0 M11 12 a1 1 0 1 0 2 0 a1 1 0 1 0 -2 0 M17 12 a1 1 0 1 0 2 0 a1 1 0 1 0 -2 0"),
    DELETE("M5 7 H19 M10 4 H14 M7 7 L8 20 H16 L17 7 M10 11 V16 M14 11 V16"),
    HELP(
            "M9 9 A3 3 0 1 1 13.5 11.6 Q12 12.5 12 14 M12 17.5 H12.01 M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3"),
    MINUS("M5 12 H19"),
    EARLIER("M14 6 L8 12 L14 18"),
    LATER("M10 6 L16 12 L10 18"),
    UP("M6 14 L12 8 L18 14"),
    DOWN("M6 10 L12 16 L18 10"),
    LOCK("M6 11 H18 V20 H6 Z M8.5 11 V8 A3.5 3.5 0 0 1 15.5 8 V11"),
    ADD("M12 5 V19 M5 12 H19"),
    COPY("M9 9 H20 V20 H9 Z M5 15 H4 V4 H15 V5"),
    RESET("M6 12 A6 6 0 1 0 9 6.8 M9 3 V7.5 H4.8"),
    LIST("M9 6 H20 M9 12 H20 M9 18 H20 M4 6 H4.01 M4 12 H4.01 M4 18 H4.01"),
    CODE("M9 7 L4 12 L9 17 M15 7 L20 12 L15 17"),
    GRAPH(
            "M6 6 m-2.5 0 a2.5 2.5 0 1 0 5 0 a2.5 2.5 0 1 0 -5 0 M18 18 m-2.5 0 a2.5 2.5 0 1 0 5 0 a2.5 2.5 0 1"
                    + " 0 -5 0 M8 8 L16 16"),
    FIT("M4 9 V4 H9 M15 4 H20 V9 M20 15 V20 H15 M9 20 H4 V15"),
    WIDE("M4 5 V19 M20 5 V19 M7 12 H17 M10 9 L7 12 L10 15 M14 9 L17 12 L14 15"),
    CHECK("M5 13 L10 18 L19 7"),
    WARNING("M12 4 L21 20 H3 Z M12 10 V14 M12 17 H12.01"),
    SUN(
            "M12 8 A4 4 0 1 0 12 16 A4 4 0 1 0 12 8 M12 2 V4 M12 20 V22 M2 12 H4 M20 12 H22 M5 5 L6.4 6.4 M17.6 17.6"
                    + " L19 19 M5 19 L6.4 17.6 M17.6 6.4 L19 5"),
    MOON("M19.5 14 A8 8 0 1 1 10 4.5 A6.4 6.4 0 0 0 19.5 14 Z"),
    AUTO("M12 4 A8 8 0 1 0 12 20 A8 8 0 1 0 12 4 M12 4 V20 M12 8 H18.5 M12 12 H20 M12 16 H18.5");

    private final String path;

    Glyph(String path) {
        this.path = path;
    }

    /** A new drawing, hidden from screen readers: the control around it carries the name. */
    public Svg draw() {
        Svg svg = new Svg(markup());
        svg.getElement().setAttribute("aria-hidden", "true");
        svg.addClassName("sb-glyph");
        return svg;
    }

    private String markup() {
        return """
        <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8" \
        stroke-linecap="round" stroke-linejoin="round"><path d="%s"/></svg>\
        """
                .formatted(path);
    }
}
