package org.spikebook.web.sweeplab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.web.sweeplab.SweptParameter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

@ViewPackages(classes = SweepEditorTest.class)
class SweepEditorTest extends BrowserlessTest {

    private static final String RATE = "/stimuli/in/rateHz";
    private static final String TAU = "/populations/n/model/tauMemMs";

    private static final SweepOverlay FORMULA =
            new SweepOverlay(
                    "x/50",
                    "A guess",
                    Optional.of(new SweepOverlay.Points("A", "", List.of(1.0), List.of(2.0))));

    private final List<SweepCell> edits = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private SweepEditor editor;

    @BeforeEach
    void open() {
        editor = new SweepEditor(Laboratory.standard(), hidden::contains, edits::add);
        UI.getCurrent().add(editor);
    }

    @Test
    void secondParameter_putsTheFormulaAside_andSaysSo_untilItIsRemoved() {
        show(cell(RATE, FORMULA, "net"), network("net", List.of()));
        assertThat(note().isVisible()).isFalse();

        choose(1, TAU);

        assertThat(edits.getLast().design().isMap()).isTrue();
        assertThat(edits.getLast().design().overlay()).isEqualTo(SweepOverlay.NONE);
        assertThat(note().isVisible()).isTrue();
        // as the page does, which shows each edit again
        show(edits.getLast(), network("net", List.of()));

        test(parameter(1)).selectItem(null);

        assertThat(edits.getLast().design().isMap()).isFalse();
        assertThat(edits.getLast().design().overlay()).isEqualTo(FORMULA);
        assertThat(all(editor, TextField.class).getFirst().getValue()).isEqualTo("x/50");
        assertThat(note().isVisible()).isFalse();
    }

    @Test
    void heatMap_withoutAFormulaBefore_saysNothingOfOne() {
        show(cell(RATE, SweepOverlay.NONE, "net"), network("net", List.of()));

        choose(1, TAU);

        assertThat(note().isVisible()).isFalse();
    }

    @Test
    void hiddenParameter_isNotOffered() {
        show(cell(RATE, SweepOverlay.NONE, "net"), network("net", List.of(TAU)));

        assertThat(offered(0)).contains(RATE).doesNotContain(TAU);
    }

    /** The lesson itself may vary what it hides; the range that it chose is all that is shown. */
    @Test
    void hiddenParameter_thatTheLessonVaries_keepsItsRange_whenItIsChosenAgain() {
        show(cell(TAU, SweepOverlay.NONE, "net"), network("net", List.of(TAU)));

        choose(0, RATE);
        choose(0, TAU);

        assertThat(from().getValue()).isEqualTo(10);
    }

    @Test
    void trainings_areOffered_onlyWhereThereAreSome() {
        show(cell(RATE, SweepOverlay.NONE, "net"), network("net", List.of()));
        assertThat(kind().isVisible()).isFalse();

        show(cell(RATE, SweepOverlay.NONE, "net"), network("net", List.of()), training("net"));
        assertThat(kind().isVisible()).isTrue();

        show(cell(RATE, SweepOverlay.NONE, "net"), network("net", List.of()), training("gone"));
        assertThat(kind().isVisible()).isFalse();
    }

    @Test
    void trainedSweep_variesThePlanAndTheNeurons_butNotWhatIsLearnedOrHidden() {
        show(cell(RATE, SweepOverlay.NONE, "net"), network("net", List.of(TAU)), training("net"));

        test(kind()).selectItem("trains networks");

        SweepCell trained = edits.getLast();
        assertThat(trained.inputs()).containsExactly("train");
        assertThat(trained.design().measure()).isEqualTo(SweepMeasure.TEST_ACCURACY);
        assertThat(trained.design().x().parameter()).isEqualTo("/plan/steps");
        assertThat(trained.design().x().numbers()).containsExactly(5.0, 15.0, 25.0);
        assertThat(offered(0))
                .contains("/plan/optimizer/learningRate", "/populations/n/model/cMemPf")
                .doesNotContain(TAU, RATE, "/projections/drive/weightPa");

        test(kind()).selectItem("runs networks");

        assertThat(edits.getLast().inputs()).containsExactly("net");
        assertThat(edits.getLast().design().measure()).isEqualTo(SweepMeasure.POPULATION_RATE);
    }

    @Test
    void measureOfAChip_takesOne() {
        show(cell(RATE, SweepOverlay.NONE, "net"), network("net", List.of()), training("net"));
        test(kind()).selectItem("trains networks");

        test(measure()).selectItem("Energy of an inference");

        assertThat(edits.getLast().design().of())
                .isEqualTo(Laboratory.standard().chips().ids().getFirst());
        test(measure()).selectItem("Hidden spikes per test sample");
        assertThat(edits.getLast().design().of()).isEmpty();
    }

    @Test
    void tooManyTrainings_areSaidAtTheirNumber_andChangeNothing() {
        show(cell(RATE, SweepOverlay.NONE, "net"), network("net", List.of()), training("net"));
        test(kind()).selectItem("trains networks");
        int before = edits.size();
        IntegerField count = all(editor, IntegerField.class).getFirst();

        test(seeds()).setValue(5); // 15 trainings
        test(count).setValue(21);

        assertThat(edits).hasSize(before + 1);
        assertThat(count.isInvalid()).isTrue();
        assertThat(count.getErrorMessage()).contains("105").contains("60");
    }

    @Test
    void wholeNumber_isNotVariedByOthers() {
        show(cell(RATE, SweepOverlay.NONE, "net"), network("net", List.of()), training("net"));
        test(kind()).selectItem("trains networks");
        int before = edits.size();
        IntegerField count = all(editor, IntegerField.class).getFirst();

        test(count).setValue(4);

        assertThat(edits).hasSize(before);
        assertThat(count.getErrorMessage()).contains("5; 11.7; 18.3; 25");

        test(count).setValue(5);

        assertThat(edits.getLast().design().x().numbers())
                .containsExactly(5.0, 10.0, 15.0, 20.0, 25.0);
        assertThat(count.isInvalid()).isFalse();
    }

    @Test
    void editsOfOtherCells_leaveTheFieldsAlone() {
        SweepCell sweep = cell(RATE, SweepOverlay.NONE, "net");
        NetworkCell net = network("net", List.of());
        NetworkCell other = network("other", List.of());
        editor.follow(sweep, notebook(sweep, net, other));
        seeds().setValue(3);

        editor.follow(sweep, notebook(sweep, net, other.withDocument("{}")));
        assertThat(seeds().getValue()).isEqualTo(3);

        editor.follow(sweep, notebook(sweep, net, other.withTitle("Renamed")));
        assertThat(seeds().getValue()).isEqualTo(1);

        seeds().setValue(3);
        editor.follow(sweep, notebook(sweep, net.withDocument("{}"), other));
        assertThat(seeds().getValue()).isEqualTo(1);
    }

    @Test
    void hiddenCells_areNotOffered() {
        SweepCell sweep = cell(RATE, SweepOverlay.NONE, "net");
        Cell[] others = {network("net", List.of()), network("other", List.of()), training("other")};
        editor.follow(sweep, notebook(sweep, others));
        assertThat(networks()).containsExactly("net", "other");
        assertThat(kind().isVisible()).isTrue();

        hidden.addAll(List.of("other", "train"));
        editor.follow(sweep, notebook(sweep, others));

        assertThat(networks()).containsExactly("net");
        assertThat(kind().isVisible()).isFalse();
    }

    /** Without it, the next edit would drop it, and offer what it hides. */
    @Test
    void hiddenNetwork_thatTheSweepRunsAlready_stays_withItsLocks() {
        hidden.add("net");
        NetworkCell net = network("net", List.of(TAU));
        show(cell(RATE, SweepOverlay.NONE, "net"), net, network("other", List.of()));
        assertThat(offered(0)).contains(RATE).doesNotContain(TAU);

        test(seeds()).setValue(2);

        assertThat(edits.getLast().inputs()).containsExactly("net");
    }

    /** The training is shown, its network is not: what that one hides is not offered either. */
    @Test
    void training_ofAHiddenNetwork_keepsTheLocksOfIt() {
        hidden.add("net");
        NetworkCell net = network("net", List.of(TAU));
        show(cell(RATE, SweepOverlay.NONE, "net"), net, training("net"));

        test(kind()).selectItem("trains networks");

        assertThat(edits.getLast().inputs()).containsExactly("train");
        assertThat(offered(0)).contains("/populations/n/model/cMemPf").doesNotContain(TAU);
    }

    private void show(SweepCell cell, Cell... others) {
        editor.show(cell, notebook(cell, others));
    }

    private static Notebook notebook(SweepCell cell, Cell... others) {
        List<Cell> cells = new ArrayList<>(List.of(others));
        cells.add(cell);
        return new Notebook("T", Optional.empty(), cells);
    }

    private static TrainingCell training(String network) {
        TrainingPlan plan =
                TrainingPlan.defaultFor(Laboratory.standard().datasets().infos().getFirst());
        return new TrainingCell("train", "Training", network, TrainingPlanWriter.write(plan));
    }

    @SuppressWarnings("unchecked")
    private List<String> networks() {
        CheckboxGroup<Cell> cells = all(editor, CheckboxGroup.class).getFirst();
        return cells.getListDataView().getItems().map(Cell::id).toList();
    }

    @SuppressWarnings("unchecked")
    private Select<Boolean> kind() {
        return all(editor, Select.class).getFirst();
    }

    @SuppressWarnings("unchecked")
    private Select<SweepMeasure> measure() {
        return all(editor, Select.class).stream()
                .filter(each -> "Measure".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private IntegerField seeds() {
        return all(editor, IntegerField.class).getLast();
    }

    private void choose(int axis, String pointer) {
        Select<SweptParameter> field = parameter(axis);
        field.getListDataView()
                .getItems()
                .filter(each -> each.isAt(pointer))
                .findFirst()
                .map(each -> field.getItemLabelGenerator().apply(each))
                .ifPresent(label -> test(field).selectItem(label));
    }

    private List<String> offered(int axis) {
        return parameter(axis).getListDataView().getItems().map(SweptParameter::pointer).toList();
    }

    @SuppressWarnings("unchecked")
    private Select<SweptParameter> parameter(int axis) {
        return all(all(editor, AxisFields.class).get(axis), Select.class).getFirst();
    }

    private static <T extends Component> List<T> all(Component within, Class<T> type) {
        return within.getChildren()
                .flatMap(child ->
                        type.isInstance(child)
                                ? Stream.of(type.cast(child))
                                : all(child, type).stream())
                .toList();
    }

    private NumberField from() {
        return all(editor, NumberField.class).getFirst();
    }

    private Paragraph note() {
        return all(editor, Paragraph.class).getFirst();
    }

    private static SweepCell cell(String pointer, SweepOverlay overlay, String network) {
        return new SweepCell(
                "sweep",
                "",
                List.of(network),
                new SweepDesign(
                        List.of(SweepAxis.linear(pointer, 10, 30, 3)),
                        SweepMeasure.POPULATION_RATE,
                        "n",
                        0,
                        1,
                        overlay));
    }

    private static NetworkCell network(String id, List<String> hidden) {
        return new NetworkCell(
                        id,
                        id,
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "n", "size": 1, "model": {"type": "lif"}}],
                         "stimuli": [{"id": "in", "type": "poisson", "size": 1, "rateHz": 500}],
                         "projections": [{"id": "drive", "from": "in", "to": "n", "weightPa": 200}],
                         "run": {"dtMs": 0.1, "durationMs": 100, "seed": 7}}
                        """,
                        CanvasLayout.EMPTY)
                .withLocks(new NetworkLocks(hidden, List.of(), Map.of()));
    }
}
