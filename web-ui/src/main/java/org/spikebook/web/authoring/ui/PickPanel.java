package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.lesson.authoring.CheckSuggestion;
import org.spikebook.lesson.authoring.TaskBlock;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.web.authoring.LessonTrials;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.sweeplab.MeasureText;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Runs a network of the lesson, and makes a task of what its author picks from the run. */
final class PickPanel extends Div {

    private static final String TASK = "picked";

    private final Words words = Words.of(PickPanel.class);
    private final transient LessonTrials trials;
    private final transient Background background;
    private final transient WrittenLessonId id;
    private final transient Consumer<TaskBlock> picked;
    private final Select<String> network = new Select<>();
    private final Button run = new Button(words.of("pick.run"));
    private final Div answer = new Div();
    private transient Optional<Lesson> lesson = Optional.empty();
    private boolean running;

    PickPanel(
            LessonTrials trials,
            Background background,
            WrittenLessonId id,
            Consumer<TaskBlock> picked) {
        this.trials = trials;
        this.background = background;
        this.id = id;
        this.picked = picked;
        network.setLabel(words.of("pick.network"));
        network.setHelperText(words.of("pick.help"));
        run.addClickListener(click -> run());
        answer.getElement().setAttribute("role", "status");
        Div asked = new Div(network, run);
        asked.addClassName("sb-row");
        add(asked, answer);
        show(Optional.empty());
    }

    /** The lesson is another now; empty while its files have problems. */
    void show(Optional<Lesson> read) {
        lesson = read;
        List<String> ids = read.map(PickPanel::networks).orElse(List.of());
        String before = network.getValue();
        network.setItems(ids);
        if (!ids.isEmpty()) {
            network.setValue(ids.contains(before) ? before : ids.getFirst());
        }
        network.setEnabled(!ids.isEmpty());
        allowRun();
    }

    /** One run at a time, however often the lesson is edited meanwhile. */
    private void allowRun() {
        run.setEnabled(!running && network.isEnabled());
    }

    private static List<String> networks(Lesson lesson) {
        return lesson.modelSolution().cells(NetworkCell.class).stream().map(Cell::id).toList();
    }

    private void run() {
        String cell = network.getValue();
        String document =
                lesson.orElseThrow()
                        .modelSolution()
                        .cell(cell, NetworkCell.class)
                        .orElseThrow()
                        .document();
        running = true;
        allowRun();
        say("pick.running");
        background.startReading(
                this,
                task -> trials.measure(id, document, task::isCancelled),
                result -> {
                    running = false;
                    allowRun();
                    result.ifPresentOrElse(
                            suggested -> show(cell, suggested), () -> say("pick.tooLong"));
                },
                () -> {
                    running = false;
                    allowRun();
                    say("pick.broken");
                });
    }

    private void say(String key) {
        answer.removeAll();
        answer.add(new Paragraph(words.of(key)));
    }

    private void show(String cell, Reading<List<CheckSuggestion>> suggested) {
        answer.removeAll();
        List<CheckSuggestion> checks = suggested.content().orElse(List.of());
        if (!suggested.problems().isEmpty()) {
            answer.add(ProblemSentences.first(suggested.problems()));
        } else if (checks.isEmpty()) {
            say("pick.nothing");
        } else {
            answer.add(choice(cell, checks));
        }
    }

    private Div choice(String cell, List<CheckSuggestion> checks) {
        CheckboxGroup<CheckSuggestion> group = new CheckboxGroup<>();
        group.setLabel(words.of("pick.choose"));
        group.setHelperText(words.of("pick.tolerance"));
        group.setItems(checks);
        group.setItemLabelGenerator(this::label);
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        Button add = new Button(words.of("pick.add"));
        add.setEnabled(false);
        group.addValueChangeListener(change -> add.setEnabled(!change.getValue().isEmpty()));
        add.addClickListener(click -> {
            Set<CheckSuggestion> chosen = group.getValue();
            picked.accept(
                    new TaskBlock(
                            freeId(), cell, checks.stream().filter(chosen::contains).toList()));
            answer.removeAll();
        });
        return new Div(group, add);
    }

    private String freeId() {
        Optional<Notebook> notebook = lesson.map(each -> each.newNotebook(words.locale()));
        int number = 1;
        while (isTaken(notebook, TASK + "-" + number)) {
            number++;
        }
        return TASK + "-" + number;
    }

    private static boolean isTaken(Optional<Notebook> notebook, String cellId) {
        return notebook.flatMap(cells -> cells.cell(cellId)).isPresent();
    }

    private String label(CheckSuggestion check) {
        String unit = check.unit().isEmpty() ? "" : Quantity.NO_BREAK_SPACE + check.unit();
        return words.of(
                "pick.item",
                MeasureText.name(check.measured(), words.locale()),
                Quantity.readable(check.mean().doubleValue(), words.locale()),
                Quantity.readable(check.tolerance().doubleValue(), words.locale()) + unit);
    }
}
