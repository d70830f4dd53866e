package org.spikebook.web.networklab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.networklab.example.QuadraticNeuron;

class ModelViewTest {

    @Test
    void modelThatIsRegistered_isDescribed() {
        ModelView page = new ModelView(ModelRegistry.standard().with(new QuadraticNeuron()));

        page.setParameter(null, "quadratic");

        assertThat(ShownTexts.of(page))
                .contains("Quadratic neuron", "A membrane with a parabola", "curvature", "30 mV");
    }
}
