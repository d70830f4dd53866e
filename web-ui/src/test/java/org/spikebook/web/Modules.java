package org.spikebook.web;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

import java.util.Arrays;
import java.util.stream.Stream;

/** The modules as packages, for the architecture tests. */
final class Modules {

    static final String[] SIMULATOR = {
        "org.spikebook.parameter..",
        "org.spikebook.document..",
        "org.spikebook.network..",
        "org.spikebook.neuron..",
        "org.spikebook.synapse..",
        "org.spikebook.plasticity..",
        "org.spikebook.connector..",
        "org.spikebook.stimulus..",
        "org.spikebook.compile..",
        "org.spikebook.engine..",
        "org.spikebook.recording..",
        "org.spikebook.analysis..",
        "org.spikebook.random..",
        "org.spikebook.simulator.."
    };
    static final String TRAINING = "org.spikebook.training..";
    static final String HARDWARE = "org.spikebook.hardware..";
    static final String LESSONS = "org.spikebook.lesson..";
    static final String DB = "org.spikebook.db..";
    static final String WEB = "org.spikebook.web..";

    /** The four that know neither web nor database. */
    static final String[] LABORATORY = join(SIMULATOR, TRAINING, HARDWARE, LESSONS);

    static final String[] ALL = join(LABORATORY, DB, WEB);

    private Modules() {}

    private static String[] join(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    /**
     * What ships: neither test classes nor the jar that lends them to another module, nor the
     * classes of the browser's home, which ship as WebAssembly.
     */
    static final class Shipped implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/")
                    && !location.contains("-tests.jar")
                    && !location.contains("/simulator/browser/");
        }
    }
}
