package org.spikebook.web.group.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.group.GroupService;
import org.spikebook.web.group.GroupedStudent;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the groups of an assignment, by hand or at random. */
public final class GroupsDialog extends Dialog {

    private static final String WIDTH = "min(40rem, 94vw)";
    private static final int USUAL_SIZE = 2;

    private final Words words = Words.of(GroupsDialog.class);
    private final GroupService service;
    private final Assignment assignment;
    private final Select<Integer> size = new Select<>();
    private final Div list = new Div();
    private final Paragraph said = new Paragraph();

    /** For an instructor of the class of the assignment. */
    public GroupsDialog(GroupService service, Assignment assignment) {
        this.service = service;
        this.assignment = assignment;
        setHeaderTitle(words.of("dialog.heading", assignment.title()));
        setWidth(WIDTH);
        size.setLabel(words.of("dialog.size"));
        size.setItems(IntStream.rangeClosed(2, GroupService.MOST_MEMBERS).boxed().toList());
        size.setValue(USUAL_SIZE);
        said.getElement().setAttribute("role", "status");
        Button fill = new Button(words.of("dialog.fill"), click -> fill());
        Button dissolve = new Button(words.of("dialog.dissolve"), click -> dissolve());
        dissolve.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(size, fill, dissolve);
        row.addClassName("sb-row");
        add(new Paragraph(words.of("dialog.help")), row, said, list);
        getFooter().add(new Button(words.of("dialog.close"), click -> close()));
        show();
    }

    private void fill() {
        int made = service.fill(assignment.id(), size.getValue());
        said.setText(words.of("dialog.made", String.valueOf(made)));
        show();
    }

    private void dissolve() {
        service.dissolve(assignment.id());
        said.setText("");
        show();
    }

    private void show() {
        list.removeAll();
        List<GroupedStudent> students = service.students(assignment.id());
        if (students.isEmpty()) {
            list.add(new Paragraph(words.of("dialog.none")));
            return;
        }
        int last = students.stream().mapToInt(GroupedStudent::group).max().orElse(0);
        List<Integer> choices = IntStream.rangeClosed(0, last + 1).boxed().toList();
        DataTable table =
                new DataTable(List.of(words.of("dialog.student"), words.of("dialog.group")));
        table.addClassName("sb-table");
        for (GroupedStudent each : students) {
            NativeTableRow row = table.addRow(each.name());
            row.addDataCell().add(choice(each, choices));
        }
        list.add(table.scrolling(words.of("dialog.caption")));
    }

    private Select<Integer> choice(GroupedStudent student, List<Integer> choices) {
        Select<Integer> group = new Select<>();
        group.setAriaLabel(words.of("dialog.groupOf", student.name()));
        group.setItems(choices);
        group.setItemLabelGenerator(
                each -> each == 0 ? words.of("dialog.noGroup") : words.of("dialog.number", each));
        group.setValue(student.group());
        group.addValueChangeListener(change -> put(student, change.getValue()));
        return group;
    }

    private void put(GroupedStudent student, int group) {
        Optional<Problem> problem = service.put(assignment.id(), student.student(), group);
        said.setText(problem.map(each -> each.sentences(words.locale())).orElse(""));
        show();
    }
}
