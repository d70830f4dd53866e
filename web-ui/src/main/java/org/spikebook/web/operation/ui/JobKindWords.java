package org.spikebook.web.operation.ui;

import org.spikebook.web.common.ui.Words;

import java.util.Set;

/** What jobs of a kind do, in the reader's words. */
final class JobKindWords {

    private static final Set<String> NAMED =
            Set.of(
                    "simulation",
                    "sweep",
                    "figure",
                    "training",
                    "chip",
                    "tradeOff",
                    "grading",
                    "regrade",
                    "similarity",
                    "dryRun");

    private final Words words;

    JobKindWords(Words words) {
        this.words = words;
    }

    /** A kind that only another version of Spikebook knows is called as its rows are. */
    String of(String kind) {
        return NAMED.contains(kind) ? words.of("server.kind." + kind) : kind;
    }
}
