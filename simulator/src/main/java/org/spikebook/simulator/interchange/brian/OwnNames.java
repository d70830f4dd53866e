package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a synapse's weight, variables and constants. Brian refuses those that the neurons
 * before or after it also have, or takes them for theirs: they get an end of their own.
 */
final class OwnNames {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\w.])(?:d(\\w+)(?=/dt)|([A-Za-z_]\\w*))");
    private static final Pattern DECLARED = Pattern.compile("(?:d(\\w+)/dt|(\\w+))\\s*[=:].*");

    private final Set<String> shared;

    private OwnNames(Set<String> shared) {
        this.shared = shared;
    }

    /**
     * @param ends the neurons before and after the synapse
     */
    static OwnNames of(Optional<Learning> learning, List<NeuronGroup> ends) {
        Set<String> own = new HashSet<>(Set.of("w"));
        learning.ifPresent(rule -> {
            own.addAll(rule.constants.keySet());
            rule.equations.forEach(equation -> own.add(declared(equation)));
        });
        Set<String> theirs = new HashSet<>();
        ends.forEach(end -> end.equations.forEach(equation -> theirs.add(declared(equation))));
        own.retainAll(theirs);
        return new OwnNames(own);
    }

    private static String declared(String equation) {
        Matcher matcher = DECLARED.matcher(equation);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(equation);
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** A statement, an equation or a name with these names. */
    String in(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> {
                    String name = word.group(1) == null ? word.group(2) : word.group(1);
                    return shared.contains(name) ? word.group() + "_syn" : word.group();
                });
    }
}
