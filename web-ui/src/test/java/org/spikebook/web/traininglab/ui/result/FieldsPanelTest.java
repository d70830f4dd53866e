package org.spikebook.web.traininglab.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.Shape;
import org.spikebook.web.plot.SignedImage;
import org.spikebook.web.traininglab.sample.FieldRows;
import org.spikebook.web.traininglab.sample.ReceptiveFields;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@ViewPackages(classes = FieldsPanelTest.class)
class FieldsPanelTest extends BrowserlessTest {

    @Test
    void row_isInTwoHalves_thatANarrowScreenPutsBelowEachOther() {
        List<Integer> neurons = IntStream.range(0, 20).boxed().toList();
        FieldsPanel panel =
                new FieldsPanel(
                        new ReceptiveFields(
                                "hidden",
                                Shape.of(1, 1, 1),
                                new ProjectionWeights(1, 20, new float[20]),
                                List.of(new ReceptiveFields.Group(0, neurons))),
                        List.of("zero"));

        List<Image> halves =
                below(panel).filter(Image.class::isInstance).map(Image.class::cast).toList();
        assertThat(halves).hasSize(2).allMatch(half -> half.getStyle().get("--fields").equals("8"));
        Component row = halves.getFirst().getParent().orElseThrow();
        assertThat(row.getElement().getAttribute("aria-label")).contains("16");
    }

    @Test
    void fields_areTakenAway_asTheyAreShown() {
        ReceptiveFields fields =
                new ReceptiveFields(
                        "hidden",
                        Shape.of(1, 2, 1),
                        new ProjectionWeights(2, 2, new float[] {1, 0.1f, 0, -4}),
                        List.of());
        FieldRows rows = new FieldRows(fields, List.of(new FieldRows.Row("zero", List.of(1, 0))));

        assertThat(rows.csv().lines())
                .containsExactly(
                        "group,neuron,row,column,weight",
                        "zero,1,0,0,0",
                        "zero,1,0,1,-4",
                        "zero,0,0,0,1",
                        "zero,0,0,1,0.1");
        SignedImage.Values drawn = rows.figure("Fields", "Weight").values();
        assertThat(IntStream.range(0, 5).mapToDouble(x -> drawn.at(x, 0)))
                .containsExactly(0.0, -1.0, 0.0, 1.0, 0.1f / 1.0);
    }

    private static Stream<Component> below(Component parent) {
        return parent.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }
}
