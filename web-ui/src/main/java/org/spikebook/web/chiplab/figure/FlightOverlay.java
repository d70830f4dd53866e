package org.spikebook.web.chiplab.figure;

import org.spikebook.web.chiplab.CoreMap;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Neurons on their way to their cores, as a drawing to lay over a floor plan: one unit a tile. A
 * dot stands for some neurons of one population; it starts in the row of that population above the
 * plan, where its number puts it, and lands on its core. The style sheet moves the dots, or hides
 * them for anyone who wants no motion. Hidden from screen readers; a table says the same.
 */
public final class FlightOverlay {

    /** More dots than these are a cloud anyway. */
    private static final int MOST_DOTS = 400;

    private static final int MOST_OF_A_CORE = 16;
    private static final double RADIUS = 0.07;
    private static final double ABOVE = 0.6;
    private static final double BETWEEN_ROWS = 0.35;
    private static final int LAST_START_MS = 350;

    private final CoreMap map;
    private final CoreMap.Window window;
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final int dotsOfCore;
    private final StringBuilder dots = new StringBuilder();

    private FlightOverlay(CoreMap map) {
        this.map = map;
        this.window = map.window();
        for (CoreMap.Core core : map.used()) {
            core.groups().forEach(g -> sizes.merge(g.identity(), g.to(), Math::max));
        }
        this.dotsOfCore = Math.clamp(MOST_DOTS / Math.max(1, map.used().size()), 1, MOST_OF_A_CORE);
    }

    public static String svg(CoreMap map) {
        FlightOverlay overlay = new FlightOverlay(map);
        map.used().stream().limit(MOST_DOTS).forEach(overlay::add);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sb-flight\""
                + " preserveAspectRatio=\"none\" aria-hidden=\"true\" viewBox=\"%d %d %d %d\">"
                        .formatted(
                                overlay.window.left(),
                                overlay.window.top(),
                                overlay.window.columns(),
                                overlay.window.rows())
                + overlay.dots
                + "</svg>";
    }

    /** The dots of a core, shared among the populations that sit there. */
    private void add(CoreMap.Core core) {
        for (CoreMap.Group group : core.groups()) {
            int neurons = group.to() - group.from();
            int count =
                    Math.clamp(
                            Math.round(dotsOfCore * (double) neurons / core.neurons()), 1, neurons);
            for (int k = 0; k < count; k++) {
                add(core, group, (k + 0.5) / count);
            }
        }
    }

    /** A dot for the neurons about a share of a group. */
    private void add(CoreMap.Core core, CoreMap.Group group, double share) {
        int across = (int) Math.ceil(Math.sqrt(map.coresPerTile()));
        int down = (map.coresPerTile() + across - 1) / across;
        int within = core.position() % map.coresPerTile();
        int tile = map.tile(core);
        double x = tile % map.columns() + (within % across + 0.2 + 0.6 * share) / across;
        double y = tile / map.columns() + (within / across + 0.5) / down;
        double neuron = group.from() + share * (group.to() - group.from());
        double all = sizes.getOrDefault(group.identity(), group.to());
        double fromX = window.left() + window.columns() * neuron / all;
        double fromY = window.top() - ABOVE - BETWEEN_ROWS * (group.identity() % 7);
        dots.append(
                String.format(
                        Locale.ROOT,
                        "<circle class=\"sb-id-%d\" cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\""
                                + " style=\"--dx:%.2f;--dy:%.2f;animation-delay:%dms\"/>",
                        group.identity() % 7,
                        x,
                        y,
                        RADIUS,
                        fromX - x,
                        fromY - y,
                        Math.round(LAST_START_MS * neuron / all)));
    }
}
