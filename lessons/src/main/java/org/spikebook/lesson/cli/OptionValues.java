package org.spikebook.lesson.cli;

import org.jspecify.annotations.Nullable;

/** Checks what no document's rules can check. */
final class OptionValues {

    private OptionValues() {}

    /** Refuses NaN and infinity, which no document could hold. */
    static void requireFinite(String option, @Nullable Double value) throws StopException {
        if (value != null && !Double.isFinite(value)) {
            throw StopException.badInput(option, "notFinite", value);
        }
    }
}
