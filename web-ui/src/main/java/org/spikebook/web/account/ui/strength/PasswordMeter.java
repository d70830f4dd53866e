package org.spikebook.web.account.ui.strength;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.PasswordField;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountRules;
import org.spikebook.web.common.ui.Words;

import java.util.function.Supplier;

/**
 * Says at a field for a new password what is required of it, while it is typed how hard it is to
 * guess, and then why it was refused: one of them at a time.
 */
public final class PasswordMeter extends Div {

    private final Words words = Words.of(PasswordMeter.class);
    private final PasswordField field;
    private final transient Supplier<String> account;
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span text = new Span();

    /**
     * @param account its name as it is entered, which is easily guessed
     */
    public PasswordMeter(PasswordField field, Supplier<String> account) {
        this.field = field;
        this.account = account;
        bar.getElement().setAttribute("aria-label", words.of("meter.name"));
        text.addClassName("sb-muted");
        getElement().setAttribute("aria-live", "polite");
        ComponentUtil.addListener(field, PasswordTyped.class, typed -> show(typed.text()));
        field.addValueChangeListener(change -> showRule());
        showRule();
    }

    /** The password was not taken. */
    public void refuse(Problem problem) {
        removeAll();
        field.setHelperText("");
        field.setErrorMessage(sentence(problem));
        field.setInvalid(true);
        field.focus();
    }

    /** The form was filled in again, or forgotten. */
    private void showRule() {
        if (field.isEmpty()) {
            show("");
        }
    }

    private void show(String typed) {
        removeAll();
        field.setInvalid(false);
        field.setHelperText(typed.isEmpty() ? words.of("password.help") : "");
        if (!typed.isEmpty()) {
            bar.setValue(AccountRules.strength(account.get(), typed));
            text.setText(
                    AccountRules.passwordProblem(account.get(), typed)
                            .map(this::sentence)
                            .orElseGet(() -> words.of("meter.good")));
            add(bar, text);
        }
    }

    private String sentence(Problem problem) {
        return problem.sentences(words.locale());
    }
}
