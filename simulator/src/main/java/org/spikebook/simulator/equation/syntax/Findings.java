package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/** The problems found in one text, in the order in which they were found. */
public final class Findings {

    private static final int MOST = 20;

    private final String path;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param path of the text in its document
     */
    public Findings(String path) {
        this.path = path;
    }

    /** Adds a problem whose message begins with the place; further arguments follow the place. */
    public void add(Position position, String code, Object... more) {
        if (problems.size() == MOST) {
            return;
        }
        Object[] args = new Object[more.length + 2];
        args[0] = position.line();
        args[1] = position.column();
        System.arraycopy(more, 0, args, 2, more.length);
        problems.add(Problem.of(Findings.class, path, code, args).at(position));
    }

    public void add(EquationException wrong) {
        add(wrong.position(), wrong.code(), wrong.args().toArray());
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<Problem> problems() {
        return problems;
    }
}
