package org.spikebook.web.classroom.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.classroom.roster.RosterChoice;
import org.spikebook.web.classroom.roster.RosterEntry;
import org.spikebook.web.classroom.roster.RosterEntry.Kind;
import org.spikebook.web.classroom.roster.RosterPerson;
import org.spikebook.web.classroom.roster.RosterPlan;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was decided by hand about rows of a class list, by line. */
final class RosterDecisions {

    private final Words words = Words.of(RosterDecisions.class);
    private final RosterPlan plan;
    private final Map<Long, RosterChoice> choices = new HashMap<>();

    RosterDecisions(RosterPlan plan) {
        this.plan = plan;
    }

    Map<Long, RosterChoice> choices() {
        return Map.copyOf(choices);
    }

    /** What the row does, with the way to have it do something else. */
    Component cell(RosterEntry entry) {
        if (entry.kind() == Kind.UNCLEAR) {
            return select(entry, null);
        }
        Div cell = new Div(new Span(effect(entry)));
        Button other = new Button(words.of("plan.other"));
        other.setAriaLabel(words.of("plan.otherOf", entry.row().name()));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        other.addClickListener(click -> {
            cell.removeAll();
            cell.add(select(entry, usual(entry)));
        });
        cell.add(other);
        return cell;
    }

    private String effect(RosterEntry entry) {
        RosterPerson person = entry.person();
        return switch (entry.kind()) {
            case RENAMED -> words.of("plan.effect.renamed", person == null ? "" : person.name());
            case CHANGED -> words.of("plan.effect.changed");
            case NEW, SAME, UNCLEAR -> words.of("plan.effect.new");
        };
    }

    private static RosterChoice usual(RosterEntry entry) {
        RosterPerson person = entry.person();
        return person == null ? new RosterChoice.Invite() : new RosterChoice.Is(person);
    }

    private Select<RosterChoice> select(RosterEntry entry, @Nullable RosterChoice chosen) {
        Select<RosterChoice> select = new Select<>();
        select.setAriaLabel(words.of("plan.choose", entry.row().name()));
        select.setPlaceholder(words.of("plan.decide"));
        select.setItems(offered(entry));
        select.setItemLabelGenerator(this::label);
        select.setValue(chosen);
        select.addValueChangeListener(change -> choices.put(entry.row().line(), change.getValue()));
        return select;
    }

    /** The likely people first, then to invite or to skip, then all whom no row stands for. */
    private List<RosterChoice> offered(RosterEntry entry) {
        List<RosterPerson> people = new ArrayList<>(entry.similar());
        RosterPerson person = entry.person();
        if (person != null) {
            people.add(person);
        }
        List<RosterChoice> offered = new ArrayList<>();
        people.forEach(each -> offered.add(new RosterChoice.Is(each)));
        offered.add(new RosterChoice.Invite());
        offered.add(new RosterChoice.Skip());
        plan.absent().stream()
                .filter(each -> !people.contains(each))
                .forEach(each -> offered.add(new RosterChoice.Is(each)));
        return offered;
    }

    private String label(RosterChoice choice) {
        return switch (choice) {
            case RosterChoice.Invite _ -> words.of("plan.choice.invite");
            case RosterChoice.Skip _ -> words.of("plan.choice.skip");
            case RosterChoice.Is(RosterPerson person) ->
                    words.of(
                            person.joined() ? "plan.choice.member" : "plan.choice.invited",
                            person.name());
        };
    }
}
