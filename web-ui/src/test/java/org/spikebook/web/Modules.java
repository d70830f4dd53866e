package org.spikebook.web;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The modules as packages, for the architecture tests. */
final class Modules {

    static final String SIMULATOR = "org.spikebook.simulator..";
    static final String TRAINING = "org.spikebook.training..";
    static final String HARDWARE = "org.spikebook.hardware..";
    static final String LESSONS = "org.spikebook.lesson..";
    static final String DB = "org.spikebook.db..";
    static final String WEB = "org.spikebook.web..";
    static final String COMMAND_LINE = "org.spikebook.cli..";

    /** The four that know neither web nor database. */
    static final String[] LABORATORY = {SIMULATOR, TRAINING, HARDWARE, LESSONS};

    static final String[] ALL = {SIMULATOR, TRAINING, HARDWARE, LESSONS, DB, WEB, COMMAND_LINE};

    private Modules() {}

    /** What ships: neither test classes nor the jar that lends them to another module. */
    static final class Shipped implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/")
                    && !location.contains("-tests.jar")
                    && !location.contains("/simulator/browser/");
        }
    }
}
