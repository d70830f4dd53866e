package org.spikebook.lesson.check;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * One kind of judgement. It sees recordings, trained networks and reports, made by the grader from
 * the frozen notebook; never what was on a screen. Another check is another implementation, named
 * to the registry. Stateless and safe for use by several threads.
 */
public interface Check extends Component {

    /** The kind of cell that it judges. */
    Class<? extends Cell> judges();

    /**
     * The id of another cell of its kind that it measures too, to compare with; that cell is not
     * judged by itself.
     */
    default Optional<String> baseline(ParameterValues values) {
        return Optional.empty();
    }

    /** Why its values cannot be judged together, if so; the text has a {@code .hint}. */
    default Optional<Text> mismatch(ParameterValues values) {
        return Optional.empty();
    }

    /**
     * Why its values judge something else than they seem to, if so; the text has a {@code .hint}.
     * Authors are to change them. Lessons that were published before are judged as they stand.
     */
    default Optional<Text> warning(ParameterValues values) {
        return Optional.empty();
    }

    /**
     * Judges.
     *
     * @param values of its parameters
     * @param cells ids of the cells to judge, all of the kind {@link #judges()}
     * @param points most points to give
     * @param evidence measures what is asked of it, on hidden seeds and hidden data
     */
    CheckResult judge(ParameterValues values, List<String> cells, int points, Evidence evidence);
}
