package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.flag;
import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.model.connector.FixedDegree;
import org.spikebook.simulator.model.connector.FixedInDegree;
import org.spikebook.simulator.model.connector.FixedOutDegree;
import org.spikebook.simulator.model.connector.FixedProbability;
import org.spikebook.simulator.model.connector.FixedTotalNumber;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.ParameterValues;

/** Writes down connectors as rules; random ones are drawn again on the other side. */
final class ConnectorWriter {

    private static final String FIXED_DEGREE =
            """
            def fixed_degree(others, members, degree, without_self, repeats):
                \"""For each member so many of the others, drawn at random.\"""
                chosen = []
                for member in range(members):
                    pool = np.arange(others)
                    if without_self:
                        pool = np.delete(pool, member)
                    chosen.append(rng.choice(pool, degree, replace=repeats))
                return np.concatenate(chosen), np.repeat(np.arange(members), degree)
            """;

    private static final String FIXED_TOTAL =
            """
            def fixed_total(sources, targets, synapses, without_self):
                \"""So many pairs, each drawn at random.\"""
                i, j = rng.integers(sources, size=synapses), rng.integers(targets, size=synapses)
                while without_self and np.any(i == j):
                    again = i == j
                    i[again] = rng.integers(sources, size=again.sum())
                return i, j
            """;

    private final NetworkModel network;
    private final PythonScript script;

    ConnectorWriter(ScriptExport export) {
        this.network = export.network();
        this.script = export.script();
    }

    /** A script for a network, which may need the functions that draw pairs. */
    static PythonScript scriptOf(NetworkModel network) {
        return PythonScript.inOrder(generator(network), FIXED_DEGREE, FIXED_TOTAL);
    }

    private static String generator(NetworkModel network) {
        return "rng = np.random.default_rng(" + network.run().seed() + ")\n";
    }

    /** Whether a connector is a rule that can be told in a line. */
    static boolean isRule(String type) {
        return switch (type) {
            case AllToAll.TYPE,
                    OneToOne.TYPE,
                    FixedProbability.TYPE,
                    FixedInDegree.TYPE,
                    FixedOutDegree.TYPE,
                    FixedTotalNumber.TYPE ->
                    true;
            default -> false;
        };
    }

    /**
     * @param synapses name of the variable
     */
    void write(Projection projection, String synapses) {
        ParameterValues values = projection.connector().values();
        Ends ends = network.ends(projection);
        switch (projection.connector().type()) {
            case AllToAll.TYPE -> {
                boolean apart = AllToAll.Parameters.of(values).skipsSameIndex(ends);
                script.line(synapses + ".connect(" + (apart ? "condition='i != j'" : "") + ")");
            }
            case OneToOne.TYPE -> script.line(synapses + ".connect(j='i')");
            case FixedProbability.TYPE -> {
                FixedProbability.Parameters rule = FixedProbability.Parameters.of(values);
                script.line(
                        "%s.connect(%sp=%s)"
                                .formatted(
                                        synapses,
                                        ends.skipsSelf(rule.allowSelf())
                                                ? "condition='i != j', "
                                                : "",
                                        number(rule.probability())));
            }
            case FixedInDegree.TYPE -> {
                degree(FixedInDegree.parameters(values), ends, ends.sources(), ends.targets());
                script.line(synapses + ".connect(i=pairs[0], j=pairs[1])");
            }
            case FixedOutDegree.TYPE -> {
                degree(FixedOutDegree.parameters(values), ends, ends.targets(), ends.sources());
                script.line(synapses + ".connect(i=pairs[1], j=pairs[0])");
            }
            case FixedTotalNumber.TYPE -> {
                total(FixedTotalNumber.Parameters.of(values), ends);
                script.line(synapses + ".connect(i=pairs[0], j=pairs[1])");
            }
            default -> throw new IllegalArgumentException(projection.connector().type());
        }
    }

    /**
     * Draws pairs.
     *
     * @param others from which each member draws
     */
    private void degree(FixedDegree rule, Ends ends, int others, int members) {
        script.need(generator(network));
        script.need(FIXED_DEGREE);
        script.line(
                "pairs = fixed_degree(%d, %d, %d, without_self=%s, repeats=%s)"
                        .formatted(
                                others,
                                members,
                                rule.degree(),
                                flag(ends.skipsSelf(rule.allowSelf())),
                                flag(rule.allowMultiple())));
    }

    private void total(FixedTotalNumber.Parameters rule, Ends ends) {
        script.need(generator(network));
        script.need(FIXED_TOTAL);
        script.line(
                "pairs = fixed_total(%d, %d, %d, without_self=%s)"
                        .formatted(
                                ends.sources(),
                                ends.targets(),
                                rule.synapses(),
                                flag(ends.skipsSelf(rule.allowSelf()))));
    }
}
