package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.ui.points.PointsText;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grades of one assignment: how the class stands in a sentence and a small figure, and its
 * students in a table to search, narrow and order.
 */
final class AssignmentGrades extends Div {

    /** Fewer than these are seen at a glance. */
    private static final int FEW = 12;

    private final Words words = Words.of(AssignmentGrades.class);
    private final GradebookTable table;
    private final SerializableConsumer<GradebookSearch> searched;
    private final TextField name = new TextField();
    private final Select<MemberFilter> who = new Select<>();
    private final Select<Boolean> order = new Select<>();
    private final Span found = new Span();
    private final Div scroll = new Div();

    /**
     * @param tools ways to what else is done with the assignment
     * @param search what is searched at first
     * @param searched told whenever something else is
     */
    AssignmentGrades(
            GradebookTable table,
            List<Component> tools,
            GradebookSearch search,
            SerializableConsumer<GradebookSearch> searched) {
        this.table = table;
        this.searched = searched;
        addClassName("sb-grades");
        ClassStanding standing = ClassStanding.of(table.rows());
        add(new H3(table.assignment().title()), new Paragraph(sentence(standing)));
        tools.forEach(this::add);
        if (standing.medianPoints().isPresent() && table.rows().size() > FEW) {
            add(bars(standing));
        }
        Div bar = bar(search);
        bar.setVisible(table.rows().size() > FEW || !search.equals(GradebookSearch.ALL_STUDENTS));
        scroll.addClassNames("sb-table-scroll", "sb-grades-table");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", table.assignment().title());
        add(bar, scroll);
        draw();
    }

    private String sentence(ClassStanding standing) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                words.of(
                        "standing.submitted",
                        count(standing.submitted()),
                        count(standing.students())));
        standing.medianPoints()
                .ifPresent(points ->
                        sentences.add(
                                words.of(
                                        "standing.median",
                                        Quantity.decimals(points, 1, words.locale()))));
        if (standing.waiting() > 0) {
            sentences.add(words.of("standing.waiting", count(standing.waiting())));
        }
        return String.join(" ", sentences);
    }

    private String count(int students) {
        return Quantity.count(students, words.locale());
    }

    /** How many have how many tenths of the points; in words for screen readers. */
    private Div bars(ClassStanding standing) {
        Div bars = new Div();
        bars.addClassName("sb-grade-bars");
        bars.getElement().setAttribute("role", "img");
        int most = standing.tenths().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<String> told = new ArrayList<>(List.of(words.of("standing.bars")));
        for (int part = 0; part < standing.tenths().size(); part++) {
            int students = standing.tenths().get(part);
            String range = words.of("standing.tenth", 10 * part, 10 * (part + 1));
            bars.add(bar(students, (double) students / Math.max(1, most), range));
            told.add(words.of("standing.bar", range, count(students)));
        }
        bars.getElement().setAttribute("aria-label", String.join(" ", told));
        Span unit = new Span(words.of("standing.unit"));
        unit.addClassNames("sb-muted", "sb-small");
        return new Div(bars, unit);
    }

    private Div bar(int students, double height, String range) {
        Span bar = new Span();
        bar.getStyle().set("--share", String.valueOf(height));
        return new Div(new Span(students == 0 ? "" : count(students)), bar, new Span(range));
    }

    private Div bar(GradebookSearch search) {
        name.setLabel(words.of("search.name"));
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValue(search.name());
        name.addValueChangeListener(change -> searchAgain());
        who.setLabel(words.of("search.who"));
        who.setItems(MemberFilter.values());
        who.setItemLabelGenerator(each -> words.of(each.key()));
        who.setValue(search.who());
        who.addValueChangeListener(change -> searchAgain());
        order.setLabel(words.of("search.order"));
        order.setItems(false, true);
        order.setItemLabelGenerator(byPoints -> words.of(byPoints ? "order.points" : "order.name"));
        order.setValue(search.byPoints());
        order.addValueChangeListener(change -> searchAgain());
        found.addClassName("sb-muted");
        found.getElement().setAttribute("role", "status");
        Div bar = new Div(name, who, order, found);
        bar.addClassName("sb-grades-search");
        return bar;
    }

    private void searchAgain() {
        draw();
        searched.accept(search());
    }

    private void draw() {
        List<GradebookTable.Row> shown = search().rows(table, words.locale());
        found.setText(words.of("search.count", count(shown.size()), count(table.rows().size())));
        scroll.removeAll();
        scroll.add(shown.isEmpty() ? new Paragraph(words.of("search.noMatch")) : drawn(shown));
    }

    private GradebookSearch search() {
        return new GradebookSearch(name.getValue(), who.getValue(), order.getValue());
    }

    private DataTable drawn(List<GradebookTable.Row> rows) {
        List<String> columns = new ArrayList<>(List.of(words.of("gradebook.student")));
        columns.addAll(table.tasks().values());
        columns.add(words.of("gradebook.total"));
        columns.add(words.of("gradebook.submissions"));
        DataTable drawn = new DataTable(columns);
        drawn.addClassName("sb-table");
        if (table.means().stream().anyMatch(mean -> !mean.isEmpty())) {
            fillMeans(drawn.addRow(words.of("standing.mean")));
        }
        rows.forEach(row -> fill(drawn.addRow(row.student()), row));
        return drawn;
    }

    private void fillMeans(NativeTableRow line) {
        line.addClassName("sb-grades-mean");
        table.means().forEach(mean -> line.addDataCell().setText(mean));
        line.addDataCell();
        line.addDataCell();
    }

    private void fill(NativeTableRow line, GradebookTable.Row row) {
        row.points().forEach(points -> line.addDataCell().setText(points));
        line.addDataCell().add(total(row));
        line.addDataCell().add(submissions(row.submissions()));
    }

    private Component total(GradebookTable.Row row) {
        Span total = new Span(row.total());
        if (!row.late()) {
            return total;
        }
        Span late = new Span(words.of("gradebook.late"));
        late.addClassName("sb-tag");
        Div cell = new Div(total, late);
        row.shown().flatMap(this::deduction).ifPresent(cell::add);
        return cell;
    }

    /** The points reached, and what days late take of them; nothing where they take nothing. */
    private Optional<Div> deduction(SubmissionView late) {
        GradeView grade = late.grade();
        int percent = late.lateness().deductedPercent();
        if (grade == null || percent == 0) {
            return Optional.empty();
        }
        Div line =
                new Div(
                        words.of(
                                "gradebook.deduction",
                                new PointsText(words.locale()).number(grade.points()),
                                Quantity.count(late.lateness().days(), words.locale()),
                                percent));
        line.addClassNames("sb-muted", "sb-small");
        return Optional.of(line);
    }

    private Component submissions(List<SubmissionView> all) {
        if (all.isEmpty()) {
            Span none = new Span(words.of("gradebook.nothing"));
            none.addClassName("sb-muted");
            return none;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-plain-list");
        for (SubmissionView each : all) {
            Anchor receipt =
                    new Anchor(search().address(each), LocalTime.dateAndTime(each.submittedAt()));
            list.add(
                    new ListItem(receipt, new Span(" " + new PointsText(words.locale()).of(each))));
        }
        return new Details(
                words.of(
                        all.size() == 1 ? "gradebook.one" : "gradebook.several", count(all.size())),
                list);
    }
}
