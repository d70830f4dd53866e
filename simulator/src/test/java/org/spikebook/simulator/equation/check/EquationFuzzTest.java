package org.spikebook.simulator.equation.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.equation.codegen.EquationCode;
import org.spikebook.simulator.equation.codegen.EquationCompiler;
import org.spikebook.simulator.equation.codegen.ExactStep;
import org.spikebook.simulator.equation.codegen.Integrator;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Whatever is typed is a model or a list of problems; what is a model computes what it says. */
class EquationFuzzTest {

    @Test
    void anyText_isAModelOrProblems() {
        assertModelsOrProblems(10_000);
    }

    @Test
    @Tag("slow")
    void anyOfManyTexts_isAModelOrProblems() {
        assertModelsOrProblems(30_000);
    }

    private static void assertModelsOrProblems(int cases) {
        SplittableRandom random = new SplittableRandom(20261125);
        int models = 0;
        for (int k = 0; k < cases; k++) {
            EquationTexts texts = RandomTexts.of(random);
            List<Problem> problems = new ArrayList<>();
            Optional<EquationSystem> system = EquationReader.read(texts, "", problems);
            assertThat(system.isPresent()).as("%s", texts).isEqualTo(problems.isEmpty());
            problems.forEach(problem -> {
                assertThat(problem.message()).isNotBlank();
                assertThat(problem.hint()).isNotBlank();
                assertThat(problem.position().line()).isPositive();
            });
            if (system.isPresent()) {
                models++;
                checkCode(texts, system.get(), random);
            }
        }
        assertThat(models).isBetween(cases / 20, cases - cases / 20);
    }

    /** Compiled code and a direct evaluation agree bit for bit over a step by Euler. */
    private static void checkCode(
            EquationTexts texts, EquationSystem system, SplittableRandom random) {
        BoundSystem bound = BoundSystem.of(system, setup(system));
        int n = bound.size();
        double[][] state = new double[n][1];
        double[] before = new double[n];
        for (int k = 0; k < n; k++) {
            before[k] = random.nextDouble(-100, 100);
            state[k][0] = before[k];
        }
        double input = random.nextDouble(-500, 500);
        EquationCode code = EquationCompiler.compile(bound, Integrator.EULER);
        code.advance(0, 1, state, bound.own(), new double[] {input}, new int[1], new double[1]);
        Evaluator evaluator =
                Evaluator.of(
                        before,
                        new double[bound.own().length],
                        bound.subs(),
                        bound.order(),
                        input,
                        bound.dtMs());
        for (int k = 0; k < n; k++) {
            Term slope = bound.variables().get(k).slope().scaled(bound.dtMs());
            double expected = before[k] + evaluator.value(slope);
            assertThat(Double.compare(state[k][0], expected)).as("%s", texts).isZero();
        }
        checkFiring(texts, bound, code, state, input);
        for (Integrator integrator : Integrator.values()) {
            if (integrator.unsolvable(system).isEmpty()) {
                step(bound, integrator, code, state, input);
            }
        }
    }

    private static void checkFiring(
            EquationTexts texts,
            BoundSystem bound,
            EquationCode code,
            double[][] state,
            double input) {
        double[] now = Arrays.stream(state).mapToDouble(values -> values[0]).toArray();
        Evaluator evaluator =
                Evaluator.of(
                        now,
                        new double[bound.own().length],
                        bound.subs(),
                        bound.order(),
                        input,
                        bound.dtMs());
        boolean fires = bound.threshold().filter(evaluator::holds).isPresent();
        List<Integer> fired = new ArrayList<>();
        code.fire(0, 1, state, bound.own(), new double[] {input}, new int[1], now, fired::add);
        assertThat(fired.size()).as("%s", texts).isEqualTo(fires ? 1 : 0);
    }

    /**
     * A step by any integrator.
     *
     * @param euler what was compiled for Euler's method
     */
    private static void step(
            BoundSystem bound,
            Integrator integrator,
            EquationCode euler,
            double[][] state,
            double input) {
        if (integrator == Integrator.EXACT) {
            double[] next = new double[bound.size()];
            ExactStep.of(bound, _ -> {})
                    .advance(0, 1, state, new double[] {input}, new int[1], next);
        } else {
            EquationCode code =
                    integrator == Integrator.EULER
                            ? euler
                            : EquationCompiler.compile(bound, integrator);
            code.advance(
                    0, 1, state, bound.own(), new double[] {input}, new int[] {1}, new double[1]);
        }
    }

    /** Only arithmetic: the classes and methods that the code refers to are few and known. */
    @Test
    void compiledCode_refersToNothingButFunctionsAndTheSink() {
        SplittableRandom random = new SplittableRandom(7);
        Set<String> classes = new HashSet<>();
        Set<String> owners = new HashSet<>();
        for (int k = 0; k < 3_000; k++) {
            List<Problem> problems = new ArrayList<>();
            EquationReader.read(RandomTexts.of(random), "", problems)
                    .ifPresent(system -> collect(system, classes, owners));
        }

        String functions = "org/spikebook/simulator/equation/check/Functions";
        String sink = "org/spikebook/simulator/model/SpikeSink";
        String codegen = "org/spikebook/simulator/equation/codegen/";
        assertThat(owners).isSubsetOf("java/lang/Object", functions, sink).contains(functions);
        assertThat(classes)
                .isSubsetOf(
                        "java/lang/Object",
                        functions,
                        codegen + "EquationCode",
                        codegen + "CompiledEquations",
                        sink,
                        "[D",
                        "[[D",
                        "[I");
    }

    private static void collect(EquationSystem system, Set<String> classes, Set<String> owners) {
        byte[] bytes =
                EquationCompiler.bytes(BoundSystem.of(system, setup(system)), Integrator.RK4);
        var pool = ClassFile.of().parse(bytes).constantPool();
        pool.forEach(entry -> {
            if (entry instanceof ClassEntry type) {
                classes.add(type.asInternalName());
            }
            if (entry instanceof MemberRefEntry member) {
                owners.add(member.owner().asInternalName());
            }
        });
    }

    private static PopulationSetup setup(EquationSystem system) {
        Map<String, Value> values = new HashMap<>();
        List<ParameterInfo> infos = new ArrayList<>();
        system.parameters()
                .forEach(p -> {
                    infos.add(ParameterInfo.real(p.name(), "", Unit.NONE, p.defaultValue()));
                    values.put(p.name(), Value.of(p.defaultValue()));
                });
        infos.add(ParameterInfo.real("tRefMs", "", Unit.MILLISECOND, 1));
        ReceptorModel receptor = ReceptorModel.standard().getFirst();
        return new PopulationSetup(
                1,
                0.5,
                ParameterValues.of(infos, values),
                Configured.defaults(receptor),
                Map.of(),
                _ -> {});
    }
}
