package org.spikebook.web.account.ui.strength;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class PasswordMeterTest extends SpringBrowserlessTest {

    private static final double ENOUGH = 0.5;

    @Autowired private TestVisitors visitors;

    @BeforeEach
    void openTheForm() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("sign-in");
    }

    @Test
    void beforeAnythingIsTyped_thereIsNoMeter() {
        assertThat(find(ProgressBar.class).all()).isEmpty();
    }

    @Test
    void shortPassword_andAnEasyOne_areToldWhileTyped() {
        type("violet");
        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.startsWith("The password must have at least 12 characters"));

        type("password1234");
        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.startsWith("The password is easy to guess"));
        assertThat(bar().getValue()).isLessThan(ENOUGH);
    }

    @Test
    void hardPassword_isToldWhileTyped_andTheMeterGoesWithIt() {
        type("violet harbour tuning fork");
        assertThat(ShownTexts.ofPage()).contains("This password is hard to guess.");
        assertThat(bar().getValue()).isGreaterThan(ENOUGH);

        type("");
        assertThat(find(ProgressBar.class).all()).isEmpty();
    }

    @Test
    void rule_isSaidOnce_beforeTyping_whileTyping_andWhenRefused() {
        PasswordField field = field();
        assertThat(field.getHelperText()).startsWith("At least 12 characters");

        type("violet");
        assertThat(field.getHelperText()).isEmpty();

        test(find(TextField.class).all().getLast()).setValue("Meter-Ada");
        test(field).setValue("violet");
        test(find(Button.class).withText("Create account").single()).click();
        assertThat(field.getErrorMessage()).startsWith("The password must have at least 12");
        assertThat(field.getHelperText()).isEmpty();
        assertThat(find(ProgressBar.class).all()).isEmpty();

        type("violet harbour");
        assertThat(field.isInvalid()).isFalse();
        type("");
        assertThat(field.getHelperText()).startsWith("At least 12 characters");
    }

    @Test
    void nameOfTheAccount_countsAsKnown() {
        find(TextField.class).all().getLast().setValue("hodgkin-huxley-1952");

        type("hodgkin-huxley-1952");

        assertThat(bar().getValue()).isLessThan(ENOUGH);
    }

    @Test
    void passwordThatIsTooLong_isNotMeasured() {
        type("x".repeat(129));

        assertThat(bar().getValue()).isZero();
        assertThat(ShownTexts.ofPage()).anyMatch(text -> text.contains("128"));
    }

    private PasswordField field() {
        return find(PasswordField.class).all().getLast();
    }

    private void type(String text) {
        PasswordField field = field();
        ComponentUtil.fireEvent(field, new PasswordTyped(field, true, text));
    }

    private ProgressBar bar() {
        return find(ProgressBar.class).single();
    }
}
