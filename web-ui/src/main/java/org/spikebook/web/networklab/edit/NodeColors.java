package org.spikebook.web.networklab.edit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The color of each population and stimulus, as an index into the palette of the theme. The same in
 * canvas, plot and table. Populations count from the front of the palette and stimuli from its end,
 * so that adding a node changes no other node's color.
 */
public final class NodeColors {

    /** Colors of the palette. */
    public static final int COUNT = 7;

    private static final int FIRST_STIMULUS = 4;

    private NodeColors() {}

    /** The palette index of each node that has one, by key. */
    public static Map<String, Integer> of(Draft draft) {
        Map<String, Integer> colors = new LinkedHashMap<>();
        int populations = 0;
        int stimuli = 0;
        for (DraftNode node : draft.nodes()) {
            switch (node.role()) {
                case POPULATION -> colors.put(node.key(), populations++ % COUNT);
                case STIMULUS -> colors.put(node.key(), (FIRST_STIMULUS + stimuli++) % COUNT);
                case RECORDER -> {}
            }
        }
        return colors;
    }
}
