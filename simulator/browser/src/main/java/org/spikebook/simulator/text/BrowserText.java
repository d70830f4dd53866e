package org.spikebook.simulator.text;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@link Text} without bundles: the page has the server put keys and arguments into words, in the
 * reader's language.
 */
public record BrowserText(String bundle, String key, List<String> args) {

    /** The packages that have a bundle: a browser cannot look for them. */
    static final Set<String> BUNDLES =
            Set.of(
                    "org.spikebook.simulator.analysis",
                    "org.spikebook.simulator.document",
                    "org.spikebook.simulator.engine",
                    "org.spikebook.simulator.engine.compile",
                    "org.spikebook.simulator.equation",
                    "org.spikebook.simulator.interchange",
                    "org.spikebook.simulator.live",
                    "org.spikebook.simulator.model.catalog",
                    "org.spikebook.simulator.model.connector",
                    "org.spikebook.simulator.model.neuron",
                    "org.spikebook.simulator.model.plasticity",
                    "org.spikebook.simulator.model.stimulus",
                    "org.spikebook.simulator.model.synapse",
                    "org.spikebook.simulator.network",
                    "org.spikebook.simulator.network.document",
                    "org.spikebook.simulator.network.validation",
                    "org.spikebook.simulator.parameter",
                    "org.spikebook.simulator.recording.document");

    public BrowserText {
        args = List.copyOf(args);
    }

    public static BrowserText of(Class<?> owner, String key, Object... args) {
        List<String> texts = Arrays.stream(args).map(BrowserText::text).toList();
        return new BrowserText(nearestBundle(owner.getName()), key, texts);
    }

    private static String nearestBundle(String owner) {
        String place = owner;
        while (!BUNDLES.contains(place)) {
            int parent = place.lastIndexOf('.');
            if (parent < 0) {
                throw new IllegalArgumentException("no bundle of texts for " + owner);
            }
            place = place.substring(0, parent);
        }
        return place + ".messages";
    }

    private static String text(Object value) {
        return value instanceof Double number ? ExactMath.text(number) : String.valueOf(value);
    }

    public String in(Locale locale) {
        return english();
    }

    public String english() {
        return key + args;
    }

    public BrowserText companion(String suffix) {
        return new BrowserText(bundle, key + suffix, args);
    }
}
