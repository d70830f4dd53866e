package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.ValueContext;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.TermsRules;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DateTimeField;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The terms of an assignment: policy and due date, and behind them what is rarer. */
final class TermsForm extends Div {

    private static final int ALL_PERCENT = 100;

    private final Words words = Words.of(TermsForm.class);
    private final Select<CountingPolicy> policy = new Select<>();
    private final DateTimeField due = picker("assign.due");
    private final DateTimeField opens = picker("assign.opens");
    private final DateTimeField closes = picker("assign.closes");
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final IntegerField percentPerDay = percent("assign.percentPerDay");
    private final IntegerField leastPercent = percent("assign.leastPercent");
    private final IntegerField attempts = new IntegerField();
    private final Details more;

    TermsForm(AssignmentTerms terms) {
        addClassName("sb-form");
        policy.setLabel(words.of("assign.policy"));
        policy.setItems(CountingPolicy.values());
        policy.setItemLabelGenerator(each -> TermsTexts.policyName(words, each));
        zone.setLabel(words.of("assign.zone"));
        zone.setHelperText(words.of("assign.zone.help"));
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setItems(zones());
        due.setHelperText(words.of("assign.due.help"));
        attempts.setLabel(words.of("assign.attempts"));
        attempts.setHelperText(words.of("assign.attempts.help"));
        attempts.setMin(1);
        attempts.setMax(TermsRules.MOST_ATTEMPTS);
        attempts.setStepButtonsVisible(true);
        Div rarer = new Div(opens, closes, zone, percentPerDay, leastPercent, attempts);
        rarer.addClassName("sb-form");
        more = new Details(words.of("assign.more"), rarer);
        show(terms);
        add(policy, due, more);
    }

    private void show(AssignmentTerms terms) {
        ZoneId named = terms.zone();
        ZoneId shown = named == null ? LocalTime.zone() : named;
        policy.setValue(terms.policy());
        zone.setValue(shown);
        due.setValue(local(terms.dueAt(), shown));
        opens.setValue(local(terms.opensAt(), shown));
        closes.setValue(local(terms.closesAt(), shown));
        percentPerDay.setValue(terms.late().percentPerDay());
        leastPercent.setValue(terms.late().leastPercent());
        attempts.setValue(terms.limitsAttempts() ? terms.attempts() : null);
        more.setOpened(
                terms.limitsAttempts()
                        || terms.opensAt() != null
                        || terms.closesAt() != null
                        || terms.late().percentPerDay() > 0);
    }

    /** Has {@code listener} told whenever something is entered. */
    void onChange(Runnable listener) {
        List<HasValue<?, ?>> fields =
                List.of(policy, due, opens, closes, zone, percentPerDay, leastPercent, attempts);
        fields.forEach(field -> field.addValueChangeListener(change -> listener.run()));
    }

    AssignmentTerms terms() {
        return new AssignmentTerms(
                policy.getValue(),
                instant(opens),
                instant(due),
                instant(closes),
                zone(),
                new LatePolicy(number(percentPerDay), number(leastPercent)),
                attempts.isEmpty() ? AssignmentTerms.ANY_NUMBER : attempts.getValue());
    }

    /** Shows what is wrong beside the field that is wrong; whether all is right. */
    boolean isValid() {
        if (!areComplete()) {
            more.setOpened(more.isOpened() || isAnyRarerInvalid());
            return false;
        }
        Optional<Problem> problem = new TermsRules(terms()).problem();
        problem.ifPresent(this::show);
        return problem.isEmpty();
    }

    /** Looks at each field, so that each says what it lacks. */
    private boolean areComplete() {
        boolean complete = true;
        for (DateTimeField date : List.of(due, opens, closes)) {
            complete &= date.isComplete();
        }
        for (IntegerField percent : List.of(percentPerDay, leastPercent)) {
            complete &= isNumber(percent, TermsRules.percentProblem(""));
        }
        return complete & isNumber(attempts, TermsRules.attemptsProblem());
    }

    /** Letters have no value, as an empty field, which stands for 0 or for no limit. */
    private boolean isNumber(IntegerField field, Problem problem) {
        boolean isWrong =
                field.getDefaultValidator()
                        .apply(field.getValue(), new ValueContext(field))
                        .isError();
        field.setErrorMessage(isWrong ? problem.sentences(words.locale()) : "");
        field.setInvalid(isWrong);
        return !isWrong;
    }

    private boolean isAnyRarerInvalid() {
        return Stream.of(opens, closes, percentPerDay, leastPercent, attempts)
                .anyMatch(HasValidation::isInvalid);
    }

    private void show(Problem problem) {
        HasValidation field =
                switch (problem.path()) {
                    case "/percentPerDay" -> percentPerDay;
                    case "/leastPercent" -> leastPercent;
                    case "/attempts" -> attempts;
                    case "/closesAt" -> closes;
                    case "/opensAt" -> opens;
                    default -> due;
                };
        field.setErrorMessage(problem.sentences(words.locale()));
        field.setInvalid(true);
        more.setOpened(more.isOpened() || field != due);
    }

    private DateTimeField picker(String key) {
        return new DateTimeField(words.of(key));
    }

    private IntegerField percent(String key) {
        IntegerField field = new IntegerField(words.of(key));
        field.setHelperText(words.of(key + ".help"));
        field.setMin(0);
        field.setMax(ALL_PERCENT);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") || id.equals("UTC"))
                .sorted()
                .map(ZoneId::of)
                .toList();
    }

    private ZoneId zone() {
        ZoneId chosen = zone.getValue();
        return chosen == null ? LocalTime.zone() : chosen;
    }

    private @Nullable Instant instant(DateTimeField picker) {
        LocalDateTime shown = picker.getValue();
        return shown == null ? null : shown.atZone(zone()).toInstant();
    }

    private static @Nullable LocalDateTime local(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone);
    }

    private static int number(IntegerField field) {
        Integer entered = field.getValue();
        return entered == null ? 0 : entered;
    }
}
