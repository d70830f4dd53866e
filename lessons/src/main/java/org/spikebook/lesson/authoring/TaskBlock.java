package org.spikebook.lesson.authoring;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A task cell, as it stands in a lesson, that asks for what was picked from a run.
 *
 * @param id of the cell
 * @param input id of the network cell that is judged
 * @param checks at least one
 */
public record TaskBlock(String id, String input, List<CheckSuggestion> checks) {

    public TaskBlock {
        checks = List.copyOf(checks);
    }

    /** The fenced block; its title and words are for the author to change. */
    public String text() {
        return """
        ```task %s
        title: A task
        inputs: [%s]
        points: %d
        ask: |
          Change the network so that it has

        %s
        check:
          type: all
          of:
        %s
        hints:
          - Say here where to look first.
        ```\
        """
                .formatted(
                        id,
                        input,
                        checks.size(),
                        lines("  - ", CheckSuggestion::wish),
                        lines("    - ", CheckSuggestion::yaml));
    }

    private String lines(String before, Function<CheckSuggestion, String> text) {
        return checks.stream()
                .map(check -> before + text.apply(check))
                .collect(Collectors.joining("\n"));
    }
}
