package org.spikebook.web.networklab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.lock.DraftLocks;

import java.util.List;
import java.util.Map;

class LabPlanesTest {

    private static final String FITZHUGH_NAGUMO =
            """
            { "format": "spikebook/network/1",
              "populations": [
                { "id": "cell", "size": 3,
                  "model": { "type": "equations",
                    "equations": "dv/dt = (v - v**3/3 - w + drive)/tau : 1\\nk = v + a : 1\\ndw/dt = (k - 0.8*w)/tauW : 1\\ndrive = 0.5 : 1\\na = 0.7 : 1\\ntau = 1 : ms\\ntauW = 0.0125 : second",
                    "threshold": "v >= 1",
                    "reset": "w += 0.1" } } ],
              "run": { "dtMs": 0.1, "durationMs": 100 } }
            """;

    private static final String LISTED =
            """
            { "format": "spikebook/network/1",
              "populations": [
                { "id": "cells", "size": 2,
                  "model": { "type": "izhikevich", "a": [0.02, 0.1] },
                  "receptors": { "type": "input" } } ],
              "stimuli": [
                { "id": "both", "type": "stepCurrent", "size": 2, "amplitudePa": 10 },
                { "id": "one", "type": "stepCurrent", "amplitudePa": 5 },
                { "id": "wave", "type": "sineCurrent" } ],
              "projections": [
                { "id": "both-cells", "from": "both", "to": "cells" },
                { "id": "wave-cells", "from": "wave", "to": "cells" },
                { "id": "one-cells", "from": "one", "to": "cells",
                  "connector": { "type": "explicit", "sources": [0, 0], "targets": [1, 1] } } ],
              "run": { "dtMs": 0.1, "durationMs": 100 } }
            """;

    private final ModelRegistry registry = ModelRegistry.standard();

    @Test
    void typedEquationsOfTwoVariables_areSentAsPrograms_withoutValues() {
        LabPlane.Typed typed = plane(FITZHUGH_NAGUMO, NetworkLocks.NONE).typed();

        assertThat(typed).isNotNull();
        assertThat(typed.variables()).containsExactly("v", "w");
        assertThat(typed.factors()).containsEntry("tau", 1.0).containsEntry("tauW", 1000.0);
        assertThat(typed.subs()).containsExactly(List.of("variable 0", "parameter a", "+"));
        assertThat(typed.slopes().getLast())
                .containsExactly("sub 0", 0.8, "variable 1", "*", "-", "parameter tauW", "/");
        assertThat(typed.threshold()).containsExactly("variable 0", 1.0, "-");
        assertThat(typed.resets())
                .extracting(LabPlane.Reset::variable, LabPlane.Reset::value)
                .containsExactly(tuple(1, List.of("variable 1", 0.1, "+")));
    }

    @Test
    void hiddenEquations_haveNoPlane_andAHiddenResetIsNotTold() {
        assertThat(planes(FITZHUGH_NAGUMO, hiding("/populations/cell/model/equations"))).isEmpty();

        LabPlane.Typed typed =
                plane(FITZHUGH_NAGUMO, hiding("/populations/cell/model/reset")).typed();
        assertThat(typed).isNotNull();
        assertThat(typed.threshold()).isEmpty();
        assertThat(typed.resets()).isEmpty();
    }

    @Test
    void valuesThatAreListed_areToldForEachNeuron_unlessTheLessonHidesThem() {
        assertThat(plane(LISTED, NetworkLocks.NONE).own())
                .isEqualTo(Map.of("a", List.of(0.02, 0.1)));
        assertThat(plane(LISTED, hiding("/populations/cells/model/a")).own()).isEmpty();
    }

    /** Every line of a stimulus that is joined with all carries its amplitude to each of them. */
    @Test
    void stepCurrents_areToldWithTheNeuronsThatTheyReach_otherCurrentsNot() {
        assertThat(plane(LISTED, NetworkLocks.NONE).currents())
                .extracting(LabPlane.Inflow::times, LabPlane.Inflow::targets)
                .containsExactly(tuple(2, null), tuple(1, List.of(1, 1)));
    }

    @Test
    void anAdaptiveThreshold_hasAPlaneOnlyWhileItDecays() {
        String decaying = adapting("decay");

        assertThat(plane(decaying, NetworkLocks.NONE).model()).isEqualTo("adaptiveThreshold");
        assertThat(planes(adapting("none"), NetworkLocks.NONE)).isEmpty();
    }

    @Test
    void modelsOfOneVariable_haveNoPlane() {
        assertThat(
                        planes(
                                LISTED.replace("izhikevich", "lif")
                                        .replace("\"a\": [0.02, 0.1]", "\"tauMemMs\": 10")
                                        .replace(
                                                "\"receptors\": { \"type\": \"input\" }",
                                                "\"initial\": {}"),
                                NetworkLocks.NONE))
                .isEmpty();
    }

    private static String adapting(String how) {
        return """
        { "format": "spikebook/network/1",
          "populations": [
            { "id": "cells", "size": 2,
              "model": { "type": "adaptiveThreshold", "adaptation": "%s" } } ],
          "run": { "dtMs": 0.1, "durationMs": 100 } }
        """
                .formatted(how);
    }

    private static NetworkLocks hiding(String path) {
        return new NetworkLocks(List.of(path), List.of(), Map.of());
    }

    private LabPlane plane(String document, NetworkLocks locks) {
        return planes(document, locks).getFirst();
    }

    private List<LabPlane> planes(String document, NetworkLocks locks) {
        return new LabPlanes(
                        new DraftLocks(Draft.parse(document).orElseThrow(), locks),
                        new NetworkReader(registry).read(document).valid().orElseThrow(),
                        Map.of())
                .all();
    }
}
