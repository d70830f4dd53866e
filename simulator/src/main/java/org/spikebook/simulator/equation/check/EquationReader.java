package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.equation.syntax.Definition;
import org.spikebook.simulator.equation.syntax.DefinitionParser;
import org.spikebook.simulator.equation.syntax.EquationLimits;
import org.spikebook.simulator.equation.syntax.EquationTree;
import org.spikebook.simulator.equation.syntax.Findings;
import org.spikebook.simulator.equation.syntax.StatementParser;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Optional;

/**
 * Reads equations, threshold and reset: whatever is given, the answer is a system or a list of
 * problems, each with its line and column.
 */
public final class EquationReader {

    private final EquationTexts texts;
    private final Findings equations;
    private final Findings threshold;
    private final Findings reset;

    private EquationReader(EquationTexts texts, String path) {
        this.texts = texts;
        this.equations = new Findings(path + "/equations");
        this.threshold = new Findings(path + "/threshold");
        this.reset = new Findings(path + "/reset");
    }

    /**
     * The system, or nothing after its problems were added.
     *
     * @param path of the model in its document
     */
    public static Optional<EquationSystem> read(
            EquationTexts texts, String path, List<Problem> problems) {
        EquationReader reader = new EquationReader(texts, path);
        Optional<EquationSystem> system = reader.read();
        problems.addAll(reader.equations.problems());
        problems.addAll(reader.threshold.problems());
        problems.addAll(reader.reset.problems());
        return system;
    }

    private Optional<EquationSystem> read() {
        if (tooLong(texts.equations(), equations)
                | tooLong(texts.threshold(), threshold)
                | tooLong(texts.reset(), reset)) {
            return Optional.empty();
        }
        EquationTree tree =
                new EquationTree(
                        DefinitionParser.parse(texts.equations(), equations),
                        StatementParser.parseThreshold(texts.threshold(), threshold),
                        StatementParser.parseReset(texts.reset(), reset));
        if (!equations.isEmpty()) {
            return Optional.empty();
        }
        SystemBuilder builder = new SystemBuilder(tree, equations);
        builder.build();
        if (!equations.isEmpty()) {
            return Optional.empty();
        }
        builder.lookBack();
        Optional<Condition> fires = tree.threshold().flatMap(c -> builder.threshold(c, threshold));
        List<EquationSystem.Assignment> assignments = builder.reset(tree.reset(), reset);
        boolean pureInput = tree.definitions().stream().anyMatch(EquationReader::takesPureInput);
        return threshold.isEmpty() && reset.isEmpty()
                ? Optional.of(builder.system(fires, assignments, pureInput))
                : Optional.empty();
    }

    private static boolean tooLong(String text, Findings findings) {
        boolean tooLong = text.length() > EquationLimits.CHARACTERS;
        if (tooLong) {
            findings.add(
                    new Position(1, 1), "textTooLong", text.length(), EquationLimits.CHARACTERS);
        }
        return tooLong;
    }

    private static boolean takesPureInput(Definition definition) {
        return switch (definition) {
            case Definition.Differential d -> d.slope().names().anyMatch("input"::equals);
            case Definition.Named n -> n.value().names().anyMatch("input"::equals);
            case Definition.Initial _ -> false;
        };
    }
}
