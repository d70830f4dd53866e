package org.spikebook.web.lti.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.lti.platform.PlatformForm;
import org.spikebook.web.lti.platform.PlatformService;
import org.spikebook.web.plot.Quantity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Registers a platform, or changes and deletes a registration. */
final class PlatformEditor extends Div {

    private static final String ISSUER = "/issuer";

    private final Words words = Words.of(PlatformEditor.class);
    private final PlatformService platforms;
    private final Runnable changed;

    /** None chosen: a new one. */
    private final Select<LtiPlatformRow> platform = new Select<>();

    /** By the path of their problems. */
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    private final TextArea deployments = new TextArea(words.of("platform.deployments"));
    private final Button register = new Button(words.of("editor.register"), click -> register());
    private final Button save = new Button(words.of("editor.save"), click -> save());
    private final Button delete = new Button(words.of("editor.delete"), click -> askToDelete());

    /**
     * @param changed told when a registration was made, changed or deleted
     */
    PlatformEditor(PlatformService platforms, Runnable changed) {
        this.platforms = platforms;
        this.changed = changed;
        addClassName("sb-form");
        platform.setLabel(words.of("editor.platform"));
        platform.setEmptySelectionAllowed(true);
        platform.setEmptySelectionCaption(words.of("editor.new"));
        platform.setItemLabelGenerator(row -> row == null ? "" : row.name());
        platform.addValueChangeListener(change -> show(change.getValue()));
        add(new H2(words.of("editor.heading")), platform);
        List.of("name", "issuer", "clientId", "loginUrl", "tokenUrl", "jwksUrl")
                .forEach(this::addField);
        deployments.setHelperText(words.of("platform.deployments.help"));
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(register, save, delete);
        actions.addClassName("sb-row");
        add(deployments, actions);
        show(null);
    }

    private void addField(String name) {
        TextField field = new TextField(words.of("platform." + name));
        field.setWidthFull();
        fields.put("/" + name, field);
        add(field);
    }

    void setPlatforms(List<LtiPlatformRow> all) {
        platform.setVisible(!all.isEmpty());
        platform.setItems(all);
        show(null);
    }

    private void show(@Nullable LtiPlatformRow chosen) {
        clearProblems();
        boolean isNew = chosen == null;
        register.setVisible(isNew);
        save.setVisible(!isNew);
        delete.setVisible(!isNew);
        field(ISSUER).setReadOnly(!isNew);
        field(ISSUER).setHelperText(isNew ? "" : words.of("editor.issuer.help"));
        fill(chosen == null ? PlatformForm.EMPTY : PlatformForm.of(chosen));
    }

    private void fill(PlatformForm form) {
        field("/name").setValue(form.name());
        field(ISSUER).setValue(form.issuer());
        field("/clientId").setValue(form.clientId());
        field("/loginUrl").setValue(form.loginUrl());
        field("/tokenUrl").setValue(form.tokenUrl());
        field("/jwksUrl").setValue(form.jwksUrl());
        deployments.setValue(form.deployments());
    }

    private void register() {
        done(platforms.register(form()));
    }

    private void save() {
        done(platforms.change(platform.getValue().id(), form()));
    }

    private void done(List<Problem> problems) {
        clearProblems();
        problems.forEach(this::mark);
        if (problems.isEmpty()) {
            changed.run();
        }
    }

    private void askToDelete() {
        LtiPlatformRow chosen = platform.getValue();
        String classes = Quantity.count(platforms.connectedClasses(chosen.id()), words.locale());
        ConfirmDialog dialog =
                new ConfirmDialog(
                        words.of("editor.delete.ask", chosen.name()),
                        words.of("editor.delete.about", classes),
                        words.of("editor.delete"),
                        confirm -> delete(chosen));
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("editor.delete.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void delete(LtiPlatformRow chosen) {
        platforms.delete(chosen.id());
        changed.run();
    }

    private PlatformForm form() {
        return new PlatformForm(
                value("/name"),
                value(ISSUER),
                value("/clientId"),
                value("/loginUrl"),
                value("/tokenUrl"),
                value("/jwksUrl"),
                deployments.getValue());
    }

    private void clearProblems() {
        fields.values().forEach(field -> field.setInvalid(false));
        deployments.setInvalid(false);
    }

    private String value(String path) {
        return field(path).getValue();
    }

    private TextField field(String path) {
        return Objects.requireNonNull(fields.get(path));
    }

    private void mark(Problem problem) {
        HasValidation field = fields.get(problem.path());
        HasValidation shown = field == null ? deployments : field;
        shown.setInvalid(true);
        shown.setErrorMessage(problem.sentences(words.locale()));
    }
}
