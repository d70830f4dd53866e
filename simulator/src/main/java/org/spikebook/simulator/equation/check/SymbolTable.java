package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.equation.syntax.Dimension;
import org.spikebook.simulator.equation.syntax.Units;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.ParameterInfo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The symbol table of an equation text: what each name stands for, and its dimension. */
final class SymbolTable {

    /** What a name stands for. */
    record Meaning(Term term, Dimension dimension) {}

    private static final Set<String> RESERVED = reserved();
    private static final int LONGEST = 60;
    private static final Meaning PI = new Meaning(new Term.Constant(Math.PI), Dimension.NONE);

    private final Map<String, Meaning> meanings = new LinkedHashMap<>();

    SymbolTable() {
        meanings.put("i", new Meaning(new Term.Input(), Dimension.CURRENT));
        meanings.put("input", new Meaning(new Term.Input(), Dimension.NONE));
        meanings.put("dt", new Meaning(new Term.Step(), Dimension.TIME));
        meanings.put("pi", PI);
    }

    private SymbolTable(Map<String, Meaning> only) {
        meanings.putAll(only);
    }

    /** Of a formula of one pure number, which is parameter 0. */
    static SymbolTable ofFormula(String variable) {
        Meaning value = new Meaning(new Term.Parameter(0), Dimension.NONE);
        return new SymbolTable(Map.of(variable, value, "pi", PI));
    }

    /** Gives a name its meaning; the code of the problem if it cannot have one. */
    Optional<String> define(String name, Meaning meaning) {
        if (RESERVED.contains(name) || Function.find(name).isPresent()) {
            return Optional.of("reservedName");
        }
        if (name.length() > LONGEST) {
            return Optional.of("nameTooLong");
        }
        return meanings.putIfAbsent(name, meaning) == null
                ? Optional.empty()
                : Optional.of(isBuiltIn(name) ? "reservedName" : "nameTwice");
    }

    /** Gives a name a meaning where people have not given it another. */
    void offer(String name, Meaning meaning) {
        meanings.putIfAbsent(name, meaning);
    }

    /** What a name stands for; names of units come last, so that people may take them. */
    Optional<Meaning> find(String name) {
        Meaning meaning = meanings.get(name);
        return meaning != null
                ? Optional.of(meaning)
                : Units.find(name)
                        .map(unit ->
                                new Meaning(new Term.Constant(unit.coherent(1)), unit.dimension()));
    }

    /** All names that have a meaning, for a message. */
    String known() {
        return String.join(", ", meanings.keySet());
    }

    private static boolean isBuiltIn(String name) {
        return Set.of("i", "input", "dt", "pi").contains(name);
    }

    /** Words of the language, of the model's own keys, and of recorders and receptors. */
    private static Set<String> reserved() {
        Set<String> reserved =
                new HashSet<>(
                        Set.of(
                                "t", "xi", "rand", "randn", "int", "and", "or", "not", "True",
                                "False", "type", "spikes", "weight", "rateHz"));
        reserved.addAll(EquationTexts.KEYS);
        for (ReceptorModel receptor : ReceptorModel.standard()) {
            receptor.stateVariables().stream().map(ParameterInfo::name).forEach(reserved::add);
        }
        return Set.copyOf(reserved);
    }
}
