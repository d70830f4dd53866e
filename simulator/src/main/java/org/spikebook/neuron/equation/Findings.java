package org.spikebook.neuron.equation;

import org.spikebook.parameter.Position;
import org.spikebook.parameter.Problem;

import java.util.ArrayList;
import java.util.List;

/** The problems found in one text, in the order in which they were found. */
final class Findings {

    private static final int MOST = 20;

    private final String path;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param path of the text in its document
     */
    Findings(String path) {
        this.path = path;
    }

    /** Adds a problem whose message begins with the place; further arguments follow the place. */
    void add(Position position, String code, Object... more) {
        if (problems.size() == MOST) {
            return;
        }
        Object[] args = new Object[more.length + 2];
        args[0] = position.line();
        args[1] = position.column();
        System.arraycopy(more, 0, args, 2, more.length);
        problems.add(Problem.of(Findings.class, path, code, args).at(position));
    }

    void add(EquationException wrong) {
        add(wrong.position(), wrong.code(), wrong.args().toArray());
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return problems;
    }
}
