package org.spikebook.lesson.prose;

import org.spikebook.simulator.problem.Problem;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link that a text has, or a term.
 *
 * @param target its address; {@link #TERM} of a term
 * @param title behind the address: of a term, its meaning; empty if there is none
 * @param words that are linked
 */
public record TextLink(String target, String title, String words) {

    /** The address of terms, which explain themselves. */
    public static final String TERM = "#term";

    /** Whole, since a notebook, an exported page and a published course stand in other places. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[^\\s/?#]+\\S*|mailto:[^\\s@]+@[^\\s@]+");

    /** Whether a line of a text has it. */
    public boolean isIn(String line) {
        String end = title.isEmpty() ? ")" : " ";
        return line.contains("](" + target + end)
                || line.contains("](<" + target + ">" + end)
                || line.contains("<" + target + ">")
                || line.contains("]: " + target);
    }

    /** What is wrong with it, if anything. Nothing is called. */
    public Optional<Problem> problem() {
        if (target.equals(TERM)) {
            return title.isBlank() ? Optional.of(problem("termWithoutMeaning")) : Optional.empty();
        } else if (ADDRESS.matcher(target).matches()) {
            return Optional.empty();
        }
        return Optional.of(problem(target.startsWith("#") ? "linkWithin" : "deadLink"));
    }

    private Problem problem(String code) {
        return Problem.of(TextLink.class, "", code, words, target);
    }
}
