package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.ChipField;
import org.spikebook.hardware.document.ChipForm;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.chiplab.OwnChip;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.FileUpload;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A chip of one's own: a form, and the file behind it. Wrong values are kept and every problem is
 * shown, beside its field where it has one.
 */
final class OwnChipPanel extends Div {

    private final Words words = Words.of(OwnChipPanel.class);
    private final Consumer<OwnChip> changed;
    private final List<ChipSpec> known;
    private final UnorderedList problems = new UnorderedList();
    private final Div form = new Div();
    private final TextArea text = new TextArea();
    private final Map<ChipField, TextField> fields = new HashMap<>();
    private final Div tools = new Div();
    private OwnChip chip = new OwnChip("");
    private boolean editable = true;

    /**
     * @param known chips to begin from
     * @param changed told of every change by a user
     */
    OwnChipPanel(List<ChipSpec> known, Consumer<OwnChip> changed) {
        this.known = known;
        this.changed = changed;
        addClassName("sb-own-chip");
        problems.addClassNames("sb-plain-list", "sb-warnings");
        problems.getElement().setAttribute("role", "status");
        text.setLabel(words.of("ownChip.text"));
        text.setMaxLength(OwnChip.MOST_CHARACTERS);
        text.addClassName("sb-code");
        text.setWidthFull();
        text.setMaxHeight("24rem");
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                become(new OwnChip(event.getValue()));
            }
        });
        tools.addClassName("sb-row");
        Details file = new Details(words.of("ownChip.file"), text);
        file.addClassName("sb-more");
        add(new Remark(words.of("ownChip.meaning")), tools, problems, form, file);
    }

    /** Shows a file without telling of it. */
    void show(OwnChip shown) {
        chip = shown;
        fields.clear();
        form.removeAll();
        List<ChipForm.Group> groups = new ChipForm(chip.file()).groups();
        for (ChipForm.Group group : groups) {
            Details details = new Details(words.of(group.heading()), group(group));
            details.addClassName("sb-more");
            details.setOpened(group.equals(groups.getFirst()));
            form.add(details);
        }
        dressTools();
        showProblems();
    }

    void setEnabledForUser(boolean enabled) {
        editable = enabled;
        text.setReadOnly(!enabled);
        fields.values().forEach(field -> field.setReadOnly(!enabled));
        dressTools();
    }

    private Div group(ChipForm.Group group) {
        Div place = new Div();
        place.addClassName("sb-form");
        for (ChipField field : group.fields()) {
            place.add(field(field));
        }
        return place;
    }

    private TextField field(ChipField field) {
        TextField input = new TextField(words.of(field.label()));
        input.setValue(new ChipForm(chip.file()).value(field));
        input.setSuffixComponent(new Span(field.unit()));
        input.setManualValidation(true);
        input.setMaxLength(200);
        input.setReadOnly(!editable);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chip = chip.with(field, event.getValue().strip(), words.locale());
                showProblems();
                dressTools();
                changed.accept(chip);
            }
        });
        fields.put(field, input);
        return input;
    }

    private void become(OwnChip other) {
        if (other.file().length() > OwnChip.MOST_CHARACTERS) {
            reject();
        } else {
            show(other);
            changed.accept(other);
        }
    }

    private void reject() {
        problems.removeAll();
        problems.add(new ListItem(words.of("ownChip.rejected")));
    }

    /** What to begin from, and the file in and out. */
    private void dressTools() {
        tools.removeAll();
        if (editable) {
            for (ChipSpec each : known) {
                Button copy =
                        new Button(
                                words.of("ownChip.copy", each.name()),
                                Glyph.COPY.draw(),
                                click -> become(OwnChip.copyOf(each.id(), words.locale())));
                copy.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                tools.add(copy);
            }
            tools.add(upload());
        }
        String file = chip.file();
        tools.add(
                new FileLink(
                        words.of("ownChip.download"), "chip.json", "application/json", () -> file));
    }

    private FileUpload upload() {
        FileUpload upload =
                FileUpload.ofText(
                        words.of("ownChip.upload"),
                        OwnChip.MOST_CHARACTERS,
                        (_, file) -> become(new OwnChip(file)),
                        this::reject,
                        ".json");
        upload.setDropAllowed(false);
        upload.getUploadButton().getElement().getThemeList().add("tertiary");
        return upload;
    }

    private void showProblems() {
        text.setValue(chip.file());
        problems.removeAll();
        List<Problem> left = new ArrayList<>(chip.problems());
        for (Map.Entry<ChipField, TextField> each : fields.entrySet()) {
            String pointer = each.getKey().pointer();
            List<Problem> own =
                    left.stream()
                            .filter(p ->
                                    p.path().equals(pointer) || p.path().startsWith(pointer + "/"))
                            .toList();
            each.getValue().setInvalid(!own.isEmpty());
            each.getValue().setErrorMessage(own.isEmpty() ? "" : sentence(own.getFirst()));
            left.removeAll(own);
        }
        left.forEach(problem -> problems.add(new ListItem(sentence(problem))));
    }

    private String sentence(Problem problem) {
        return problem.sentences(words.locale());
    }
}
