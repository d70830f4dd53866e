package org.spikebook.cli.terminal;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.TerminalText;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;

/** Ends a command with an exit code and what to tell the person; never with a stack trace. */
public final class StopException extends Exception {

    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String source;
    private final transient List<Problem> problems;

    private StopException(int exitCode, String source, List<Problem> problems) {
        super(source, null, false, false);
        this.exitCode = exitCode;
        this.source = source;
        this.problems = List.copyOf(problems);
    }

    /** A file or option is wrong. */
    public static StopException badInput(String source, List<Problem> problems) {
        return new StopException(ExitCode.BAD_INPUT, source, problems);
    }

    /** A file or option is wrong, in the words of {@code messages.properties}. */
    public static StopException badInput(String source, String code, Object... args) {
        return badInput(source, List.of(problem(code, args)));
    }

    /** The work failed. */
    public static StopException failed(String source, List<Problem> problems) {
        return new StopException(ExitCode.FAILED, source, problems);
    }

    /** The work failed, in the words of {@code messages.properties}. */
    public static StopException failed(String source, String code, Object... args) {
        return failed(source, List.of(problem(code, args)));
    }

    private static Problem problem(String code, Object... args) {
        Object[] readable =
                Arrays.stream(args)
                        .map(arg -> arg instanceof Double number ? Numbers.readable(number) : arg)
                        .toArray();
        return Problem.of(StopException.class, "", code, readable);
    }

    public int exitCode() {
        return exitCode;
    }

    /** Every problem, with where it is and what to do, each on lines of its own. */
    public String report() {
        return report("problem", source, problems);
    }

    /** The same for problems that stop nothing. */
    public static String report(String kind, String source, List<Problem> problems) {
        StringBuilder report = new StringBuilder();
        for (Problem problem : problems) {
            String key = problem.path().isEmpty() ? kind : kind + "At";
            report.append(text(key, source, problem.path(), problem.message(), problem.hint()))
                    .append('\n');
        }
        return report.toString();
    }

    private static String text(String key, Object... args) {
        Object[] plain = Arrays.stream(args).map(arg -> TerminalText.of(arg.toString())).toArray();
        return Text.of(StopException.class, key, plain).english();
    }
}
