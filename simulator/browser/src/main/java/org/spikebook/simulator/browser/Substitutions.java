package org.spikebook.simulator.browser;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

import java.util.Set;

/**
 * Tells TeaVM which classes a browser lacks, and where those are that take their place: for a class
 * of ours one beside it whose name begins with {@value #PREFIX}; for one of a library one of the
 * same name below {@value #LIBRARIES}.
 */
public final class Substitutions extends SimpleSubstitutionPolicy {

    private static final String OURS = "org.spikebook.";
    private static final String PREFIX = "Browser";
    private static final String LIBRARIES = "org.spikebook.simulator.browser.substitute.";
    private static final Set<String> OF_THE_JDK =
            Set.of(
                    "java.util.concurrent.atomic.AtomicInteger",
                    "java.util.concurrent.atomic.AtomicIntegerArray");

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(name -> name.startsWith(OURS) && !name.startsWith(LIBRARIES))
                .simpleNamePrefix(PREFIX);
        sink.selectClasses(name -> name.startsWith("tools.jackson.") || OF_THE_JDK.contains(name))
                .packagePrefix(LIBRARIES);
    }
}
