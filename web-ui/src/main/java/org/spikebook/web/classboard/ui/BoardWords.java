package org.spikebook.web.classboard.ui;

import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.BoardStep;
import org.spikebook.web.classboard.Standing;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What the board says of steps, standings and times.
 *
 * @param at the moment that the board shows
 */
record BoardWords(Words words, Instant at) {

    String step(BoardStep step) {
        return step.isSubmission() ? words.of("steps.submission") : step.title();
    }

    String standing(Standing standing) {
        return words.of("standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    /** How long ago, to the minute. */
    String ago(Instant since) {
        Duration ago = Duration.between(since, at);
        if (ago.toDays() > 0) {
            return words.of("time.days", count(ago.toDays()));
        }
        if (ago.toHours() > 0) {
            return words.of("time.hours", count(ago.toHours()));
        }
        return ago.toMinutes() > 0
                ? words.of("time.minutes", count(ago.toMinutes()))
                : words.of("time.now");
    }

    /** When something last happened, in a word where there is one. */
    String last(BoardLine line) {
        return switch (line.standing()) {
            case DONE -> words.of("time.submitted");
            case NOT_STARTED -> words.of("time.joined");
            case STUCK, WORKING, AWAY -> ago(line.since());
        };
    }

    /** Why a student needs help. */
    String reason(BoardLine line) {
        if (line.failedChecks() == 0) {
            return words.of("help.idle", ago(line.since()));
        }
        String first = line.reasons().stream().findFirst().map(words::of).orElse("");
        return words.of("help.checks", count(line.failedChecks()), first);
    }

    String count(long number) {
        return Quantity.count(number, words.locale());
    }
}
