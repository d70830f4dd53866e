package org.spikebook.lesson.check;

import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * What reasons have in common that differ only in what was measured. Lines that say of a criterion
 * whether it is met are of a kind for each criterion.
 *
 * @param criterion which one, and of how many; empty for other reasons
 */
public record ReasonKind(String bundle, String key, List<String> criterion) {

    private static final String CRITERION = "criterion.";

    public ReasonKind {
        criterion = List.copyOf(criterion);
    }

    public static ReasonKind of(Text reason) {
        return new ReasonKind(
                reason.bundle(),
                reason.key(),
                reason.key().startsWith(CRITERION) ? reason.args() : List.of());
    }
}
