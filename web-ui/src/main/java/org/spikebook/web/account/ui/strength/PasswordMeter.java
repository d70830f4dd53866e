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

/** Says below a field, while a new password is typed, how hard it is to guess. */
public final class PasswordMeter extends Div {

    private final Words words = Words.of(PasswordMeter.class);
    private final transient Supplier<String> account;
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span text = new Span();

    /**
     * @param account its name as it is entered, which is easily guessed
     */
    public PasswordMeter(PasswordField field, Supplier<String> account) {
        this.account = account;
        bar.getElement().setAttribute("aria-label", words.of("meter.name"));
        text.addClassName("sb-muted");
        getElement().setAttribute("aria-live", "polite");
        ComponentUtil.addListener(field, PasswordTyped.class, typed -> show(typed.text()));
    }

    private void show(String typed) {
        removeAll();
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
