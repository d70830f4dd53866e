package org.spikebook.web.grading.ui.certificate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.certificate.CertificateService;
import org.spikebook.web.grading.certificate.ShownLesson;
import org.spikebook.web.grading.ui.points.PointsText;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a visitor has shown, lesson by lesson and task by task, on paper too. */
@Route(CertificateView.ROUTE)
@PermitAll
class CertificateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "certificate";

    private static final int LONGEST_NAME = 100;
    private static final int DIGEST_DIGITS = 16;

    private final Words words = Words.of(CertificateView.class);
    private final transient CertificateService certificates;
    private final transient LessonCatalog lessons;
    private final transient Clock clock;

    CertificateView(CertificateService certificates, LessonCatalog lessons, Clock clock) {
        this.certificates = certificates;
        this.lessons = lessons;
        this.clock = clock;
        addClassName("sb-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<ShownLesson> shown = certificates.mine();
        if (shown.isEmpty()) {
            add(
                    new H1(getPageTitle()),
                    new Paragraph(words.of("certificate.none")),
                    new Anchor("", words.of("certificate.lessons")));
            return;
        }
        Paragraph person = new Paragraph();
        person.addClassName("sb-certificate-name");
        Article paper =
                new Article(
                        new H1(getPageTitle()),
                        person,
                        new Paragraph(
                                words.of(
                                        "certificate.about",
                                        LocalTime.dateAndTime(clock.instant()))));
        paper.addClassName("sb-certificate");
        shown.forEach(each -> paper.add(section(each)));
        add(tools(person), paper);
    }

    /** The name is on the page only, and kept nowhere. */
    private Div tools(Paragraph person) {
        TextField name = new TextField(words.of("certificate.name"));
        name.setHelperText(words.of("certificate.name.help"));
        name.setMaxLength(LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> person.setText(change.getValue()));
        Button print = new Button(words.of("certificate.print"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        Div tools = new Div(name, print);
        tools.addClassNames("sb-row", "sb-certificate-tools");
        return tools;
    }

    /** What earned nothing was not shown, and the goals are reached where each task has points. */
    private Section section(ShownLesson shown) {
        Optional<Lesson> lesson = lessons.lesson(shown.slug());
        String title = lesson.map(each -> each.title(words.locale())).orElse(shown.slug());
        Span points = new Span(new PointsText(words.locale()).of(shown.result(), shown.grade()));
        points.addClassName("sb-number");
        Section section = new Section(new H2(title), points);
        section.setAriaLabel(title);
        List<TaskPoints> done =
                shown.grade().tasks().stream().filter(task -> task.points() > 0).toList();
        if (done.size() == shown.grade().tasks().size()) {
            lesson.map(each -> each.goals(words.locale()))
                    .ifPresent(goals -> section.add(goals(goals)));
        }
        if (!done.isEmpty()) {
            TaskTitles titles = StoredTitles.of(lessons).tasks(shown.slug());
            UnorderedList tasks = new UnorderedList();
            done.forEach(task -> tasks.add(new ListItem(line(task, titles))));
            section.add(new Paragraph(words.of("certificate.tasks")), tasks);
        }
        Paragraph facts =
                new Paragraph(
                        words.of(
                                "certificate.facts",
                                LocalTime.dateAndTime(shown.submittedAt()),
                                shown.grade().engine(),
                                shown.receipt(),
                                shown.digest()
                                        .substring(
                                                0,
                                                Math.min(DIGEST_DIGITS, shown.digest().length()))));
        facts.addClassNames("sb-muted", "sb-small");
        section.add(facts);
        return section;
    }

    private static UnorderedList goals(List<String> goals) {
        UnorderedList list = new UnorderedList();
        goals.forEach(goal -> list.add(new ListItem(goal)));
        return list;
    }

    /** A task with its points and what was measured. */
    private String line(TaskPoints task, TaskTitles titles) {
        StringBuilder line = new StringBuilder(titles.of(task.cellId(), task.title()));
        line.append(": ")
                .append(new PointsText(words.locale()).of(task.points(), task.maxPoints()))
                .append('.');
        task.reasons().forEach(reason -> line.append(' ').append(words.of(reason)));
        return line.toString();
    }

    @Override
    public String getPageTitle() {
        return words.of("certificate.title");
    }
}
