package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.WordChoice;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One member of a family to choose, and its parameters, all from its own description: a new encoder
 * or surrogate appears here by being registered.
 *
 * @param <T> the family
 */
final class ComponentSetting<T extends Component> extends Div {

    private final Words words = Words.of(ComponentSetting.class);
    private final Select<T> choice = new Select<>();
    private final Div parameters = new Div();
    private final Consumer<Configured<T>> changed;
    private final Set<String> elsewhere;

    /**
     * @param elsewhere parameters that have a field of their own somewhere else
     * @param changed told of every valid change by a user
     */
    ComponentSetting(
            String label, List<T> family, Set<String> elsewhere, Consumer<Configured<T>> changed) {
        this.changed = changed;
        this.elsewhere = elsewhere;
        addClassName("sb-settings");
        parameters.addClassName("sb-settings");
        choice.setLabel(label);
        choice.setItems(family);
        choice.setItemLabelGenerator(each -> words.of(each.name()));
        choice.addClassName("sb-setting");
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(Configured.defaults(event.getValue()));
            }
        });
        add(choice, parameters);
    }

    private void choose(Configured<T> chosen) {
        show(chosen);
        changed.accept(chosen);
    }

    /** Offers only some of the family. */
    void offer(List<T> some) {
        choice.setItems(some);
    }

    /** Shows a choice without telling of it. */
    void show(Configured<T> shown) {
        T component = shown.component();
        choice.setValue(
                choice.getListDataView()
                        .getItems()
                        .filter(each -> each.type().equals(component.type()))
                        .findFirst()
                        .orElse(component));
        choice.setHelperText(words.of(component.summary()));
        parameters.removeAll();
        for (ParameterInfo info : component.parameters()) {
            if (!elsewhere.contains(info.name())) {
                parameters.add(setting(shown, info));
            }
        }
    }

    private com.vaadin.flow.component.Component setting(Configured<T> shown, ParameterInfo info) {
        return switch (info.kind()) {
            case REAL, WHOLE -> number(shown, info);
            case CHOICE -> options(shown, info);
            case FLAG -> flag(shown, info);
            case NAME -> name(shown, info);
            case TEXT, SERIES ->
                    throw new IllegalStateException("no setting of a plan is a " + info.kind());
        };
    }

    private NumberSetting number(Configured<T> shown, ParameterInfo info) {
        NumberSetting setting =
                new NumberSetting(
                        info,
                        ParameterLabel.of(words, shown.component(), info).name(),
                        ParameterLabel.of(words, shown.component(), info).rest(),
                        value -> change(shown, info, Value.of(value)));
        setting.show(shown.number(info.name()));
        return setting;
    }

    private WordChoice options(Configured<T> shown, ParameterInfo info) {
        WordChoice options = new WordChoice(info, word -> shown.component().optionName(info, word));
        ParameterLabel meaning = ParameterLabel.of(words, shown.component(), info);
        options.setLabel(meaning.name());
        options.setHelperText(meaning.rest());
        options.setValue(shown.values().word(info.name()));
        options.addClassName("sb-setting");
        options.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(shown, info, Value.of(event.getValue()));
            }
        });
        return options;
    }

    private Checkbox flag(Configured<T> shown, ParameterInfo info) {
        ParameterLabel meaning = ParameterLabel.of(words, shown.component(), info);
        Checkbox flag = new Checkbox(meaning.name(), shown.values().flag(info.name()));
        flag.setHelperText(meaning.rest());
        flag.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(shown, info, new Value.Flag(event.getValue()));
            }
        });
        return flag;
    }

    private TextField name(Configured<T> shown, ParameterInfo info) {
        ParameterLabel meaning = ParameterLabel.of(words, shown.component(), info);
        TextField name = new TextField(meaning.name());
        name.setHelperText(meaning.rest());
        name.setValue(shown.values().word(info.name()));
        name.addClassName("sb-setting");
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(shown, info, Value.of(event.getValue().strip()));
            }
        });
        return name;
    }

    private void change(Configured<T> shown, ParameterInfo info, Value value) {
        Configured<T> now = shown.with(info.name(), value);
        show(now);
        changed.accept(now);
    }

    void setEnabledForUser(boolean enabled) {
        choice.setReadOnly(!enabled);
        parameters.setEnabled(enabled);
    }
}
