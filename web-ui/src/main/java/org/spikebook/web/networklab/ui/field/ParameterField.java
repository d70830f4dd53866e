package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasTooltip;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Position;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftNumbers;
import org.spikebook.web.networklab.edit.InspectorPlan.Entry;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One parameter in a form: its control, its problems beside it, and a way back to the default. The
 * kinds of control are in {@link ParameterFields}.
 */
public final class ParameterField extends Div {

    /** What shows and edits the value; an empty value stands for the default. */
    interface Control {

        Component component();

        /** Shows a value without telling anyone. */
        void show(Optional<JsonNode> value);

        /** Whether something stands here that cannot be taken for a value, and says so itself. */
        default boolean isUnreadable() {
            return false;
        }

        /** Brings a place of a text to the eye. */
        default void goTo(Position place) {}
    }

    private final Words words = Words.of(ParameterField.class);
    private final Entry entry;
    private final Control control;
    private final NativeButton reset = new NativeButton();
    private final Span error = new Span();
    private final NativeButton go = new NativeButton();
    private final Explanation explanation;
    private Position wrongAt = Position.WHOLE;

    ParameterField(
            Entry entry,
            Control control,
            boolean editable,
            SerializableConsumer<Optional<JsonNode>> edited) {
        this.entry = entry;
        this.control = control;
        addClassName("sb-parameter");
        getElement().setAttribute("data-parameter", entry.pointer());
        error.addClassName("sb-parameter-error");
        error.getElement().setAttribute("role", "alert");
        reset.addClassName("sb-parameter-reset");
        reset.add(Glyph.RESET.draw());
        String label = words.of("field.reset", label(words, entry));
        reset.setAriaLabel(label);
        reset.setTitle(label);
        reset.addClickListener(click -> edited.accept(Optional.empty()));
        reset.setEnabled(editable);
        go.addClassName("sb-link-button");
        go.addClickListener(click -> control.goTo(wrongAt));
        explanation =
                new Explanation(
                        label(words, entry), words.of(entry.meaning()) + ".", facts(words, entry));
        add(control.component(), explanation.button(), reset, error, go, explanation);
    }

    /** Explains itself in a line below it, and no longer in a tooltip. */
    public void explainBelow() {
        explanation.open(true);
        if (control.component() instanceof HasTooltip field) {
            field.setTooltipText("");
        }
    }

    /** Says what a lesson locked of it: to the eye, and to those who hear the field. */
    public void lock(String reason) {
        LockNote note = new LockNote(reason);
        if (control.component() instanceof HasHelper field && field.getHelperText() == null) {
            field.setHelperComponent(note);
        } else {
            Element group = control.component().getElement();
            group.setAttribute("role", "group");
            group.setAttribute("aria-label", label(words, entry));
            group.setAttribute("aria-description", reason);
            add(note);
        }
        if (control.component() instanceof HasTooltip field) {
            field.setTooltipText(reason);
        }
    }

    /** Shows the value in the document and what is wrong with it. */
    public void show(Draft draft, List<Problem> problems) {
        show(
                draft.at(entry.pointer()),
                problems.stream().filter(problem -> holds(problem.path())).toList());
    }

    /** Whether something is wrong with the value that is shown. */
    boolean isWrong() {
        return error.isVisible();
    }

    /** Whether a path of the document is this parameter's, or a part of it. */
    private boolean holds(String path) {
        return path.equals(entry.pointer()) || path.startsWith(entry.pointer() + "/");
    }

    private void show(Optional<JsonNode> value, List<Problem> problems) {
        control.show(value);
        reset.setVisible(value.filter(this::differs).isPresent());
        String wrong = problems.stream().map(this::sentence).collect(Collectors.joining(" "));
        error.setText(wrong);
        error.setVisible(!wrong.isEmpty());
        wrongAt =
                problems.stream()
                        .map(Problem::position)
                        .filter(place -> place.line() > 0)
                        .findFirst()
                        .orElse(Position.WHOLE);
        boolean hasPlace = wrongAt.line() > 0;
        go.setVisible(hasPlace);
        if (hasPlace) {
            go.setText(words.of("field.goTo", wrongAt.line()));
        }
        if (control.component() instanceof HasValidationProperties field) {
            field.setInvalid(!wrong.isEmpty() || control.isUnreadable());
        }
    }

    /** Whether a value is another than the default. */
    private boolean differs(JsonNode value) {
        return entry.follows() || !isDefault(value);
    }

    private boolean isDefault(JsonNode value) {
        return switch (entry.info().defaultValue()) {
            case Value.Real(double number) -> DraftNumbers.of(value).equals(Optional.of(number));
            case Value.Word(String word) -> value.isString() && value.stringValue().equals(word);
            case Value.Flag(boolean flag) -> value.isBoolean() && value.booleanValue() == flag;
            case Value.Series(List<Double> numbers) -> numbers.isEmpty() && value.isEmpty();
            case Value.Random _ -> false;
        };
    }

    private String sentence(Problem problem) {
        return message(words, entry, problem) + ". " + problem.hint(words.locale());
    }

    /**
     * What is wrong with a parameter, beside its name: without that of the document, and the range
     * as forms have it.
     */
    public static String message(Words words, Entry entry, Problem problem) {
        Text text = problem.text();
        List<String> args = text.args();
        if (args.isEmpty() || !args.getFirst().endsWith("." + entry.info().name())) {
            return problem.message(words.locale());
        }
        if (problem.code().equals("outOfRange")) {
            return words.of(
                    Text.of(
                            words.owner(),
                            "field.outOfRange",
                            Ranges.of(words, entry.info()),
                            args.getLast()));
        }
        List<String> here = new ArrayList<>(args);
        here.set(0, words.of("field.this"));
        return words.of(new Text(text.bundle(), text.key(), here));
    }

    /** The short name of a parameter: its meaning up to the first pause. */
    public static String label(Words words, Entry entry) {
        return words.of(entry.meaning()).split("[:,;(]", 2)[0].strip();
    }

    /**
     * Everything there is to say about a parameter, for the pointer that rests on it: beside the
     * form, where it covers neither other fields nor what is wrong with them.
     */
    static void explain(Words words, Entry entry, HasTooltip control) {
        control.setTooltipText(words.of(entry.meaning()) + ". " + facts(words, entry))
                .setPosition(Tooltip.TooltipPosition.START_TOP);
    }

    /** Its name in the document, its range, and what holds where it is left empty. */
    private static String facts(Words words, Entry entry) {
        ParameterInfo info = entry.info();
        StringBuilder facts = new StringBuilder(words.of("field.inDocument", info.name()));
        if (info.kind() == ParameterInfo.Kind.REAL || info.kind() == ParameterInfo.Kind.WHOLE) {
            facts.append(" (").append(Ranges.of(words, info)).append(")");
        }
        facts.append(".");
        if (entry.follows()) {
            facts.append(" ").append(words.of("number.followsHelp"));
        } else if (Ranges.isOpen(info)) {
            facts.append(" ").append(words.of("number.openHelp"));
        }
        return facts.toString();
    }
}
