package org.spikebook.web.account.ui.admin;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import org.spikebook.web.account.admin.AccountAdministration;
import org.spikebook.web.account.admin.AccountLine;
import org.spikebook.web.account.device.VisitorAuthentication;
import org.spikebook.web.account.person.PersonalDataService;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.classroom.staff.UnledClass;
import org.spikebook.web.classroom.staff.UnledClassService;
import org.spikebook.web.classroom.ui.staff.UnledClassesPanel;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** All accounts, with search; an administrator changes their role, disables and enables them. */
@Route("accounts")
@RolesAllowed(VisitorAuthentication.ADMINISTRATOR)
class AccountsView extends Div implements HasDynamicTitle {

    private static final int SEARCH_DELAY_MILLIS = 300;

    private final Words words = Words.of(AccountsView.class);
    private final transient AccountAdministration accounts;
    private final transient UnledClassService classes;
    private final TextField search = new TextField();
    private final Paragraph found = new Paragraph();
    private final Div table = new Div();
    private final AccountEditor editor;
    private final Div unled = new Div();
    private final Div changes = new Div();

    AccountsView(
            AccountAdministration accounts,
            PasswordResetService passwords,
            PersonalDataService personal,
            UnledClassService classes) {
        this.accounts = accounts;
        this.classes = classes;
        this.editor = new AccountEditor(accounts, passwords, personal, this::refresh);
        addClassName("sb-page");
        search.setLabel(words.of("accounts.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_DELAY_MILLIS);
        search.addValueChangeListener(change -> refresh());
        found.getElement().setAttribute("role", "status");
        add(
                new H1(words.of("accounts.title")),
                search,
                found,
                table,
                editor,
                unled,
                new Details(words.of("accounts.changes"), changes));
        refresh();
    }

    private void refresh() {
        List<AccountLine> lines = accounts.accounts(search.getValue());
        found.setText(
                words.of(
                        lines.size() < AccountAdministration.MOST
                                ? "accounts.found"
                                : "accounts.first",
                        lines.size()));
        table.removeAll();
        table.add(table(lines));
        editor.setAccounts(lines);
        unled.removeAll();
        List<UnledClass> without = classes.classes();
        if (!without.isEmpty()) {
            unled.add(new UnledClassesPanel(classes, without));
        }
        changes.removeAll();
        changes.add(new AccountChanges(accounts.changes()));
    }

    private Div table(List<AccountLine> lines) {
        DataTable rows =
                new DataTable(
                        List.of(
                                words.of("accounts.name"),
                                words.of("accounts.role"),
                                words.of("accounts.signedIn"),
                                words.of("accounts.state")));
        for (AccountLine line : lines) {
            rows.addRow(
                    line.name(),
                    List.of(
                            AccountEditor.roleName(words, line.role()),
                            line.signedInAt()
                                    .map(LocalTime::dateAndTime)
                                    .orElseGet(() -> words.of("accounts.unknown")),
                            words.of(line.disabled() ? "accounts.disabled" : "accounts.enabled")));
        }
        return rows.scrolling(words.of("accounts.title"));
    }

    @Override
    public String getPageTitle() {
        return words.of("accounts.title");
    }
}
