package org.spikebook.lesson.check;

import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterRules;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks that a task can name. Immutable. */
public record CheckRegistry(List<Check> checks) {

    public CheckRegistry {
        checks = List.copyOf(checks);
    }

    /** The checks that ship with Spikebook. */
    public static CheckRegistry standard() {
        return new CheckRegistry(
                List.of(
                        new PopulationRate(),
                        new IntervalCv(),
                        new TestAccuracy(),
                        new EnergyPerInference()));
    }

    /** The same registry with one more check. */
    public CheckRegistry with(Check check) {
        return new CheckRegistry(Stream.concat(checks.stream(), Stream.of(check)).toList());
    }

    public Optional<Check> find(String type) {
        return checks.stream().filter(c -> c.type().equals(type)).findFirst();
    }

    /** What is wrong with a task's check, if anything; paths begin at the check. */
    public List<Problem> problems(CheckSpec spec) {
        Optional<Check> check = find(spec.type());
        if (check.isEmpty()) {
            List<String> known = checks.stream().map(Check::type).toList();
            return List.of(problem("/type", "unknownCheck", spec.type(), String.join(", ", known)));
        }
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Value> given : spec.parameters().entrySet()) {
            checkParameter(check.get(), given.getKey(), given.getValue(), problems);
        }
        return problems;
    }

    /**
     * The check with its values.
     *
     * @throws IllegalArgumentException if it has {@link #problems}
     */
    public Configured<Check> configured(CheckSpec spec) {
        List<Problem> problems = problems(spec);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().message());
        }
        return Configured.of(find(spec.type()).orElseThrow(), spec.parameters());
    }

    private static void checkParameter(
            Check check, String name, Value value, List<Problem> problems) {
        Optional<ParameterInfo> info =
                check.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
        if (info.isEmpty()) {
            List<String> known = check.parameters().stream().map(ParameterInfo::name).toList();
            problems.add(
                    problem(
                            "/" + name,
                            "unknownParameter",
                            check.type(),
                            name,
                            String.join(", ", known)));
        } else {
            ParameterRules.check("/" + name, check.type(), info.get(), value)
                    .ifPresent(problems::add);
        }
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(CheckRegistry.class, path, code, args);
    }
}
