package org.spikebook.web.networklab.figure;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A figure of a run that was drawn beforehand, while the page was free.
 *
 * @param drawing what was drawn
 * @param svgs for a page, by width in CSS pixels
 */
public record DrawnRun(RunDrawing drawing, Map<Integer, String> svgs) {

    public DrawnRun {
        svgs = Map.copyOf(svgs);
    }

    /** Draws it in these widths. */
    public static DrawnRun of(RunDrawing drawing, int... widths) {
        return new DrawnRun(
                drawing,
                IntStream.of(widths)
                        .boxed()
                        .collect(Collectors.toMap(width -> width, drawing::onPage)));
    }

    /** What was drawn; empty if something else is wanted, or in another width. */
    public Optional<String> find(RunDrawing wanted, int width) {
        return wanted.equals(drawing) ? Optional.ofNullable(svgs.get(width)) : Optional.empty();
    }
}
