package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.flag;
import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.ParameterValues;

/** Writes down connectors as rules; random ones are drawn again on the other side. */
final class ConnectorWriter {

    private final NetworkModel network;
    private final Script script;

    ConnectorWriter(NetworkModel network, Script script) {
        this.network = network;
        this.script = script;
    }

    /** Whether a connector is a rule that can be told in a line. */
    static boolean isRule(String type) {
        return switch (type) {
            case "allToAll",
                    "oneToOne",
                    "fixedProbability",
                    "fixedInDegree",
                    "fixedOutDegree",
                    "fixedTotalNumber" ->
                    true;
            default -> false;
        };
    }

    /**
     * @param synapses name of the variable
     */
    void write(Projection projection, String synapses) {
        ParameterValues values = projection.connector().values();
        boolean loop = projection.from().equals(projection.to());
        int sources = network.memberCount(projection.from());
        int targets = network.memberCount(projection.to());
        switch (projection.connector().type()) {
            case "allToAll" -> {
                boolean apart = !values.flag("sameIndex") || loop && !values.flag("allowSelf");
                script.line(synapses + ".connect(" + (apart ? "condition='i != j'" : "") + ")");
            }
            case "oneToOne" -> script.line(synapses + ".connect(j='i')");
            case "fixedProbability" ->
                    script.line(
                            "%s.connect(%sp=%s)"
                                    .formatted(
                                            synapses,
                                            withoutSelf(values, loop) ? "condition='i != j', " : "",
                                            number(values.number("probability"))));
            case "fixedInDegree" ->
                    degree(
                            synapses,
                            "i=pairs[0], j=pairs[1]",
                            sources,
                            targets,
                            values.whole("inDegree"),
                            values,
                            loop);
            case "fixedOutDegree" ->
                    degree(
                            synapses,
                            "i=pairs[1], j=pairs[0]",
                            targets,
                            sources,
                            values.whole("outDegree"),
                            values,
                            loop);
            case "fixedTotalNumber" -> total(synapses, sources, targets, values, loop);
            default -> throw new IllegalArgumentException(projection.connector().type());
        }
    }

    private static boolean withoutSelf(ParameterValues values, boolean loop) {
        return loop && !values.flag("allowSelf");
    }

    private void degree(
            String synapses,
            String ends,
            int others,
            int members,
            int degree,
            ParameterValues values,
            boolean loop) {
        script.need(Script.Helper.RNG);
        script.need(Script.Helper.FIXED_DEGREE);
        script.line(
                "pairs = fixed_degree(%d, %d, %d, without_self=%s, repeats=%s)"
                        .formatted(
                                others,
                                members,
                                degree,
                                flag(withoutSelf(values, loop)),
                                flag(values.flag("allowMultiple"))));
        script.line(synapses + ".connect(" + ends + ")");
    }

    private void total(
            String synapses, int sources, int targets, ParameterValues values, boolean loop) {
        script.need(Script.Helper.RNG);
        script.need(Script.Helper.FIXED_TOTAL);
        script.line(
                "pairs = fixed_total(%d, %d, %d, without_self=%s)"
                        .formatted(
                                sources,
                                targets,
                                values.whole("synapses"),
                                flag(withoutSelf(values, loop))));
        script.line(synapses + ".connect(i=pairs[0], j=pairs[1])");
    }
}
