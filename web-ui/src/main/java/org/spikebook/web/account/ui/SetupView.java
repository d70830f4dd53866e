package org.spikebook.web.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountResult;
import org.spikebook.web.account.SetupService;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.common.ui.MainLayout;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** Where the printed link leads: makes the first instructor. */
@Route("setup")
@PermitAll
class SetupView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Words words = Words.of(SetupView.class);
    private final transient SetupService setup;
    private final transient VisitorService visitors;
    private final transient BrowserIdentity browser;

    SetupView(SetupService setup, VisitorService visitors, BrowserIdentity browser) {
        this.setup = setup;
        this.visitors = visitors;
        this.browser = browser;
        addClassName("sb-page");
    }

    @Override
    public String getPageTitle() {
        return words.of("setup.title");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        add(new H1(words.of("setup.title")));
        if (!setup.isOpen(token)) {
            add(new Paragraph(words.of("setup.closed")));
        } else if (visitors.current().guest()) {
            add(form(token));
        } else {
            add(new Paragraph(words.of("setup.claim")), claimButton(token));
        }
    }

    private CredentialsForm form(String token) {
        return new CredentialsForm(
                "setup",
                "new-password",
                (name, password) -> done(setup.complete(token, name, password)));
    }

    private Button claimButton(String token) {
        return new Button(words.of("setup.claim.button"), click -> done(setup.claim(token)));
    }

    private List<Problem> done(AccountResult result) {
        return switch (result) {
            case AccountResult.Made(var visitor) -> {
                browser.renew(visitor.id());
                showDone(String.valueOf(visitor.name()));
                MainLayout.showAbove(this, visitor);
                yield List.of();
            }
            case AccountResult.Refused(var problems) -> problems;
        };
    }

    private void showDone(String name) {
        removeAll();
        Anchor classes = new Anchor("classes", words.of("setup.toClasses"));
        classes.setRouterIgnore(true);
        add(
                new H1(words.of("setup.done", name)),
                new Paragraph(words.of("setup.done.about")),
                classes);
    }
}
