package org.spikebook.web.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.common.ui.MainLayout;
import org.spikebook.web.common.ui.ShownTexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

@WebTest
class SignInViewTest extends SpringBrowserlessTest {

    @Autowired private TestVisitors visitors;
    @Autowired private Devices devices;
    @Autowired private JdbcClient jdbc;

    @Test
    void guest_whoTakesAName_isCalledByItInTheBarImmediately() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("sign-in");
        assertThat(bar()).contains("Sign in");

        test(find(TextField.class).all().getLast()).setValue("Mary-Ann");
        test(find(PasswordField.class).all().getLast()).setValue("three words here");
        test(find(Button.class).withText("Create account").single()).click();

        assertThat(bar()).contains("Mary-Ann").doesNotContain("Sign in");
    }

    @Test
    void browser_whoseGuestTakesAName_getsAnotherToken() {
        VisitorId guest = visitors.asNewGuest();
        UI.getCurrent().navigate("sign-in");

        test(find(TextField.class).all().getLast()).setValue("Mary-Beth");
        test(find(PasswordField.class).all().getLast()).setValue("three words here");
        test(find(Button.class).withText("Create account").single()).click();

        assertThat(tokens(guest)).isEqualTo(1);
    }

    @Test
    void owner_seesTheBrowsersOfTheAccount_andSignsOneOut() {
        VisitorId account = visitors.asNewAccount("Mary-Dee");
        String phone = devices.register(account);
        visitors.as(account);
        UI.getCurrent().navigate("sign-in");
        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.startsWith("Another browser, signed in "));

        test(find(Button.class).withText("End sign-in").single()).click();

        assertThat(devices.find(phone)).isEmpty();
        assertThat(find(Button.class).withText("End sign-in").all()).isEmpty();
    }

    @Test
    void guest_hasNoListOfBrowsers() {
        visitors.asNewGuest();

        UI.getCurrent().navigate("sign-in");

        assertThat(ShownTexts.ofPage()).doesNotContain("Signed-in browsers");
    }

    @Test
    void withoutAMailServer_noLinkIsPromised_andItsPageSaysWhoMakesOne() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("sign-in");
        assertThat(ShownTexts.ofPage()).doesNotContain("Forgot your password?");

        UI.getCurrent().navigate("forgotten-password");

        assertThat(find(Button.class).withText("Send link").all()).isEmpty();
        assertThat(ShownTexts.ofPage()).anyMatch(text -> text.contains("ask the instructor"));
        visitors.asNewAccount("Mary-Eve");
        UI.getCurrent().navigate("sign-in");
        assertThat(ShownTexts.ofPage()).doesNotContain("E-mail address");
    }

    @Test
    void passwordForm_saysWhatIsWrong_andLeavesThisBrowserItsAccount() {
        VisitorId guest = visitors.asNewGuest();
        UI.getCurrent().navigate("sign-in");
        test(find(TextField.class).all().getLast()).setValue("Mary-Cat");
        test(find(PasswordField.class).all().getLast()).setValue("three words here");
        test(find(Button.class).withText("Create account").single()).click();
        PasswordField current = find(PasswordField.class).all().getFirst();
        test(current).setValue("another three words");
        test(find(PasswordField.class).all().get(1)).setValue("purple kettle orbit");

        test(find(Button.class).withText("Change password").single()).click();
        assertThat(current.getErrorMessage()).startsWith("The current password is wrong");

        test(current).setValue("three words here");
        test(find(Button.class).withText("Change password").single()).click();
        assertThat(ShownTexts.ofPage())
                .contains("Password changed. Other browsers and devices are signed out.");
        assertThat(current.isInvalid()).isFalse();
        assertThat(tokens(guest)).isEqualTo(1);
    }

    private long tokens(VisitorId visitor) {
        return jdbc.sql("select count(*) from device where visitor_id = :visitor")
                .param("visitor", visitor.value())
                .query(Long.class)
                .single();
    }

    private List<String> bar() {
        return ShownTexts.of(find(MainLayout.class).single());
    }
}
