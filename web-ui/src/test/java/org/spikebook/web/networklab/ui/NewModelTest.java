package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.networklab.example.QuadraticNeuron;
import org.spikebook.web.networklab.ui.canvas.Palette;

import java.util.List;
import java.util.Set;

/** A model that is registered, and nothing else, is met everywhere. */
class NewModelTest {

    private static final String DOCUMENT =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "q", "model": { "type": "quadratic", "curvature": 3 } } ] }\
            """;

    private final ModelRegistry registry = ModelRegistry.standard().with(new QuadraticNeuron());

    @Test
    void palette_offersIt() {
        assertThat(ShownTexts.of(new Palette(registry, edit -> {}))).contains("Quadratic neuron");
    }

    @Test
    void inspector_hasItsParameters_withTheProblemBesideTheField() {
        NetworkWorkspace workspace = workspace();
        workspace.selectedOnCanvas(Set.of("q"));
        Inspector inspector = new Inspector(workspace, true);
        assertThat(ShownTexts.of(inspector))
                .contains("Curvature of the parabola", "Peak of a spike", "Membrane potential")
                .anyMatch(text -> text.startsWith("This value must be 0 to 1, was 3."));
    }

    @Test
    void validation_holdsItsRanges() {
        List<Problem> problems =
                ((Validation.Invalid) new NetworkReader(registry).read(DOCUMENT)).problems();
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly("/populations/0/model/curvature");
    }

    private NetworkWorkspace workspace() {
        return new NetworkWorkspace(
                LabContext.of(registry),
                new NetworkCell("n", "", DOCUMENT, CanvasLayout.EMPTY),
                new NetworkWorkspace.Host() {
                    @Override
                    public void edited(NetworkCell cell) {}

                    @Override
                    public void selected(boolean onCanvas) {}

                    @Override
                    public void refused(Text reason) {}
                });
    }
}
