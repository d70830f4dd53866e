package org.spikebook.web.classboard.poll;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is to be asked. */
public sealed interface PollDraft {

    /**
     * A question of the lesson.
     *
     * @param cellId its cell
     * @param marksRight whether the result tells what is right
     */
    record OfLesson(String cellId, boolean marksRight) implements PollDraft {}

    /**
     * One of several options.
     *
     * @param right index of the option that the result marks; none: nothing is marked
     */
    record Choice(String text, List<String> options, @Nullable Integer right) implements PollDraft {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * A number.
     *
     * @param unit in which it is given; empty for none
     * @param right the number that the result marks; none: nothing is marked
     */
    record Number(String text, String unit, @Nullable Double right) implements PollDraft {}
}
