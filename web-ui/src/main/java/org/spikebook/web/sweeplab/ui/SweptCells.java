package org.spikebook.web.sweeplab.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.web.common.ui.Words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which networks a sweep runs, or which trainings it repeats. */
final class SweptCells extends Div {

    private final transient Words words = Words.of(SweptCells.class);
    private final transient Predicate<String> hidden;
    private final Select<Boolean> trained = new Select<>();
    private final CheckboxGroup<Cell> inputs = new CheckboxGroup<>();
    private transient Optional<Notebook> notebook = Optional.empty();

    /**
     * What of a notebook the fields of a sweep depend on.
     *
     * @param offered what can be chosen
     * @param chosen cells of the sweep, with the networks that they train
     */
    record Sources(List<Offer> offered, List<Cell> chosen) {}

    /** A cell as it is offered. */
    record Offer(String id, String title, NetworkLocks locks) {}

    /**
     * @param hidden whether a cell, by its id, is hidden from who chooses
     * @param otherKind told when trainings are chosen in place of runs, or runs in place of them
     * @param changed called when other cells are chosen
     */
    SweptCells(Predicate<String> hidden, Consumer<Boolean> otherKind, Runnable changed) {
        this.hidden = hidden;
        trained.setLabel(words.of("kind"));
        trained.addThemeVariants(SelectVariant.LUMO_SMALL);
        trained.setItems(false, true);
        trained.setItemLabelGenerator(each -> words.of(each ? "kind.training" : "kind.run"));
        trained.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                otherKind.accept(change.getValue());
            }
        });
        inputs.setItemLabelGenerator(Cell::title);
        inputs.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        Div controls = new Div(trained, inputs);
        controls.addClassName("sb-analysis-controls");
        add(controls);
    }

    /** Shows those of a cell, and what else of their kind the notebook has and is not hidden. */
    void show(SweepCell cell, Notebook shownIn) {
        notebook = Optional.of(shownIn);
        boolean trains = cell.design().measure().isOfTraining();
        trained.setValue(trains);
        trained.setVisible(trains || !offered(cell, shownIn, true).isEmpty());
        List<Cell> offered = offered(cell, shownIn, trains);
        inputs.setLabel(words.of(trains ? "trainings" : "inputs"));
        inputs.setItems(offered);
        Set<Cell> chosen = new LinkedHashSet<>();
        offered.stream().filter(each -> cell.inputs().contains(each.id())).forEach(chosen::add);
        inputs.setValue(chosen);
        inputs.setInvalid(false);
        inputs.setVisible(offered.size() > 1 || chosen.isEmpty());
    }

    /** Follows edits of the notebook that concern none of its {@link Sources}. */
    void follow(Notebook now) {
        notebook = Optional.of(now);
    }

    Sources sources(SweepCell cell, Notebook notebook) {
        return new Sources(
                Stream.of(true, false)
                        .flatMap(trains -> offered(cell, notebook, trains).stream())
                        .map(SweptCells::offer)
                        .toList(),
                cell.inputs().stream()
                        .flatMap(id -> notebook.cell(id).stream())
                        .flatMap(each -> Stream.concat(Stream.of(each), network(notebook, each)))
                        .toList());
    }

    private static Offer offer(Cell cell) {
        NetworkLocks locks =
                cell instanceof NetworkCell network ? network.locks() : NetworkLocks.NONE;
        return new Offer(cell.id(), cell.title(), locks);
    }

    /**
     * Trainings without a network have nothing to train. A hidden cell that the sweep works on
     * already stays: an edit would take it away, and what its locks hide would be offered.
     */
    private List<Cell> offered(SweepCell sweep, Notebook notebook, boolean trains) {
        Stream<? extends Cell> cells =
                trains
                        ? notebook.cells(TrainingCell.class).stream()
                                .filter(each -> network(notebook, each).findAny().isPresent())
                        : notebook.cells(NetworkCell.class).stream();
        return cells.<Cell>map(each -> each)
                .filter(each -> !hidden.test(each.id()) || sweep.inputs().contains(each.id()))
                .toList();
    }

    private static Stream<NetworkCell> network(Notebook notebook, Cell input) {
        return switch (input) {
            case NetworkCell network -> Stream.of(network);
            case TrainingCell training ->
                    notebook.cell(training.input(), NetworkCell.class).stream();
            default -> Stream.empty();
        };
    }

    /** The one that a sweep begins with: of those before it the last, else the first. */
    Optional<Cell> nearest(Notebook notebook, SweepCell sweep, boolean trains) {
        List<Cell> offered = offered(sweep, notebook, trains);
        List<Cell> before =
                notebook.cells().stream().takeWhile(each -> !each.id().equals(sweep.id())).toList();
        return offered.stream()
                .filter(before::contains)
                .reduce((_, last) -> last)
                .or(() -> offered.stream().findFirst());
    }

    /** Ids of the chosen cells, in the order of the notebook. */
    List<String> chosen() {
        return inputs.getListDataView()
                .getItems()
                .filter(inputs.getValue()::contains)
                .map(Cell::id)
                .toList();
    }

    /** Whether there are neither none nor too many; marks them otherwise. */
    boolean areRight() {
        int count = inputs.getValue().size();
        boolean good = count >= 1 && count <= SweepDesign.MOST_NETWORKS;
        inputs.setInvalid(!good);
        String key = trained.getValue() ? "trainingsWrong" : "inputsWrong";
        inputs.setErrorMessage(good ? "" : words.of(key, SweepDesign.MOST_NETWORKS));
        return good;
    }

    /** Of all chosen networks: what is hidden in one of them is not offered. */
    NetworkLocks locks() {
        List<NetworkLocks> each =
                inputs.getValue().stream()
                        .flatMap(input -> notebook.stream().flatMap(all -> network(all, input)))
                        .map(NetworkCell::locks)
                        .toList();
        return new NetworkLocks(
                each.stream().flatMap(locks -> locks.hidden().stream()).toList(),
                List.of(),
                each.stream().findFirst().map(NetworkLocks::ranges).orElse(Map.of()));
    }
}
