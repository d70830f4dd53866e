package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.WrittenLesson;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lessons that a class writes for itself; new ones begin here. */
@Route(ClassLessonsView.ROUTE)
@PermitAll
class ClassLessonsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String ROUTE = "class-lessons";

    private final Words words = Words.of(ClassLessonsView.class);
    private final transient LessonWritingService writing;
    private final transient LessonCatalog lessons;
    private final Anchor back = new Anchor("", words.of("lessons.back"));

    ClassLessonsView(LessonWritingService writing, LessonCatalog lessons) {
        this.writing = writing;
        this.lessons = lessons;
        addClassName("sb-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(ClassLessonsAddress.idOf(id));
    }

    private void show(CourseId course) {
        List<WrittenLesson> written = writing.lessons(course);
        back.setHref("classes/" + course);
        removeAll();
        add(new H1(getPageTitle()), back, new Paragraph(words.of("lessons.about")));
        if (written.isEmpty()) {
            add(new Paragraph(words.of("lessons.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("sb-list");
            written.forEach(lesson -> list.add(item(course, lesson)));
            add(list);
        }
        add(beginning(course));
    }

    private ListItem item(CourseId course, WrittenLesson lesson) {
        Anchor way = new Anchor(LessonWritingView.ROUTE + "/" + lesson.id(), lesson.title());
        Span state =
                new Span(
                        lesson.published() == 0
                                ? words.of("lessons.unpublished")
                                : words.of("lessons.published", count(lesson.published())));
        state.addClassName("sb-muted");
        ListItem item = new ListItem(way, state);
        if (lesson.published() == 0) {
            item.add(deletion(course, lesson));
        }
        return item;
    }

    private Button deletion(CourseId course, WrittenLesson lesson) {
        Button delete = new Button(words.of("lessons.delete"));
        delete.setAriaLabel(words.of("lessons.deleteOf", lesson.title()));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        delete.addClickListener(click -> {
            ConfirmDialog ask = new ConfirmDialog();
            ask.setHeader(words.of("lessons.deleteOf", lesson.title()));
            ask.setText(words.of("lessons.deleteAbout"));
            ask.setCancelable(true);
            ask.setCancelText(words.of("cancel"));
            ask.setConfirmText(words.of("lessons.delete"));
            ask.addConfirmListener(confirm -> {
                writing.delete(lesson.id());
                show(course);
                back.focus(); // the button that asked is gone with its line
            });
            ask.open();
        });
        return delete;
    }

    /** A new lesson, from a small example or from a lesson of the course. */
    private Div beginning(CourseId course) {
        Select<Optional<Lesson>> from = new Select<>();
        from.setLabel(words.of("begin.from"));
        from.setItems(
                Stream.concat(
                                Stream.of(Optional.<Lesson>empty()),
                                lessons.lessons().stream().map(Optional::of))
                        .toList());
        from.setItemLabelGenerator(each ->
                each.map(lesson -> lesson.title(words.locale())).orElse(words.of("begin.example")));
        from.setValue(Optional.empty());
        from.setHelperText(words.of("begin.help"));
        Paragraph refusal = new Paragraph(words.of("begin.full"));
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Button begin = new Button(words.of("begin.button"));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClickListener(click ->
                writing.begin(course, from.getValue().map(Lesson::slug).orElse(""))
                        .ifPresentOrElse(
                                id ->
                                        UI.getCurrentOrThrow()
                                                .navigate(LessonWritingView.ROUTE + "/" + id),
                                () -> refusal.setVisible(true)));
        Div form = new Div(new H2(words.of("begin.heading")), from, begin, refusal);
        form.addClassName("sb-form");
        return form;
    }

    private String count(int number) {
        return Quantity.count(number, words.locale());
    }

    @Override
    public String getPageTitle() {
        return words.of("lessons.title");
    }
}
