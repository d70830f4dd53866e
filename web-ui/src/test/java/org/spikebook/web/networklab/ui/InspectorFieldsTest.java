package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.WordChoice;
import org.spikebook.web.networklab.ui.field.Explanation;
import org.spikebook.web.networklab.ui.field.ParameterField;

import java.util.Set;
import java.util.stream.Stream;

/** What a person enters into the form beside the canvas. */
class InspectorFieldsTest {

    private static final String DOCUMENT =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "q", "size": 4, "model": { "type": "lif", "tauMemMs": 7 },
                                 "initial": { "vMv": { "uniform": [ -70, -60 ] } } } ],
              "stimuli": [ { "id": "step", "type": "stepCurrent", "size": 1 },
                           { "id": "times", "type": "spikeTimes", "size": 1 } ] }\
            """;

    private final NetworkWorkspace workspace =
            new NetworkWorkspace(
                    LabContext.of(ModelRegistry.standard()),
                    new NetworkCell("n", "", DOCUMENT, CanvasLayout.EMPTY),
                    new Following());
    private final Inspector inspector = new Inspector(workspace, true);

    @Test
    void whatIsNotANumber_isToldBesideTheField_andTheValueHolds()
            throws PropertyChangeDeniedException {
        select("q");
        NumberField tau = number("model/tauMemMs", 0);

        type(tau, "1e");

        assertThat(tau.isInvalid()).isTrue();
        assertThat(tau.getErrorMessage()).contains("Invalid number").contains("7 still applies");
        assertThat(document()).isEqualTo(DOCUMENT);

        type(number("size", 0), "5");
        assertThat(tau.isInvalid()).as("after another edit").isTrue();

        type(tau, "12.5");
        assertThat(tau.isInvalid()).isFalse();
        assertThat(document()).contains("\"tauMemMs\" : 12.5");
    }

    @ParameterizedTest
    @CsvSource({"1.25e1, 12.5", "75e-1, 7.5"})
    void anExponent_isPartOfTheNumber(String typed, String written)
            throws PropertyChangeDeniedException {
        select("q");

        type(number("model/tauMemMs", 0), typed);

        assertThat(document()).contains("\"tauMemMs\" : " + written);
    }

    @Test
    void aNumberBeyondAllNumbers_isNotANumber() throws PropertyChangeDeniedException {
        select("q");
        NumberField tau = number("model/tauMemMs", 0);

        type(tau, "1e999");

        assertThat(tau.isInvalid()).isTrue();
        assertThat(document()).isEqualTo(DOCUMENT);
    }

    @Test
    void anEmptiedNumber_ofADistribution_isRequested_andTheOldOneHolds()
            throws PropertyChangeDeniedException {
        select("q");
        NumberField low = number("initial/vMv", 1);

        type(low, "");

        assertThat(low.getErrorMessage()).contains("Enter a number").contains("−70 still applies");
        assertThat(document()).contains("-70");
    }

    @Test
    void aCurrentWithoutEnd_showsNoNumberForIt() {
        select("step");
        NumberField stop = number("stimuli/0/stopMs", 0);

        assertThat(stop.getValue()).isNull();
        assertThat(stop.getPlaceholder()).isEqualTo("no limit");
    }

    @Test
    void aList_saysHowItIsWritten_belowItself() {
        select("times");
        TextArea times = inside(field("timesMs"), TextArea.class, 0);

        assertThat(times.getPlaceholder()).isNullOrEmpty();
        assertThat(times.getHelperText()).isEqualTo("Numbers separated by commas");
    }

    @Test
    void wordsToChooseFrom_areExplained_withoutAPointerThatRestsOnThem() {
        select("q");
        Component field = field("model/whileRefractory");
        NativeButton explain = inside(field, NativeButton.class, 0);
        Explanation explanation = inside(field, Explanation.class, 0);
        assertThat(explanation.isVisible()).isFalse();

        ComponentUtil.fireEvent(explain, new ClickEvent<>(explain));

        assertThat(explanation.isVisible()).isTrue();
        assertThat(explain.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(ShownTexts.of(explanation))
                .anyMatch(text -> text.contains("the potential is clamped"))
                .anyMatch(text -> text.contains("whileRefractory"));
    }

    @Test
    void tooltip_isBesideTheForm_andTheLargeEditorHasNone() {
        select("q");
        Tooltip beside = number("model/tauMemMs", 0).getTooltip();
        assertThat(beside.getPosition()).isEqualTo(Tooltip.TooltipPosition.START_TOP);

        ParameterField field = (ParameterField) field("model/tauMemMs");
        field.explainBelow();

        assertThat(beside.getText()).isEmpty();
        assertThat(inside(field, Explanation.class, 0).isVisible()).isTrue();
    }

    @Test
    void wordsToChooseFrom_sayWhatTheyDo() {
        select("q");
        WordChoice choice = inside(field("model/whileRefractory"), WordChoice.class, 0);

        assertThat(choice.getValue()).isEqualTo("discard");
        assertThat(choice.getItemLabelGenerator().apply(choice.getValue()))
                .isEqualTo("Clamp V, discard input");
    }

    @Test
    void aModel_saysWhatItIs_belowItsName() {
        select("q");
        assertThat(below(inspector).filter(Select.class::isInstance).map(Select.class::cast))
                .anyMatch(select ->
                        "A leaky membrane that integrates its input and fires at a threshold"
                                .equals(select.getHelperText()));
    }

    /** As a browser tells it: the value, and what stands in the input. */
    private static void type(NumberField field, String input) throws PropertyChangeDeniedException {
        boolean readable = input.isEmpty() || input.matches("-?[0-9.]+(e-?[0-9]+)?");
        boolean wasEmpty = field.getValue() == null;
        field.getElement().setProperty("_inputElementValue", input);
        field.getElement()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient("value", readable ? input : "")
                .run();
        if (wasEmpty && !readable) {
            field.getElement()
                    .getNode()
                    .getFeature(ElementListenerMap.class)
                    .fireEvent(
                            new DomEvent(
                                    field.getElement(),
                                    "unparsable-change",
                                    JacksonUtils.createObjectNode()));
        }
    }

    private void select(String key) {
        workspace.select(Set.of(key));
    }

    private String document() {
        return workspace.cell().document();
    }

    private NumberField number(String parameter, int index) {
        return inside(field(parameter), NumberField.class, index);
    }

    private Component field(String parameter) {
        return below(inspector)
                .filter(ParameterField.class::isInstance)
                .filter(each ->
                        each.getElement().getAttribute("data-parameter").endsWith(parameter))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T inside(Component parent, Class<T> type, int index) {
        return below(parent)
                .filter(type::isInstance)
                .map(type::cast)
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> below(Component parent) {
        return parent.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private final class Following implements NetworkWorkspace.Host {
        @Override
        public void edited(NetworkCell cell) {
            inspector.refresh();
        }

        @Override
        public void selected(boolean onCanvas) {
            inspector.refresh();
        }

        @Override
        public void refused(Text reason) {}
    }
}
