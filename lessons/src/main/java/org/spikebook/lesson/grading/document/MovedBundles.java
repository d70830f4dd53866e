package org.spikebook.lesson.grading.document;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Where bundles of texts are that grades of version 0.1 name: a grade keeps its remarks as keys,
 * and the simulator's packages have been renamed since.
 */
final class MovedBundles {

    private static final String MODEL = "org.spikebook.simulator.model.";

    private static final Map<String, String> PACKAGES =
            Map.ofEntries(
                    entry("org.spikebook.parameter", "org.spikebook.simulator.parameter"),
                    entry("org.spikebook.engine", "org.spikebook.simulator.engine"),
                    entry("org.spikebook.compile", "org.spikebook.simulator.engine.compile"),
                    entry("org.spikebook.connector", MODEL + "connector"),
                    entry("org.spikebook.plasticity", MODEL + "plasticity"),
                    entry("org.spikebook.synapse", MODEL + "synapse"),
                    entry("org.spikebook.stimulus", MODEL + "stimulus"),
                    entry("org.spikebook.neuron", MODEL + "neuron"),
                    entry("org.spikebook.neuron.equation", "org.spikebook.simulator.equation"),
                    entry("org.spikebook.network", MODEL + "catalog"),
                    entry("org.spikebook.network.model", "org.spikebook.simulator.network"),
                    entry(
                            "org.spikebook.network.document",
                            "org.spikebook.simulator.network.document"),
                    entry(
                            "org.spikebook.network.validation",
                            "org.spikebook.simulator.network.validation"),
                    entry("org.spikebook.analysis", "org.spikebook.simulator.analysis"),
                    entry(
                            "org.spikebook.recording.document",
                            "org.spikebook.simulator.recording.document"));

    private MovedBundles() {}

    /** The bundle's name today. */
    static String today(String bundle) {
        int dot = bundle.lastIndexOf('.');
        String place = dot < 0 ? bundle : bundle.substring(0, dot);
        return PACKAGES.containsKey(place) ? PACKAGES.get(place) + bundle.substring(dot) : bundle;
    }
}
