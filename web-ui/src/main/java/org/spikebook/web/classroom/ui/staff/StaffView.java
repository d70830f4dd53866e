package org.spikebook.web.classroom.ui.staff;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.web.account.Visitor;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.classroom.staff.StaffOffer;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.ui.Words;

import java.util.Objects;

/** Where a link leads that invites to teach a class. */
@Route(StaffView.ROUTE)
@PermitAll
class StaffView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String ROUTE = "teach";

    private final Words words = Words.of(StaffView.class);
    private final transient StaffService staff;
    private final transient VisitorService visitors;

    StaffView(StaffService staff, VisitorService visitors) {
        this.staff = staff;
        this.visitors = visitors;
        addClassNames("sb-page", "sb-narrow-page");
    }

    /** The address of a link, from the root of the application. */
    static String address(String token) {
        return ROUTE + "/" + token;
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        StaffOffer offer = staff.offer(token);
        Visitor visitor = visitors.current();
        String role = RoleNames.of(words, offer.role());
        add(
                new H1(words.of("teach.heading", offer.title())),
                new Paragraph(words.of("teach.about", role)));
        if (visitor.guest()) {
            add(
                    new Paragraph(words.of("teach.account")),
                    new Anchor("sign-in", words.of("teach.signIn")));
        } else {
            add(form(token, Objects.requireNonNullElse(visitor.name(), "")));
        }
    }

    private Div form(String token, String known) {
        TextField name = new TextField(words.of("teach.name"));
        name.setHelperText(words.of("teach.name.help"));
        name.setValue(known);
        Button accept = new Button(words.of("teach.accept"), click -> accept(token, name));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(name, accept);
        form.addClassName("sb-form");
        return form;
    }

    private void accept(String token, TextField name) {
        name.setInvalid(false);
        switch (staff.accept(token, name.getValue())) {
            case JoinResult.Joined(var course, _) ->
                    UI.getCurrentOrThrow().navigate("classes/" + course.id());
            case JoinResult.Refused(var problem) -> {
                name.setErrorMessage(problem.sentences(words.locale()));
                name.setInvalid(true);
                name.focus();
            }
            case JoinResult.Delayed _ ->
                    throw new IllegalStateException("nothing is guessed with an invitation");
        }
    }

    @Override
    public String getPageTitle() {
        return words.of("teach.title");
    }
}
