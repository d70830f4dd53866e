package org.spikebook.web.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

import org.spikebook.web.account.openid.OidcFlow;
import org.spikebook.web.account.openid.OidcProvider;
import org.spikebook.web.common.ui.Words;

/** The button that leads to the OpenID Connect provider, and whether it can be reached. */
final class ProviderSection extends Section {

    private final Words words = Words.of(ProviderSection.class);
    private final transient OidcProvider provider;
    private final transient OidcFlow flow;
    private final Paragraph message = new Paragraph();

    ProviderSection(OidcProvider provider, OidcFlow flow) {
        this.provider = provider;
        this.flow = flow;
        addClassName("sb-form");
        setAriaLabel(provider.label());
        message.getElement().setAttribute("role", "alert");
        Button button = new Button(words.of("provider.button", provider.label()), click -> leave());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2(provider.label()), new Paragraph(words.of("provider.about")), message, button);
        showWhetherAway();
    }

    private void leave() {
        flow.begin().ifPresent(UI.getCurrentOrThrow().getPage()::setLocation);
        showWhetherAway();
    }

    private void showWhetherAway() {
        message.setText(provider.isAway() ? words.of("provider.away", provider.label()) : "");
        message.setVisible(provider.isAway());
    }
}
