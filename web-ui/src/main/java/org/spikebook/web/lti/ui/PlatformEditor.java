package org.spikebook.web.lti.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.lti.platform.PlatformForm;
import org.spikebook.web.lti.platform.PlatformService;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Registers a platform. */
final class PlatformEditor extends Div {

    private final Words words = Words.of(PlatformEditor.class);
    private final PlatformService platforms;
    private final Runnable registered;

    /** By the path of their problems. */
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    private final TextArea deployments = new TextArea(words.of("platform.deployments"));

    /**
     * @param registered told when a platform was registered
     */
    PlatformEditor(PlatformService platforms, Runnable registered) {
        this.platforms = platforms;
        this.registered = registered;
        addClassName("sb-form");
        add(new H2(words.of("editor.heading")));
        List.of("name", "issuer", "clientId", "loginUrl", "tokenUrl", "jwksUrl")
                .forEach(this::addField);
        deployments.setHelperText(words.of("platform.deployments.help"));
        Button register = new Button(words.of("editor.register"), click -> register());
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(deployments, register);
    }

    private void addField(String name) {
        TextField field = new TextField(words.of("platform." + name));
        field.setWidthFull();
        fields.put("/" + name, field);
        add(field);
    }

    private void register() {
        fields.values().forEach(field -> field.setInvalid(false));
        deployments.setInvalid(false);
        List<Problem> problems =
                platforms.register(
                        new PlatformForm(
                                value("/name"),
                                value("/issuer"),
                                value("/clientId"),
                                value("/loginUrl"),
                                value("/tokenUrl"),
                                value("/jwksUrl"),
                                deployments.getValue()));
        problems.forEach(this::show);
        if (problems.isEmpty()) {
            fields.values().forEach(TextField::clear);
            deployments.clear();
            registered.run();
        }
    }

    private String value(String path) {
        return field(path).getValue();
    }

    private TextField field(String path) {
        return Objects.requireNonNull(fields.get(path));
    }

    private void show(Problem problem) {
        HasValidation field = fields.get(problem.path());
        HasValidation shown = field == null ? deployments : field;
        shown.setInvalid(true);
        shown.setErrorMessage(problem.sentences(words.locale()));
    }
}
