package org.spikebook.web.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.MainLayout;
import org.spikebook.web.common.ui.ShownTexts;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class SignInViewTest extends SpringBrowserlessTest {

    @Autowired private TestVisitors visitors;

    @Test
    void guest_whoTakesAName_isCalledByItInTheBarAtOnce() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("sign-in");
        assertThat(bar()).contains("Sign in");

        test(find(TextField.class).all().getLast()).setValue("Mary-Ann");
        test(find(PasswordField.class).all().getLast()).setValue("three words here");
        test(find(Button.class).withText("Create account").single()).click();

        assertThat(bar()).contains("Mary-Ann").doesNotContain("Sign in");
    }

    private List<String> bar() {
        return ShownTexts.of(find(MainLayout.class).single());
    }
}
