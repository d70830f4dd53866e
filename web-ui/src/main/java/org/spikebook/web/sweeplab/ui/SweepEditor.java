package org.spikebook.web.sweeplab.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.equation.Formula;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a sweep cell runs, varies, measures and draws over its figure. */
final class SweepEditor extends Div {

    private final transient Words words = Words.of(SweepEditor.class);
    private final transient NetworkReader networks;
    private final transient Consumer<SweepCell> changed;
    private final CheckboxGroup<NetworkCell> inputs = new CheckboxGroup<>();
    private final Select<SweepMeasure> measure = new Select<>();
    private final Select<String> of = new Select<>();
    private final AxisFields x = new AxisFields("axis.first", false, this::edited);
    private final AxisFields y = new AxisFields("axis.second", true, this::edited);
    private final NumberField fromMs = new DecimalField();
    private final IntegerField seeds = new IntegerField();
    private final TextField formula = new TextField();
    private final Paragraph withoutOverlay = new Paragraph();
    private transient Optional<SweepCell> cell = Optional.empty();

    /** What was drawn over the curves, which a heat map has not: it returns with them. */
    private transient SweepOverlay overlay = SweepOverlay.NONE;

    /**
     * @param changed told of each edit of the person that leaves all fields as they must be
     */
    SweepEditor(NetworkReader networks, Consumer<SweepCell> changed) {
        this.networks = networks;
        this.changed = changed;
        inputs.setLabel(words.of("inputs"));
        inputs.setItemLabelGenerator(NetworkCell::title);
        inputs.addValueChangeListener(change -> editedBy(change.isFromClient()));
        measure.setLabel(words.of("measure"));
        measure.addThemeVariants(SelectVariant.LUMO_SMALL);
        measure.setItems(SweepMeasure.ofRuns());
        measure.setItemLabelGenerator(each -> words.of("measure." + each.type() + ".short"));
        measure.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                offerParts(network());
            }
            editedBy(change.isFromClient());
        });
        of.setLabel(words.of("of"));
        of.addThemeVariants(SelectVariant.LUMO_SMALL);
        of.addValueChangeListener(change -> editedBy(change.isFromClient()));
        dressNumbers();
        Div what = new Div(measure, of, fromMs, seeds);
        what.addClassName("sb-analysis-controls");
        withoutOverlay.setText(words.of("formula.ofMap"));
        withoutOverlay.addClassName("sb-caption");
        add(inputs, x, y, what, formula, withoutOverlay);
    }

    private void dressNumbers() {
        fromMs.setLabel(words.of("fromMs"));
        fromMs.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        fromMs.setManualValidation(true);
        fromMs.addValueChangeListener(change -> editedBy(change.isFromClient()));
        seeds.setLabel(words.of("seeds"));
        seeds.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        seeds.setManualValidation(true);
        seeds.setStepButtonsVisible(true);
        seeds.setMin(1);
        seeds.setMax(SweepDesign.MOST_SEEDS);
        seeds.addValueChangeListener(change -> editedBy(change.isFromClient()));
        formula.setLabel(words.of("formula"));
        formula.setHelperText(words.of("formula.help"));
        formula.setWidthFull();
        formula.setManualValidation(true);
        formula.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        formula.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        formula.addValueChangeListener(change -> editedBy(change.isFromClient()));
    }

    /**
     * Shows a cell.
     *
     * @param offered all network cells of the notebook
     */
    void show(SweepCell shown, List<NetworkCell> offered) {
        cell = Optional.of(shown);
        inputs.setItems(offered);
        inputs.setValue(chosen(shown, offered));
        inputs.setVisible(offered.size() > 1 || inputs.getValue().isEmpty());
        Optional<NetworkModel> network = network();
        SweepDesign design = shown.design();
        measure.setValue(design.measure());
        offerParts(network);
        x.show(Optional.of(design.x()), network, locks());
        y.show(
                design.isMap() ? Optional.of(design.axes().getLast()) : Optional.empty(),
                network,
                locks());
        fromMs.setValue(design.fromMs());
        seeds.setValue(design.seeds());
        if (!design.isMap()) {
            overlay = design.overlay();
        }
        formula.setValue(overlay.formula());
        showOverlay(design);
    }

    private void showOverlay(SweepDesign design) {
        formula.setVisible(!design.isMap());
        withoutOverlay.setVisible(design.isMap() && !overlay.equals(SweepOverlay.NONE));
    }

    /** Of all chosen networks: what is hidden in one of them is not offered. */
    private NetworkLocks locks() {
        List<NetworkLocks> each = inputs.getValue().stream().map(NetworkCell::locks).toList();
        return new NetworkLocks(
                each.stream().flatMap(locks -> locks.hidden().stream()).toList(),
                List.of(),
                each.stream().findFirst().map(NetworkLocks::ranges).orElse(Map.of()));
    }

    private static Set<NetworkCell> chosen(SweepCell shown, List<NetworkCell> offered) {
        Set<NetworkCell> chosen = new LinkedHashSet<>();
        offered.stream().filter(each -> shown.inputs().contains(each.id())).forEach(chosen::add);
        return chosen;
    }

    /** The first of the chosen networks, where it is valid. */
    private Optional<NetworkModel> network() {
        return inputs.getValue().stream()
                .findFirst()
                .flatMap(first ->
                        networks.read(first.document())
                                        instanceof Validation.Valid(NetworkModel network)
                                ? Optional.of(network)
                                : Optional.empty());
    }

    private void offerParts(Optional<NetworkModel> network) {
        String before = cell.map(each -> each.design().of()).orElse("");
        List<String> parts = new ArrayList<>(network.map(this::parts).orElse(List.of()));
        if (parts.isEmpty() && !before.isEmpty()) {
            parts.add(before);
        }
        of.setItems(parts);
        parts.stream()
                .filter(before::equals)
                .findFirst()
                .or(() -> parts.stream().findFirst())
                .ifPresent(of::setValue);
    }

    private List<String> parts(NetworkModel network) {
        return measure.getValue().isOfProjection()
                ? network.projections().stream()
                        .filter(each -> Recorder.recordable(each).contains(Recorder.WEIGHT))
                        .map(Projection::id)
                        .toList()
                : network.populations().stream().map(Population::id).toList();
    }

    private void editedBy(boolean person) {
        if (person) {
            edited();
        }
    }

    private void edited() {
        cell.flatMap(this::edited)
                .filter(now -> !cell.get().equals(now))
                .ifPresent(now -> {
                    boolean otherNetworks = !now.inputs().equals(cell.get().inputs());
                    cell = Optional.of(now);
                    showOverlay(now.design());
                    changed.accept(now);
                    if (otherNetworks) {
                        show(now, inputs.getListDataView().getItems().toList());
                    }
                });
    }

    /** The cell as its fields say; empty if one is not as it must be, which is then marked. */
    private Optional<SweepCell> edited(SweepCell before) {
        List<SweepAxis> axes = new ArrayList<>();
        x.axis().ifPresent(axes::add);
        y.axis().ifPresent(axes::add);
        boolean whole = axes.size() == (y.isChosen() ? 2 : 1);
        if (!(areNetworksRight()
                & areNumbersRight()
                & isFormulaRight()
                & areParametersAllowed(before)
                & whole)) {
            return Optional.empty();
        }
        overlay = overlay.withFormula(formula.getValue().strip());
        SweepDesign design =
                new SweepDesign(
                        axes,
                        measure.getValue(),
                        Optional.ofNullable(of.getValue()).orElse(""),
                        fromMs.getValue(),
                        seeds.getValue(),
                        axes.size() > 1 ? SweepOverlay.NONE : overlay);
        return arePointsFew(design)
                ? Optional.of(
                        before.withDesign(design)
                                .withInputs(
                                        inputs.getListDataView()
                                                .getItems()
                                                .filter(inputs.getValue()::contains)
                                                .map(NetworkCell::id)
                                                .toList()))
                : Optional.empty();
    }

    private boolean areNetworksRight() {
        int count = inputs.getValue().size();
        boolean good = count >= 1 && count <= SweepDesign.MOST_NETWORKS;
        inputs.setInvalid(!good);
        inputs.setErrorMessage(good ? "" : words.of("inputsWrong", SweepDesign.MOST_NETWORKS));
        return good;
    }

    private boolean areParametersAllowed(SweepCell before) {
        boolean isAsBefore =
                inputs.getValue().stream()
                        .allMatch(network -> before.inputs().contains(network.id()));
        NetworkLocks locks = locks();
        return x.isAllowed(locks, isAsBefore) & y.isAllowed(locks, isAsBefore);
    }

    private boolean areNumbersRight() {
        boolean begins = fromMs.getValue() != null && fromMs.getValue() >= 0;
        fromMs.setInvalid(!begins);
        fromMs.setErrorMessage(begins ? "" : words.of("fromWrong"));
        Integer count = seeds.getValue();
        boolean counted = count != null && count >= 1 && count <= SweepDesign.MOST_SEEDS;
        seeds.setInvalid(!counted);
        seeds.setErrorMessage(counted ? "" : words.of("countWrong", 1, SweepDesign.MOST_SEEDS));
        return begins && counted;
    }

    private boolean isFormulaRight() {
        List<Problem> problems = new ArrayList<>();
        Formula.read(formula.getValue(), "", problems);
        formula.setInvalid(!problems.isEmpty());
        formula.setErrorMessage(
                problems.stream()
                        .findFirst()
                        .map(problem -> problem.sentences(words.locale()))
                        .orElse(""));
        return problems.isEmpty();
    }

    private boolean arePointsFew(SweepDesign design) {
        boolean few = design.points() <= SweepDesign.MOST_POINTS;
        y.markCount(!few, words.of("pointsWrong", design.points(), SweepDesign.MOST_POINTS));
        return few;
    }
}
