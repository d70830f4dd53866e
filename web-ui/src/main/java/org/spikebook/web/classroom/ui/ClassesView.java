package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;

import jakarta.annotation.security.PermitAll;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;

/** The classes that a visitor is in; instructors make new ones here. */
@Route("classes")
@PermitAll
class ClassesView extends Div implements HasDynamicTitle {

    private final Words words = Words.of(ClassesView.class);
    private final ClassroomService classes;

    ClassesView(ClassroomService classes, VisitorService visitors) {
        this.classes = classes;
        addClassName("sb-page");
        boolean instructor = visitors.current().instructor();
        List<Course> mine = classes.mine();
        add(new H1(words.of("classes.heading")));
        if (mine.isEmpty()) {
            add(new Paragraph(words.of(instructor ? "classes.noneYet" : "classes.none")));
        } else {
            add(list(mine));
        }
        if (instructor) {
            add(createForm());
        } else {
            add(new Paragraph(new RouterLink(words.of("classes.join"), JoinView.class)));
        }
    }

    private UnorderedList list(List<Course> mine) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        for (Course course : mine) {
            Span role = new Span(words.of("role." + course.role().name().toLowerCase(Locale.ROOT)));
            role.addClassName("sb-muted");
            list.add(
                    new ListItem(
                            new RouterLink(course.title(), ClassView.class, course.id().toString()),
                            role));
        }
        return list;
    }

    private Div createForm() {
        TextField title = new TextField(words.of("create.title"));
        title.setHelperText(words.of("create.title.help"));
        Button create = new Button(words.of("create.button"), click -> create(title));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new H2(words.of("create.heading")), title, create);
        form.addClassName("sb-form");
        return form;
    }

    private void create(TextField title) {
        title.setInvalid(false);
        switch (classes.create(title.getValue())) {
            case CreateCourseResult.Created(Course course) ->
                    UI.getCurrentOrThrow().navigate(ClassView.class, course.id().toString());
            case CreateCourseResult.Refused(Problem problem) ->
                    FieldProblem.show(title, problem, words.locale());
        }
    }

    @Override
    public String getPageTitle() {
        return words.of("classes.heading");
    }
}
