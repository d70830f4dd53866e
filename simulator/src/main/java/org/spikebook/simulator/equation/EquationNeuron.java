package org.spikebook.simulator.equation;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;
import static org.spikebook.simulator.parameter.ParameterInfo.real;
import static org.spikebook.simulator.parameter.ParameterInfo.text;

import org.spikebook.simulator.equation.check.EquationReader;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.EquationTexts;
import org.spikebook.simulator.equation.check.InitialValues;
import org.spikebook.simulator.equation.codegen.EquationCodes;
import org.spikebook.simulator.equation.codegen.ExactStep;
import org.spikebook.simulator.equation.codegen.Integrator;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.AlphaConductance;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialConductance;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.model.synapse.VariableJump;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A neuron typed as differential equations with units, for example {@code dv/dt = (vRest - v +
 * rM*i)/tauM : mV}. Its parameters and state variables are those that its text declares; a document
 * with other texts {@linkplain #defined defines} another model. Compiled to bytecode.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class EquationNeuron implements NeuronModel {

    public static final String TYPE = "equations";

    private static final double LARGEST = 1e9;

    private final EquationTexts defaults;
    private final EquationSystem system;
    private final EquationCodes codes;
    private final List<ParameterInfo> parameters;
    private final List<ParameterInfo> stateVariables;
    private final Map<String, String> comments = new HashMap<>();

    private EquationNeuron(EquationTexts defaults, EquationSystem system, EquationCodes codes) {
        this.codes = codes;
        this.defaults = defaults;
        this.system = system;
        this.parameters = describeParameters();
        this.stateVariables = new InitialValues(system).describe();
        system.parameters().forEach(p -> comments.put(p.name(), p.comment()));
        system.variables().forEach(v -> comments.put(v.name(), v.comment()));
    }

    /** A leaky integrate-and-fire neuron, to begin with. */
    public static EquationNeuron example() {
        List<Problem> problems = new ArrayList<>();
        return EquationReader.read(EquationTexts.EXAMPLE, "", problems)
                .map(system ->
                        new EquationNeuron(EquationTexts.EXAMPLE, system, new EquationCodes()))
                .orElseThrow(() -> new IllegalStateException(problems.toString()));
    }

    @Override
    public Optional<NeuronModel> defined(
            Map<String, Value> given, String path, List<Problem> problems) {
        boolean own = given.containsKey(EquationTexts.EQUATIONS);
        EquationTexts written =
                new EquationTexts(
                        word(given, EquationTexts.EQUATIONS, defaults.equations()),
                        word(given, EquationTexts.THRESHOLD, own ? "" : defaults.threshold()),
                        word(given, EquationTexts.RESET, own ? "" : defaults.reset()));
        Optional<EquationSystem> read = EquationReader.read(written, path, problems);
        return read.filter(s -> isSolvable(s, given, path, problems))
                .map(s -> new EquationNeuron(own ? EquationTexts.BESIDE_OWN : defaults, s, codes));
    }

    private static boolean isSolvable(
            EquationSystem system, Map<String, Value> given, String path, List<Problem> problems) {
        String word = word(given, EquationTexts.INTEGRATOR, Integrator.words()[0]);
        List<String> unsolvable = Integrator.of(word).unsolvable(system);
        if (!unsolvable.isEmpty()) {
            problems.add(
                    Problem.of(
                            EquationNeuron.class,
                            path + "/" + EquationTexts.INTEGRATOR,
                            "unsolvable." + word,
                            String.join(", ", unsolvable)));
        }
        return unsolvable.isEmpty();
    }

    private static String word(Map<String, Value> given, String name, String otherwise) {
        return given.get(name) instanceof Value.Word(String word) ? word : otherwise;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return parameters;
    }

    private List<ParameterInfo> describeParameters() {
        List<ParameterInfo> infos =
                new ArrayList<>(
                        List.of(
                                text(EquationTexts.EQUATIONS, defaults.equations()),
                                text(EquationTexts.THRESHOLD, defaults.threshold()),
                                text(EquationTexts.RESET, defaults.reset()),
                                real(EquationTexts.T_REF, "t_{ref}", Unit.MILLISECOND, 0)
                                        .between(0, 1e4)
                                        .step(0.5),
                                choice(EquationTexts.INTEGRATOR, Integrator.words()),
                                real(EquationTexts.TOLERANCE, "\\epsilon", Unit.NONE, 1e-6)
                                        .above(0, 1)
                                        .step(1e-6)));
        for (EquationSystem.Parameter p : system.parameters()) {
            Unit unit = Unit.declared(p.unitText());
            infos.add(
                    real(p.name(), "", unit, p.defaultValue())
                            .between(-LARGEST, LARGEST)
                            .step(InitialValues.step(p.defaultValue()))
                            .drawn());
        }
        return List.copyOf(infos);
    }

    @Override
    public List<ParameterInfo> stateVariables() {
        return stateVariables;
    }

    /** Those whose initial value is an expression. */
    @Override
    public List<String> followingVariables() {
        return system.variables().stream()
                .filter(variable -> variable.initial().isPresent())
                .map(EquationSystem.Variable::name)
                .toList();
    }

    /** What the comment behind a declaration says. */
    @Override
    public Text meaning(ParameterInfo parameter) {
        String comment = comments.get(parameter.name());
        if (comment == null) {
            return NeuronModel.super.meaning(parameter);
        }
        return comment.isBlank()
                ? Text.of(EquationNeuron.class, "equations.declared", parameter.name())
                : Text.of(EquationNeuron.class, "equations.comment", comment);
    }

    @Override
    public List<String> receptorTypes() {
        List<String> types =
                new ArrayList<>(
                        Arrays.asList(
                                ExponentialCurrent.TYPE,
                                Delta.TYPE,
                                AlphaCurrent.TYPE,
                                ExponentialConductance.TYPE,
                                AlphaConductance.TYPE));
        types.add(VariableJump.TYPE);
        types.add(system.takesPureInput() ? 0 : types.size(), Input.TYPE);
        return List.copyOf(types);
    }

    /** Jumps go to variables that there are. */
    @Override
    public Optional<Text> mismatch(Configured<ReceptorModel> receptors) {
        if (!receptors.type().equals(VariableJump.TYPE)) {
            return Optional.empty();
        }
        List<String> known = stateVariables.stream().map(ParameterInfo::name).toList();
        VariableJump.Parameters moved = VariableJump.Parameters.of(receptors.values());
        return Stream.of(moved.excVariable(), moved.inhVariable())
                .filter(name -> !name.isEmpty() && !known.contains(name))
                .findFirst()
                .map(name ->
                        Text.of(
                                EquationNeuron.class,
                                "noVariableToMove",
                                name,
                                String.join(", ", known)));
    }

    /** A propagator of its own for each neuron, where a parameter differs between neurons. */
    @Override
    public int bytesPerNeuron(ParameterValues values) {
        boolean differ =
                system.parameters().stream()
                        .map(parameter -> values.asMap().get(parameter.name()))
                        .filter(Objects::nonNull)
                        .anyMatch(Value::isEachOnesOwn);
        return differ && Integrator.of(values.word(EquationTexts.INTEGRATOR)) == Integrator.EXACT
                ? ExactStep.bytes(stateVariables.size())
                : 0;
    }

    @Override
    public boolean isPlanar(ParameterValues values) {
        return system.variables().size() == 2;
    }

    @Override
    public double shortestIntervalMs(ParameterValues values) {
        return values.number(EquationTexts.T_REF);
    }

    /** What its text says, checked: for exporters and pages, which need not read it again. */
    public EquationSystem system() {
        return system;
    }

    @Override
    public NeuronKernel kernel(PopulationSetup setup) {
        return EquationKernel.of(system, codes, setup);
    }
}
