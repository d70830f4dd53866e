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
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;

import jakarta.annotation.security.PermitAll;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Visitor;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.classroom.ui.staff.OffersPanel;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The classes that a visitor is in; instructors make new ones here. */
@Route("classes")
@PermitAll
class ClassesView extends Div implements HasDynamicTitle {

    private final Words words = Words.of(ClassesView.class);

    /** Fewer classes are seen without a search. */
    private static final int FEW = 5;

    private final ClassroomService classes;

    ClassesView(ClassroomService classes, StaffService staff, VisitorService visitors) {
        this.classes = classes;
        addClassName("sb-page");
        Visitor visitor = visitors.current();
        boolean instructor = visitor.instructor();
        List<Course> mine = classes.mine();
        add(
                new H1(words.of("classes.heading")),
                new OffersPanel(staff, Objects.requireNonNullElse(visitor.name(), "")));
        if (mine.isEmpty()) {
            add(new Paragraph(words.of(instructor ? "classes.noneYet" : "classes.none")));
        } else {
            addList(mine);
        }
        if (instructor) {
            add(createForm());
        } else {
            add(new Paragraph(new RouterLink(words.of("classes.join"), JoinView.class)));
        }
    }

    private void addList(List<Course> mine) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        TextField search = new TextField(words.of("classes.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.setVisible(mine.size() > FEW);
        search.addValueChangeListener(change -> fill(list, mine, change.getValue()));
        fill(list, mine, "");
        add(search, list);
    }

    private void fill(UnorderedList list, List<Course> mine, String text) {
        list.removeAll();
        List<Course> found = mine.stream().filter(each -> contains(each.title(), text)).toList();
        if (found.isEmpty()) {
            list.add(new ListItem(words.of("classes.noneFound")));
        }
        for (Course course : found) {
            Span role = new Span(words.of("role." + course.role().name().toLowerCase(Locale.ROOT)));
            role.addClassName("sb-muted");
            list.add(
                    new ListItem(
                            new RouterLink(course.title(), ClassView.class, course.id().toString()),
                            role));
        }
    }

    private boolean contains(String title, String text) {
        return title.toLowerCase(words.locale()).contains(text.strip().toLowerCase(words.locale()));
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
                    new FieldProblem(problem, words.locale()).showAt(title);
        }
    }

    @Override
    public String getPageTitle() {
        return words.of("classes.heading");
    }
}
