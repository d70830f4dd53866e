package org.spikebook.web.group.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.db.account.VisitorId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.group.GroupService;
import org.spikebook.web.group.GroupedStudent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<VisitorId, Select<Integer>> fields = new LinkedHashMap<>();
    private final Paragraph said = new Paragraph();
    private int highest;
    private boolean showing;

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

    /** Fields stay as long as the students are the same: one of them may have the focus. */
    private void show() {
        List<GroupedStudent> students = service.students(assignment.id());
        int last = students.stream().mapToInt(GroupedStudent::group).max().orElse(0);
        highest = Math.max(highest, last);
        List<VisitorId> shown = students.stream().map(GroupedStudent::student).toList();
        if (students.isEmpty() || !shown.equals(List.copyOf(fields.keySet()))) {
            rebuild(students);
        }
        offer(students);
    }

    private void rebuild(List<GroupedStudent> students) {
        list.removeAll();
        fields.clear();
        if (students.isEmpty()) {
            list.add(new Paragraph(words.of("dialog.none")));
            return;
        }
        DataTable table =
                new DataTable(List.of(words.of("dialog.student"), words.of("dialog.group")));
        table.addClassName("sb-table");
        for (GroupedStudent each : students) {
            Select<Integer> field = field(each);
            fields.put(each.student(), field);
            table.addRow(each.name()).addDataCell().add(field);
        }
        list.add(table.scrolling(words.of("dialog.caption")));
    }

    /** Up to one group more than there were in this dialog: an emptied one is not the new one. */
    private void offer(List<GroupedStudent> students) {
        List<Integer> choices = IntStream.rangeClosed(0, highest + 1).boxed().toList();
        showing = true;
        for (GroupedStudent each : students) {
            Select<Integer> field = Objects.requireNonNull(fields.get(each.student()));
            if (field.getListDataView().getItemCount() != choices.size()) {
                field.setItems(choices);
            }
            field.setValue(each.group());
        }
        showing = false;
    }

    private Select<Integer> field(GroupedStudent student) {
        Select<Integer> group = new Select<>();
        group.setAriaLabel(words.of("dialog.groupOf", student.name()));
        group.setItemLabelGenerator(
                each -> each == 0 ? words.of("dialog.noGroup") : words.of("dialog.number", each));
        group.addValueChangeListener(change -> {
            if (!showing) {
                put(student.student(), change.getValue());
            }
        });
        return group;
    }

    private void put(VisitorId student, int group) {
        Optional<Problem> problem = service.put(assignment.id(), student, group);
        said.setText(problem.map(each -> each.sentences(words.locale())).orElse(""));
        show();
    }
}
