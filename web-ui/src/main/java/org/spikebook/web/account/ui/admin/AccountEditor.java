package org.spikebook.web.account.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.admin.AccountAdministration;
import org.spikebook.web.account.admin.AccountLine;
import org.spikebook.web.account.admin.ServerRole;
import org.spikebook.web.account.person.PersonalDataService;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.account.ui.recovery.PasswordLinkPanel;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes one account: its role, whether it can sign in, its password. */
final class AccountEditor extends Div {

    private final Words words = Words.of(AccountEditor.class);
    private final AccountAdministration accounts;
    private final PasswordResetService passwords;
    private final PersonalDataService personal;
    private final Runnable changed;
    private final ComboBox<AccountLine> account = new ComboBox<>();
    private final Select<ServerRole> role = new Select<>();
    private final Button save = new Button(words.of("editor.save"), click -> save());
    private final Button toggle = new Button(words.of("editor.disable"), click -> toggle());
    private final Button link = new Button(words.of("editor.link"), click -> createLink());
    private final Button erase = new Button(words.of("editor.erase"), click -> askToErase());
    private final Div data = new Div();
    private final Paragraph refusal = new Paragraph();
    private final PasswordLinkPanel made = new PasswordLinkPanel();

    /**
     * @param changed told when an account was changed
     */
    AccountEditor(
            AccountAdministration accounts,
            PasswordResetService passwords,
            PersonalDataService personal,
            Runnable changed) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.personal = personal;
        this.changed = changed;
        addClassName("sb-form");
        account.setLabel(words.of("editor.account"));
        account.setItemLabelGenerator(AccountLine::name);
        account.addValueChangeListener(change -> show(change.getValue()));
        role.setLabel(words.of("accounts.role"));
        role.setHelperText(words.of("editor.role.help"));
        role.setItems(ServerRole.values());
        role.setItemLabelGenerator(each -> roleName(words, each));
        refusal.getElement().setAttribute("role", "alert");
        refusal.addClassName("sb-problems");
        toggle.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(save, toggle, link, erase);
        actions.addClassName("sb-row");
        add(new H2(words.of("editor.heading")), account, role, actions, data, refusal, made);
        show(null);
    }

    static String roleName(Words words, ServerRole role) {
        return words.of("server." + role.name().toLowerCase(Locale.ROOT));
    }

    void setAccounts(List<AccountLine> lines) {
        account.setItems(lines);
        show(null);
    }

    private void show(@Nullable AccountLine chosen) {
        boolean any = chosen != null;
        role.setEnabled(any);
        save.setEnabled(any);
        toggle.setEnabled(any);
        link.setEnabled(any);
        erase.setEnabled(any);
        showData(chosen);
        made.clear();
        refusal.setVisible(false);
        role.setValue(chosen == null ? ServerRole.USER : chosen.role());
        toggle.setText(
                words.of(chosen != null && chosen.disabled() ? "editor.enable" : "editor.disable"));
    }

    private void save() {
        done(accounts.changeRole(account.getValue().id(), role.getValue()));
    }

    private void toggle() {
        AccountLine chosen = account.getValue();
        if (chosen.disabled()) {
            accounts.enable(chosen.id());
            changed.run();
        } else {
            done(accounts.disable(chosen.id()));
        }
    }

    private void createLink() {
        made.show(passwords.forAccount(account.getValue().id()));
    }

    private void showData(@Nullable AccountLine chosen) {
        data.removeAll();
        if (chosen != null) {
            VisitorId id = chosen.id();
            data.add(
                    FileLink.streamed(
                            words.of("editor.data"),
                            "spikebook-data.zip",
                            "application/zip",
                            out -> personal.write(out, id)));
        }
    }

    private void askToErase() {
        AccountLine chosen = account.getValue();
        ConfirmDialog dialog =
                new ConfirmDialog(
                        words.of("editor.erase.ask", chosen.name()),
                        words.of("editor.erase.about"),
                        words.of("editor.erase"),
                        confirm -> done(personal.erase(chosen.id())));
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("editor.erase.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void done(Optional<Problem> problem) {
        if (problem.isEmpty()) {
            changed.run();
            return;
        }
        refusal.setText(problem.get().sentences(words.locale()));
        refusal.setVisible(true);
    }
}
