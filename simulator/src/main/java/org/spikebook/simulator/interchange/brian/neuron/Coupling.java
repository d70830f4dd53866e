package org.spikebook.simulator.interchange.brian.neuron;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.equation.syntax.Expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which variables typed expressions look at, their slopes or what they start from.
 *
 * @param expressions by variable
 * @param parts subexpressions by name
 */
record Coupling(Map<String, Expression> expressions, Map<String, Expression> parts) {

    /**
     * Whether the expression of each variable depends on that variable: Brian solves linear
     * equations exactly only where their matrix can be inverted.
     */
    boolean isSelfLimiting() {
        return expressions.keySet().stream().allMatch(name -> seen(name).contains(name));
    }

    /** Whether no expression depends on another variable. */
    boolean isApart() {
        return expressions.keySet().stream().allMatch(name -> Set.of(name).containsAll(seen(name)));
    }

    /** The variables, each after those on which it depends, where they do so in no circle. */
    List<String> inOrder() {
        List<String> ordered = new ArrayList<>();
        List<String> left = new ArrayList<>(expressions.keySet());
        while (!left.isEmpty()) {
            String next =
                    left.stream()
                            .filter(name -> ordered.containsAll(seen(name)))
                            .findFirst()
                            .orElse(left.getFirst());
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    /** The variables on which the expression of one depends. */
    private Set<String> seen(String variable) {
        Set<String> words = new HashSet<>();
        collect(expressions.get(variable), words);
        return words.stream().filter(expressions::containsKey).collect(Collectors.toSet());
    }

    private void collect(@Nullable Expression expression, Set<String> words) {
        if (expression == null) {
            return;
        }
        for (String word : expression.names().toList()) {
            if (words.add(word)) {
                collect(parts.get(word), words);
            }
        }
    }
}
