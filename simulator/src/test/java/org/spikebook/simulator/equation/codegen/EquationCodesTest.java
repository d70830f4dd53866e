package org.spikebook.simulator.equation.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.EquationReader;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.EquationTexts;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class EquationCodesTest {

    private final EquationCodes codes = new EquationCodes();

    @Test
    void sameEquations_shareTheirCode() {
        EquationCode first = codes.of(decay(0.1), Integrator.EULER);

        assertThat(codes.of(decay(0.1), Integrator.EULER)).isSameAs(first);
        assertThat(codes.of(decay(0.2), Integrator.EULER)).isNotSameAs(first);
        assertThat(codes.of(decay(0.1), Integrator.RK4)).isNotSameAs(first);
    }

    @Test
    void manyEquations_areNotKeptForEver() {
        EquationCode first = codes.of(decay(0.1), Integrator.EULER);
        for (int k = 2; k <= 65; k++) {
            codes.of(decay(0.1 * k), Integrator.EULER);
        }

        assertThat(codes.of(decay(0.1), Integrator.EULER)).isNotSameAs(first);
    }

    private static BoundSystem decay(double dtMs) {
        EquationTexts texts = new EquationTexts("dv/dt = -v/(10*ms) : 1", "v > 1", "v = 0");
        List<ParameterInfo> infos = List.of(ParameterInfo.real("tRefMs", "", Unit.MILLISECOND, 1));
        PopulationSetup setup =
                new PopulationSetup(
                        1,
                        dtMs,
                        ParameterValues.defaults(infos),
                        Configured.defaults(ReceptorModel.standard().getFirst()),
                        Map.of(),
                        _ -> {});
        EquationSystem system = EquationReader.read(texts, "", new ArrayList<>()).orElseThrow();
        return BoundSystem.of(system, setup);
    }
}
