package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradebookService;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.plot.Quantity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every student and every submission of a class, with its CSV file. */
public final class GradebookPanel extends Div {

    private final Words words = Words.of(GradebookPanel.class);
    private final GradebookService service;
    private final CourseId course;
    private final Div tables = new Div();
    private Runnable read = () -> {};

    public GradebookPanel(GradebookService service, CourseId course) {
        this.service = service;
        this.course = course;
        addClassName("sb-section");
        Button refresh = new Button(words.of("gradebook.refresh"), click -> refresh());
        Div head = new Div(new H2(words.of("gradebook.heading")), refresh, download());
        head.addClassName("sb-section-head");
        add(head, tables);
        refresh();
    }

    /** Has {@code listener} told whenever the class is read again: others show parts of it too. */
    public void onRead(Runnable listener) {
        read = listener;
    }

    /** Reads it again. */
    public void refresh() {
        read.run();
        tables.removeAll();
        Gradebook gradebook = service.gradebook(course);
        if (gradebook.lines().isEmpty()) {
            tables.add(
                    new Paragraph(
                            words.of(
                                    gradebook.assignments().isEmpty()
                                            ? "gradebook.noAssignment"
                                            : "gradebook.noStudent")));
            return;
        }
        for (GradebookTable table : GradebookTable.of(gradebook, words.locale())) {
            tables.add(new H3(table.assignment().title()), scroll(table));
        }
    }

    private Div scroll(GradebookTable table) {
        Div scroll = new Div(draw(table));
        scroll.addClassName("sb-table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", table.assignment().title());
        return scroll;
    }

    private NativeTable draw(GradebookTable table) {
        NativeTable drawn = new NativeTable();
        drawn.addClassName("sb-table");
        NativeTableRow head = drawn.getHead().addRow();
        header(head, "col", words.of("gradebook.student"));
        table.tasks().values().forEach(title -> header(head, "col", title));
        header(head, "col", words.of("gradebook.total"));
        header(head, "col", words.of("gradebook.submissions"));
        for (GradebookTable.Row row : table.rows()) {
            NativeTableRow line = drawn.getBody().addRow();
            header(line, "row", row.student());
            row.points().forEach(points -> line.addDataCell().setText(points));
            line.addDataCell().add(total(row));
            line.addDataCell().add(submissions(row.submissions()));
        }
        return drawn;
    }

    private static void header(NativeTableRow row, String scope, String text) {
        com.vaadin.flow.component.html.NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }

    private Component total(GradebookTable.Row row) {
        Span total = new Span(row.total());
        if (row.late()) {
            Span late = new Span(words.of("gradebook.late"));
            late.addClassName("sb-tag");
            return new Div(total, late);
        }
        return total;
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
                    new Anchor(
                            "submissions/" + each.receipt(),
                            LocalTime.dateAndTime(each.submittedAt()));
            list.add(new ListItem(receipt, new Span(" " + PointsText.of(words.locale(), each))));
        }
        return new Details(
                words.of(
                        all.size() == 1 ? "gradebook.one" : "gradebook.several",
                        Quantity.count(all.size(), words.locale())),
                list);
    }

    private Anchor download() {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(event -> {
                    byte[] csv = service.csv(course).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv),
                            "gradebook.csv",
                            "text/csv; charset=utf-8",
                            csv.length);
                });
        Anchor anchor = new Anchor(handler, "");
        anchor.add(Glyph.DOWNLOAD.draw(), new Span(words.of("gradebook.csv")));
        anchor.addClassName("sb-download");
        return anchor;
    }
}
