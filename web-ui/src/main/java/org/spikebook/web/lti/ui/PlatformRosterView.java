package org.spikebook.web.lti.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.people.PlatformPerson;
import org.spikebook.web.lti.roster.PlatformRoster;
import org.spikebook.web.lti.roster.RosterChanges;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes the members of platforms' courses into the class: what changes is shown first. */
@Route("lti-roster")
@PermitAll
class PlatformRosterView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Words words = Words.of(PlatformRosterView.class);
    private final PlatformRoster roster;
    private final Background background;
    private final Div result = new Div();

    PlatformRosterView(PlatformRoster roster, Background background) {
        this.roster = roster;
        this.background = background;
        addClassName("sb-page");
        result.getElement().setAttribute("role", "status");
    }

    @Override
    public void setParameter(BeforeEvent event, String text) {
        CourseId course = idOf(text);
        if (!roster.isTold(course)) {
            throw new ResourceNotFound();
        }
        removeAll();
        Anchor toClass = new Anchor("classes/" + course, words.of("link.toClass"));
        toClass.addClassName("sb-action-link");
        add(
                new H1(words.of("roster.title")),
                new Paragraph(words.of("roster.about")),
                result,
                toClass);
        read(course);
    }

    private static CourseId idOf(String text) {
        try {
            return CourseId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ResourceNotFound();
        }
    }

    private void read(CourseId course) {
        say(words.of("roster.reading"));
        background.start(
                this,
                task -> preview(course),
                found ->
                        found.ifPresentOrElse(
                                changes -> show(course, changes),
                                () -> say(words.of("membersUnavailable"))),
                () -> say(words.of("membersUnavailable")));
    }

    /** Empty if the platform does not tell. */
    private Optional<RosterChanges> preview(CourseId course) {
        try {
            return Optional.of(roster.preview(course));
        } catch (LtiRefusal unavailable) {
            return Optional.empty();
        }
    }

    private void say(String text) {
        result.removeAll();
        result.add(new Paragraph(text));
    }

    private void show(CourseId course, RosterChanges changes) {
        say(words.of("roster.found", changes.members().people().size()));
        addList("roster.unread", changes.members().unread());
        addList("roster.added", names(changes.added()));
        addList("roster.raised", names(changes.raised()));
        addList("roster.lowered", names(changes.lowered()));
        addList("roster.absent", changes.absent());
        if (changes.areNone()) {
            result.add(new Paragraph(words.of("roster.nothing")));
            return;
        }
        Button apply = new Button(words.of("roster.apply"), click -> apply(course, changes));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        result.add(apply);
    }

    private void addList(String heading, List<String> names) {
        if (!names.isEmpty()) {
            UnorderedList list = new UnorderedList();
            names.forEach(name -> list.add(new ListItem(name)));
            result.add(new H2(words.of(heading)), list);
        }
    }

    private List<String> names(List<PlatformPerson> people) {
        return people.stream()
                .map(person ->
                        words.of(
                                "roster.person",
                                person.name(),
                                words.of("role." + person.role().name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private void apply(CourseId course, RosterChanges changes) {
        roster.apply(course, changes)
                .ifPresentOrElse(
                        problem -> say(problem.sentences(words.locale())),
                        () -> say(words.of("roster.done")));
    }

    @Override
    public String getPageTitle() {
        return words.of("roster.title");
    }
}
