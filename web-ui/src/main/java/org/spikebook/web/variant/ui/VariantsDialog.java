package org.spikebook.web.variant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.variant.StudentVariant;
import org.spikebook.web.variant.VariantService;

import java.util.List;

/** Which variant each student has; any of them can be opened as a student gets it. */
public final class VariantsDialog extends Dialog {

    private static final String WIDTH = "min(44rem, 94vw)";

    private final Words words = Words.of(VariantsDialog.class);
    private final VariantService service;
    private final Assignment assignment;

    /** For those who teach the class of the assignment. */
    public VariantsDialog(VariantService service, Assignment assignment) {
        this.service = service;
        this.assignment = assignment;
        setHeaderTitle(words.of("dialog.heading", assignment.title()));
        setWidth(WIDTH);
        List<StudentVariant> students = service.students(assignment.id());
        add(new Paragraph(words.of("dialog.help")), anyVariant());
        add(students.isEmpty() ? new Paragraph(words.of("dialog.none")) : table(students));
        getFooter().add(new Button(words.of("dialog.close"), click -> close()));
    }

    private Component anyVariant() {
        List<String> variants = service.variants(assignment.id());
        Select<String> any = new Select<>();
        any.setLabel(words.of("dialog.any"));
        any.setItems(variants);
        any.setValue(variants.getFirst());
        Button preview = new Button(words.of("dialog.preview"), click -> preview(any.getValue()));
        Div row = new Div(any, preview);
        row.addClassName("sb-row");
        return row;
    }

    private Div table(List<StudentVariant> students) {
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("dialog.student"),
                                words.of("dialog.variant"),
                                words.of("dialog.state"),
                                words.of("dialog.preview")));
        table.addClassName("sb-table");
        for (StudentVariant each : students) {
            NativeTableRow row = table.addRow(each.name());
            row.addDataCell().setText(each.variant());
            row.addDataCell().setText(words.of(each.begun() ? "dialog.begun" : "dialog.notBegun"));
            row.addDataCell().add(previewOf(each.variant()));
        }
        return table.scrolling(words.of("dialog.caption"));
    }

    private Button previewOf(String variant) {
        Button preview = new Button(words.of("dialog.preview"), click -> preview(variant));
        preview.setAriaLabel(words.of("dialog.previewOf", variant));
        preview.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return preview;
    }

    private void preview(String variant) {
        close();
        UI.getCurrentOrThrow().navigate("notebook/" + service.preview(assignment.id(), variant));
    }
}
