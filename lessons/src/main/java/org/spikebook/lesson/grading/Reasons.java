package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/** Why a submission has fewer points than it could have, or none, in texts that grades keep. */
final class Reasons {

    private static final int MOST_PROBLEMS = 5;

    private Reasons() {}

    static Text text(String key, Object... args) {
        return Text.of(Reasons.class, key, args);
    }

    /** What people call a cell: its title, or its id if it has none. */
    static String name(Cell cell) {
        return cell.title().isEmpty() ? cell.id() : cell.title();
    }

    static <T> Finding<T> lacking(String key, Object... args) {
        return Finding.lacking(text(key, args));
    }

    /** A reason, followed by the first few problems behind it. */
    static <T> Finding<T> lacking(Text reason, List<Problem> problems) {
        List<Text> reasons = new ArrayList<>(List.of(reason));
        problems.stream().limit(MOST_PROBLEMS).map(Problem::text).forEach(reasons::add);
        return new Finding.Lacking<>(reasons);
    }
}
