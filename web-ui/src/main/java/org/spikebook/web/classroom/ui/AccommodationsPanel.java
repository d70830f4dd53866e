package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.AccommodationService;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.classroom.TermsEffect;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Students with more time for all assignments of a class; several students at a time. */
final class AccommodationsPanel extends Div {

    /** In percent of the time of the others. */
    private static final List<Integer> TIMES = List.of(110, 125, 150, 175, 200, 250, 300, 400);

    private static final int OFTEN = 150;

    private final Words words = Words.of(AccommodationsPanel.class);
    private final AccommodationService service;
    private final CourseId course;
    private final Runnable changed;
    private final EffectSummary effect = new EffectSummary();
    private final Div refusal = new Div();
    private final Div list = new Div();
    private final MultiSelectComboBox<Member> who = new MultiSelectComboBox<>();
    private final Select<Integer> time = new Select<>();
    private List<Member> students;

    /**
     * @param members of the class
     * @param changed told when time was given or taken back
     */
    AccommodationsPanel(
            AccommodationService service, CourseId course, List<Member> members, Runnable changed) {
        this.service = service;
        this.course = course;
        this.students = students(members);
        this.changed = changed;
        who.setLabel(words.of("accommodations.students"));
        who.setItems(students);
        who.setItemLabelGenerator(Member::name);
        who.addValueChangeListener(change -> showEffect());
        time.setLabel(words.of("accommodations.time"));
        time.setItems(TIMES);
        time.setItemLabelGenerator(
                percent -> words.of("accommodations.factor", factor(percent, words.locale())));
        time.setValue(OFTEN);
        time.addValueChangeListener(change -> showEffect());
        refusal.getElement().setAttribute("role", "alert");
        Button give = new Button(words.of("accommodations.give"), click -> give());
        Div form =
                new Div(
                        new Paragraph(words.of("accommodations.help")),
                        list,
                        who,
                        time,
                        effect,
                        refusal,
                        give);
        form.addClassName("sb-form");
        add(form);
        refresh();
    }

    private static List<Member> students(List<Member> members) {
        return members.stream().filter(each -> each.role() == CourseRole.STUDENT).toList();
    }

    /** Shows who is a student now, and what time they have; of those who are, the choice stays. */
    void setMembers(List<Member> members) {
        Set<VisitorId> chosen = chosen();
        students = students(members);
        who.clear();
        who.setItems(students);
        refresh();
        who.setValue(
                students.stream()
                        .filter(each -> chosen.contains(each.id()))
                        .collect(Collectors.toSet()));
    }

    /** How many times the time of the others it is. */
    static String factor(int percent, Locale locale) {
        return Quantity.decimals(percent / 100.0, 2, locale);
    }

    private void give() {
        who.setInvalid(who.isEmpty());
        who.setErrorMessage(words.of("extensions.noStudent"));
        if (!who.isInvalid()) {
            give(chosen(), time.getValue());
        }
    }

    private Set<VisitorId> chosen() {
        return who.getValue().stream().map(Member::id).collect(Collectors.toSet());
    }

    private void give(Set<VisitorId> whom, int percent) {
        TermsEffect shown = service.effect(course, whom, percent);
        GradeConfirmation.ask(shown, () -> give(whom, percent, shown));
    }

    private void give(Set<VisitorId> whom, int percent, TermsEffect confirmed) {
        Optional<Problem> problem = service.give(course, whom, percent, confirmed);
        refusal.removeAll();
        if (problem.isPresent()) {
            Paragraph reason = new Paragraph(problem.get().sentences(words.locale()));
            reason.addClassName("sb-problems");
            refusal.add(reason);
            showEffect();
            return;
        }
        who.clear();
        refresh();
        changed.run();
    }

    private void showEffect() {
        effect.setVisible(!who.isEmpty());
        if (effect.isVisible()) {
            effect.show(service.effect(course, chosen(), time.getValue()));
        }
    }

    private void refresh() {
        list.removeAll();
        effect.setVisible(false);
        Map<VisitorId, Integer> times = service.of(course);
        UnorderedList items = new UnorderedList();
        items.addClassName("sb-list");
        for (Member student : students) {
            Integer percent = times.get(student.id());
            if (percent != null) {
                items.add(item(student, percent));
            }
        }
        list.add(
                items.getComponentCount() == 0
                        ? new Paragraph(words.of("accommodations.none"))
                        : items);
    }

    private ListItem item(Member student, int percent) {
        Button end =
                new Button(
                        words.of("extensions.end"),
                        click -> give(Set.of(student.id()), AccommodationService.USUAL));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(words.of("accommodations.endOf", student.name()));
        return new ListItem(
                new Span(student.name()),
                new Span(words.of("accommodations.factor", factor(percent, words.locale()))),
                end);
    }
}
