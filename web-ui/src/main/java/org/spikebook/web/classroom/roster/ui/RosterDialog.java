package org.spikebook.web.classroom.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.roster.RosterEntry;
import org.spikebook.web.classroom.roster.RosterEntry.Kind;
import org.spikebook.web.classroom.roster.RosterOutcome;
import org.spikebook.web.classroom.roster.RosterPerson;
import org.spikebook.web.classroom.roster.RosterPlan;
import org.spikebook.web.classroom.roster.RosterPreview;
import org.spikebook.web.classroom.roster.RosterService;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a class list changes, row by row, before it is written. */
final class RosterDialog extends Dialog {

    private final Words words = Words.of(RosterDialog.class);
    private final RosterService service;
    private final CourseId course;
    private final RosterPlan plan;
    private final RosterDecisions decisions;
    private final Consumer<RosterOutcome.Applied> applied;
    private final Checkbox removal = new Checkbox();
    private final Div refusal = new Div();

    RosterDialog(
            RosterService service,
            CourseId course,
            RosterPreview preview,
            Consumer<RosterOutcome.Applied> applied) {
        this.service = service;
        this.course = course;
        this.plan = preview.plan();
        this.decisions = new RosterDecisions(plan);
        this.applied = applied;
        setHeaderTitle(words.of("plan.heading"));
        setWidth("min(60rem, 96vw)");
        refusal.getElement().setAttribute("role", "alert");
        add(new Paragraph(counts()));
        if (!preview.problems().isEmpty()) {
            add(problems(preview.problems()));
        }
        if (plan.entries().stream().anyMatch(each -> each.kind() != Kind.SAME)) {
            add(table().scrolling(words.of("plan.heading")));
        }
        if (!plan.absent().isEmpty()) {
            removal.setLabel(words.of("plan.remove"));
            add(new Paragraph(absent()), removal);
        }
        add(refusal);
        Button apply = new Button(words.of("plan.apply"), click -> apply());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("plan.cancel"), click -> close()), apply);
    }

    private String counts() {
        return Stream.of(Kind.values())
                .filter(kind -> plan.count(kind) > 0)
                .map(kind ->
                        words.of(
                                "plan.count." + kind.name().toLowerCase(Locale.ROOT),
                                Quantity.count(plan.count(kind), words.locale())))
                .collect(Collectors.joining(" "));
    }

    private Div problems(List<Problem> problems) {
        Div box =
                new Div(new Paragraph(words.of("plan.problems")), ProblemSentences.first(problems));
        box.addClassName("sb-problems");
        return box;
    }

    /** What is to be decided comes first; rows that change nothing are not shown. */
    private DataTable table() {
        DataTable table =
                new DataTable(
                        Stream.of("line", "name", "details", "effect")
                                .map(column -> words.of("plan." + column))
                                .toList());
        table.addClassNames("sb-table", "sb-roster-plan");
        plan.entries().stream()
                .filter(each -> each.kind() != Kind.SAME)
                .sorted(Comparator.comparing(each -> each.kind() != Kind.UNCLEAR))
                .forEach(each -> fill(table, each));
        return table;
    }

    private void fill(DataTable table, RosterEntry entry) {
        NativeTableRow row = table.addRow(String.valueOf(entry.row().line()));
        row.addDataCell().setText(entry.row().name());
        row.addDataCell()
                .setText(
                        Stream.of(
                                        entry.row().details().email(),
                                        entry.row().details().number(),
                                        entry.row().details().group())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · ")));
        row.addDataCell().add(decisions.cell(entry));
    }

    private String absent() {
        return words.of(
                "plan.absent",
                Quantity.count(plan.absent().size(), words.locale()),
                plan.absent().stream().map(RosterPerson::name).collect(Collectors.joining(", ")));
    }

    private void apply() {
        switch (service.apply(course, plan, decisions.choices(), removal.getValue())) {
            case RosterOutcome.Applied done -> {
                close();
                applied.accept(done);
            }
            case RosterOutcome.Refused(Problem problem) -> {
                refusal.removeAll();
                refusal.addClassName("sb-problems");
                refusal.add(new ProblemSentences(List.of(problem)));
            }
        }
    }
}
