package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.model.plasticity.WeightPlasticity;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a plasticity rule suits its projection. */
record PlasticityChecks(
        JsonFields fields, Map<String, ReferenceTarget> members, Configured<PlasticityRule> rule) {

    void check(
            Optional<String> from,
            Optional<String> to,
            Optional<Configured<Connector>> connector,
            Optional<Value> delay) {
        boolean shared = connector.map(c -> c.component().sharesWeights()).orElse(false);
        if (shared && rule.component() instanceof WeightPlasticity) {
            Problems.add(fields, "plasticity", "plasticSharedWeights", connector.get().type());
        }
        from.map(members::get).ifPresent(this::checkSource);
        to.map(members::get).ifPresent(this::checkTarget);
        rule.component().listensTo(rule.values()).ifPresent(this::checkReward);
        delay.flatMap(d -> rule.component().mismatch(rule.values(), d))
                .ifPresent(text ->
                        fields.problems().add(Problems.at(fields.place("plasticity"), text)));
    }

    private void checkSource(ReferenceTarget source) {
        if (source.isCurrent()) {
            Problems.add(fields, "plasticity", "plasticCurrent");
        }
        if (source.isGraded()) {
            Problems.add(fields, "plasticity", "plasticValues");
        }
    }

    private void checkTarget(ReferenceTarget target) {
        if (target.isGraded()) {
            Problems.add(fields, "plasticity", "plasticOntoValues");
        }
    }

    private void checkReward(String id) {
        ReferenceTarget source = members.get(id);
        if (source == null || !spikes(source)) {
            Problems.add(
                    fields,
                    "plasticity",
                    "noSuchReward",
                    Shown.cut(id),
                    Shown.cut(String.join(", ", spiking())));
        }
    }

    private List<String> spiking() {
        return members.entrySet().stream()
                .filter(member -> spikes(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean spikes(ReferenceTarget member) {
        return !member.isCurrent() && !member.isGraded();
    }
}
