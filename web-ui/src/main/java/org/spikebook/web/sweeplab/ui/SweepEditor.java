package org.spikebook.web.sweeplab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.TrainedFigure;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Notebook;
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
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.notebook.FirstDesign;
import org.spikebook.web.sweeplab.SweptSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a sweep cell runs, varies, measures and draws over its figure. */
final class SweepEditor extends Div {

    private final transient Words words = Words.of(SweepEditor.class);
    private final transient Laboratory laboratory;
    private final transient Consumer<SweepCell> changed;
    private final SweptCells inputs;
    private final Select<SweepMeasure> measure = new Select<>();
    private final Select<String> of = new Select<>();
    private final AxisFields x = new AxisFields("axis.first", false, this::edited);
    private final AxisFields y = new AxisFields("axis.second", true, this::edited);
    private final NumberField fromMs = new DecimalField();
    private final IntegerField seeds = new IntegerField();
    private final TextField formula = new TextField();
    private final Paragraph withoutOverlay = new Paragraph();
    private transient Optional<SweepCell> cell = Optional.empty();
    private transient Optional<Notebook> notebook = Optional.empty();
    private transient Optional<Followed> followed = Optional.empty();

    /** What decides what the fields show and offer. */
    private record Followed(SweepCell cell, SweptCells.Sources sources) {}

    /** What was drawn over the curves, which a heat map has not: it returns with them. */
    private transient SweepOverlay overlay = SweepOverlay.NONE;

    /**
     * @param hidden whether a cell, by its id, is hidden from who edits
     * @param changed told of each edit of the person that leaves all fields as they must be
     */
    SweepEditor(Laboratory laboratory, Predicate<String> hidden, Consumer<SweepCell> changed) {
        this.laboratory = laboratory;
        this.changed = changed;
        inputs = new SweptCells(hidden, this::startOver, this::edited);
        dressMeasure();
        dressNumbers();
        Div what = new Div(measure, of, fromMs, seeds);
        what.addClassName("sb-analysis-controls");
        withoutOverlay.setText(words.of("formula.ofMap"));
        withoutOverlay.addClassName("sb-caption");
        add(inputs, x, y, what, formula, withoutOverlay);
    }

    private void dressMeasure() {
        measure.setLabel(words.of("measure"));
        measure.addThemeVariants(SelectVariant.LUMO_SMALL);
        measure.setItemLabelGenerator(each -> words.of("measure." + each.type() + ".short"));
        measure.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                cell.ifPresent(each -> offerParts(each, source(each)));
            }
            editedBy(change.isFromClient());
        });
        of.addThemeVariants(SelectVariant.LUMO_SMALL);
        of.setItemLabelGenerator(this::partName);
        of.addValueChangeListener(change -> editedBy(change.isFromClient()));
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

    /** Shows a cell of a notebook; edits that have nothing to do with it leave the fields alone. */
    void follow(SweepCell now, Notebook in) {
        Optional<Followed> next = Optional.of(new Followed(now, inputs.sources(now, in)));
        if (next.equals(followed)) {
            notebook = Optional.of(in);
            inputs.follow(in);
        } else {
            followed = next;
            show(now, in);
        }
    }

    /** Shows a cell of a notebook. */
    void show(SweepCell shown, Notebook shownIn) {
        cell = Optional.of(shown);
        notebook = Optional.of(shownIn);
        inputs.show(shown, shownIn);
        SweptSource source = source(shown);
        SweepDesign design = shown.design();
        boolean trains = design.measure().isOfTraining();
        measure.setItems(trains ? SweepMeasure.ofTrainings() : SweepMeasure.ofRuns());
        measure.setValue(design.measure());
        offerParts(shown, source);
        x.show(Optional.of(design.x()), source, inputs.locks());
        y.show(
                design.isMap() ? Optional.of(design.axes().getLast()) : Optional.empty(),
                source,
                inputs.locks());
        fromMs.setValue(design.fromMs());
        fromMs.setVisible(!trains);
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

    private SweptSource source(SweepCell shown) {
        return SweptSource.of(FigurePlan.of(shown, notebook.orElseThrow()), laboratory);
    }

    private void offerParts(SweepCell shown, SweptSource source) {
        SweepMeasure chosen = measure.getValue();
        String before = shown.design().of();
        List<String> parts = new ArrayList<>(parts(chosen, source));
        boolean isOfPart = chosen.isOnChip() || !chosen.isOfTraining();
        if (isOfPart && parts.isEmpty() && !before.isEmpty()) {
            parts.add(before);
        }
        of.setLabel(words.of(chosen.isOnChip() ? "of.chip" : "of"));
        of.setVisible(isOfPart);
        of.setItems(parts);
        parts.stream()
                .filter(before::equals)
                .findFirst()
                .or(() -> parts.stream().findFirst())
                .ifPresent(of::setValue);
    }

    /** What a measure can be of: chips, projections or populations; nothing for some. */
    private List<String> parts(SweepMeasure chosen, SweptSource source) {
        if (chosen.isOfTraining()) {
            return chosen.isOnChip() ? laboratory.chips().ids() : List.of();
        }
        return source.network().map(network -> parts(chosen, network)).orElse(List.of());
    }

    private static List<String> parts(SweepMeasure chosen, NetworkModel network) {
        return chosen.isOfProjection()
                ? network.projections().stream()
                        .filter(each -> Recorder.recordable(each).contains(Recorder.WEIGHT))
                        .map(Projection::id)
                        .toList()
                : network.populations().stream().map(Population::id).toList();
    }

    private String partName(String id) {
        return measure.getValue().isOnChip()
                ? laboratory.chips().find(id).map(ChipSpec::name).orElse(id)
                : id;
    }

    /** Trainings are asked other questions than runs: nothing of the design before holds. */
    private void startOver(boolean trains) {
        cell.ifPresent(before -> {
            Optional<Cell> input = inputs.nearest(notebook.orElseThrow(), before, trains);
            SweepDesign design =
                    trains
                            ? FirstDesign.ofTraining()
                            : FirstDesign.of(
                                    input.map(NetworkCell.class::cast)
                                            .map(NetworkCell::document)
                                            .map(laboratory.networks()::read));
            SweepCell now =
                    before.withDesign(design).withInputs(input.map(Cell::id).stream().toList());
            show(now, notebook.orElseThrow());
            changed.accept(now);
        });
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
                        show(now, notebook.orElseThrow());
                    }
                });
    }

    /** The cell as its fields say; empty if one is not as it must be, which is then marked. */
    private Optional<SweepCell> edited(SweepCell before) {
        List<SweepAxis> axes = new ArrayList<>();
        x.axis().ifPresent(axes::add);
        y.axis().ifPresent(axes::add);
        boolean whole = axes.size() == (y.isChosen() ? 2 : 1);
        if (!(inputs.areRight()
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
                        of.isVisible() ? Optional.ofNullable(of.getValue()).orElse("") : "",
                        fromMs.getValue(),
                        seeds.getValue(),
                        axes.size() > 1 ? SweepOverlay.NONE : overlay);
        SweepCell now = before.withDesign(design).withInputs(inputs.chosen());
        return arePointsFew(now) ? Optional.of(now) : Optional.empty();
    }

    private boolean areParametersAllowed(SweepCell before) {
        boolean isAsBefore = before.inputs().containsAll(inputs.chosen());
        NetworkLocks locks = inputs.locks();
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

    private boolean arePointsFew(SweepCell now) {
        int points = now.design().points();
        boolean few = points <= SweepDesign.MOST_POINTS;
        y.markCount(!few, words.of("pointsWrong", points, SweepDesign.MOST_POINTS));
        if (!few || !now.design().measure().isOfTraining()) {
            return few;
        }
        int trainings = FigurePlan.of(now, notebook.orElseThrow()).trainings();
        boolean affordable = trainings <= TrainedFigure.MOST_TRAININGS;
        x.markCount(
                !affordable, words.of("trainingsMany", trainings, TrainedFigure.MOST_TRAININGS));
        return affordable;
    }
}
