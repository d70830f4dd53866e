package org.spikebook.web.grading.appeal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.appeal.AppealService;
import org.spikebook.web.grading.appeal.OpenAppeal;

import java.util.List;

/** The appeals of a class that wait for an answer; not to be seen while there is none. */
public final class OpenAppealsPanel extends Div {

    private final Words words = Words.of(OpenAppealsPanel.class);
    private final AppealService service;
    private final CourseId course;

    public OpenAppealsPanel(AppealService service, CourseId course) {
        this.service = service;
        this.course = course;
        addClassName("sb-section");
        refresh();
    }

    /** Reads them again. */
    public void refresh() {
        removeAll();
        List<OpenAppeal> open = service.openOf(course);
        setVisible(!open.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        for (OpenAppeal appeal : open) {
            String at = LocalTime.dateAndTime(appeal.askedAt());
            Span since = new Span(words.of("appeals.since", at));
            since.addClassName("sb-muted");
            String name =
                    appeal.student().isEmpty()
                            ? words.of("appeals.formerMember")
                            : appeal.student();
            Anchor student = new Anchor("submissions/" + appeal.receipt(), name);
            list.add(new ListItem(student, since));
        }
        add(new H2(words.of("appeals.heading")), list);
    }
}
