package org.spikebook.web.account.ui;

import com.vaadin.flow.component.textfield.PasswordField;

import org.spikebook.web.common.ui.Words;

/** A password of an account, which can be shown; its button speaks the language of the page. */
public final class AccountPasswordField extends PasswordField {

    private static final String REVEAL = "this.i18n = {...this.i18n, reveal: $0};";

    /**
     * @param autocomplete what browsers and password managers take it for: {@code current-password}
     *     or {@code new-password}
     */
    public AccountPasswordField(String label, String autocomplete) {
        super(label);
        setWidthFull();
        getElement().setProperty("autocomplete", autocomplete);
        getElement().executeJs(REVEAL, Words.of(AccountPasswordField.class).of("password.show"));
    }
}
