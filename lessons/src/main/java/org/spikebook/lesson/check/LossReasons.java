package org.spikebook.lesson.check;

import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which reasons of a result explain lost points, for lists over the results of a class. Stateless.
 */
public final class LossReasons {

    /** Those without a name are of results that earlier versions kept. */
    private static final Set<String> MET = Set.of("criterion.met", "part.met");

    private static final Set<String> NOT_MET = Set.of("criterion.notMet", "part.notMet");
    private static final String CONDITION = "condition.";
    private static final String RUBRIC = "rubric.";
    private static final Set<String> LATER = Set.of("hidden.later");
    private static final String BUNDLE = Measured.text("criterion.met").bundle();

    private LossReasons() {}

    /**
     * The reasons without those of criteria that are met, without the lines that only name a
     * condition or announce hidden checks, and without those of a rubric: an instructor knows why
     * points were lost by it.
     */
    public static List<Text> of(List<Text> reasons) {
        List<Text> lost = new ArrayList<>();
        boolean met = false;
        for (Text reason : reasons) {
            if (isMet(reason)) {
                met = true;
            } else if (is(reason, NOT_MET)) {
                met = false;
                lost.add(reason);
            } else if (!met && !isAside(reason)) {
                lost.add(reason);
            }
        }
        return lost;
    }

    /** Whether a reason says that a criterion is met. */
    static boolean isMet(Text reason) {
        return is(reason, MET);
    }

    private static boolean isAside(Text reason) {
        return isOf(reason, CONDITION) || isOf(reason, RUBRIC) || is(reason, LATER);
    }

    private static boolean is(Text reason, Set<String> keys) {
        return reason.bundle().equals(BUNDLE) && keys.contains(reason.key());
    }

    private static boolean isOf(Text reason, String beginning) {
        return reason.bundle().equals(BUNDLE) && reason.key().startsWith(beginning);
    }
}
