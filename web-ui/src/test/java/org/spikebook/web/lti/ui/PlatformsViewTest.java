package org.spikebook.web.lti.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.admin.AccountAdministration;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.lti.platform.PlatformForm;
import org.spikebook.web.lti.platform.PlatformService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

@WebTest
class PlatformsViewTest extends SpringBrowserlessTest {

    @Autowired private PlatformService platforms;
    @Autowired private AccountAdministration accounts;
    @Autowired private TestVisitors visitors;

    private void enter(String label, String value) {
        find(TextField.class).withCaption(label).single().setValue(value);
    }

    @Test
    void administrator_registersAPlatform() {
        visitors.asNewAdministrator();
        UI.getCurrent().navigate("lti-platforms");
        String client = UUID.randomUUID().toString();
        enter("Name", "Moodle");
        enter("Issuer (platform ID)", "https://moodle.example");
        enter("Client ID", client);
        enter("Authentication request URL", "https://moodle.example/auth");
        enter("Access token URL", "http://moodle.example/token");
        enter("Public keyset URL", "https://moodle.example/jwks");
        find(TextArea.class).all().getLast().setValue("2\n1\n\n2");
        Button register = find(Button.class).withText("Register platform").single();

        test(register).click();

        TextField token = find(TextField.class).withCaption("Access token URL").single();
        assertThat(token.isInvalid()).isTrue();
        token.setValue("https://moodle.example/token");
        test(register).click();
        assertThat(platforms.platforms())
                .filteredOn(row -> row.clientId().equals(client))
                .singleElement()
                .extracting(LtiPlatformRow::deployments)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("1", "2");
    }

    @Test
    void administrator_changesARegistration_andDeletesIt() {
        visitors.asNewAdministrator();
        String client = UUID.randomUUID().toString();
        String url = "https://canvas.example/x";
        platforms.register(
                new PlatformForm("Canvas", "https://canvas.example", client, url, url, url, "1"));
        UI.getCurrent().navigate("lti-platforms");
        choose(client);
        TextField issuer = find(TextField.class).withCaption("Issuer (platform ID)").single();
        assertThat(issuer.isReadOnly()).isTrue();
        enter("Name", "Canvas of physics");
        find(TextArea.class).all().getLast().setValue("1\n7");

        test(find(Button.class).withText("Save registration").single()).click();

        assertThat(rows(client))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("Canvas of physics");
                    assertThat(row.deployments()).containsExactly("1", "7");
                });
        choose(client);
        test(find(Button.class).withText("Delete registration").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(rows(client)).isEmpty();
    }

    @Test
    void whatIsDoneToARegistration_isListedOnThePageOfAccounts() {
        visitors.asNewAdministrator();
        String name = UUID.randomUUID().toString();
        String url = "https://moodle.example/x";
        PlatformForm form =
                new PlatformForm(name, "https://moodle.example", name, url, url, url, "");
        platforms.register(form);
        LtiPlatformId id = rows(name).getFirst().id();
        platforms.change(id, form);
        platforms.delete(id);

        assertThat(accounts.changes())
                .filteredOn(entry -> entry.after().equals(Optional.of(name)))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        AuditAction.PLATFORM_REGISTERED,
                        AuditAction.PLATFORM_CHANGED,
                        AuditAction.PLATFORM_DELETED);
        UI.getCurrent().navigate("accounts");
        assertThat(find(H1.class).single().getText()).isEqualTo("Accounts");
    }

    private void choose(String client) {
        @SuppressWarnings("unchecked")
        Select<LtiPlatformRow> select = find(Select.class).withCaption("Platform").single();
        select.setValue(rows(client).getFirst());
    }

    private List<LtiPlatformRow> rows(String client) {
        return platforms.platforms().stream().filter(row -> row.clientId().equals(client)).toList();
    }

    @Test
    void platforms_toAnInstructor_areNoPage() {
        visitors.asNewInstructor();

        UI.getCurrent().navigate("lti-platforms");

        assertThat(find(H1.class).all())
                .extracting(H1::getText)
                .doesNotContain("Learning platforms");
    }
}
