package org.spikebook.web.classroom.ui.staff;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.classroom.staff.StaffOffer;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.ui.Words;

/** The classes that the visitor's account is invited to teach; empty if there is none. */
public final class OffersPanel extends Section {

    private final Words words = Words.of(OffersPanel.class);
    private final StaffService staff;
    private final String name;

    /**
     * @param name how a class sees the visitor who accepts, unless they enter another
     */
    public OffersPanel(StaffService staff, String name) {
        this.staff = staff;
        this.name = name;
        setAriaLabel(words.of("offers.label"));
        staff.offers().forEach(offer -> add(card(offer)));
        setVisible(getChildren().findAny().isPresent());
    }

    private Div card(StaffOffer offer) {
        Div card = new Div();
        TextField shown = new TextField(words.of("teach.name"));
        shown.setValue(name);
        Button accept = new Button(words.of("teach.accept"), click -> accept(offer, shown));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button decline =
                new Button(
                        words.of("offers.decline"),
                        click -> {
                            staff.decline(offer.id());
                            card.removeFromParent();
                        });
        decline.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(accept, decline);
        buttons.addClassName("sb-row");
        card.add(
                new Paragraph(
                        words.of("offers.one", offer.title(), RoleNames.of(words, offer.role()))),
                shown,
                buttons);
        card.addClassName("sb-form");
        return card;
    }

    private void accept(StaffOffer offer, TextField shown) {
        shown.setInvalid(false);
        switch (staff.accept(offer.id(), shown.getValue())) {
            case JoinResult.Joined(var course, _) ->
                    UI.getCurrentOrThrow().navigate("classes/" + course.id());
            case JoinResult.Refused(var problem) -> {
                shown.setErrorMessage(problem.sentences(words.locale()));
                shown.setInvalid(true);
                shown.focus();
            }
            case JoinResult.Delayed _ ->
                    throw new IllegalStateException("nothing is guessed with an invitation");
        }
    }
}
