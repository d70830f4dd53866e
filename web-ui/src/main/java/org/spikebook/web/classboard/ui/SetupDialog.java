package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.web.classboard.OwnSetup;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.function.Consumer;

/** Chooses which network of one's own is sent to the class. */
final class SetupDialog extends Dialog {

    private final Words words = Words.of(SetupDialog.class);

    /**
     * @param mine the networks that can be sent
     */
    SetupDialog(List<OwnSetup> mine, Consumer<OwnSetup> send) {
        setHeaderTitle(words.of("setup.heading"));
        setWidth("32rem");
        add(new Paragraph(words.of(mine.isEmpty() ? "setup.none" : "setup.help")));
        getFooter().add(new Button(words.of("message.cancel"), click -> close()));
        if (!mine.isEmpty()) {
            choose(mine, send);
        }
    }

    private void choose(List<OwnSetup> mine, Consumer<OwnSetup> send) {
        Select<OwnSetup> network = new Select<>();
        network.setLabel(words.of("setup.network"));
        network.setItems(mine);
        network.setItemLabelGenerator(each -> words.of("setup.one", each.title(), cellTitle(each)));
        network.setValue(mine.getFirst());
        network.setWidthFull();
        add(network);
        Button done =
                new Button(
                        words.of("send.button"),
                        click -> {
                            close();
                            send.accept(network.getValue());
                        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }

    private String cellTitle(OwnSetup setup) {
        return setup.cellTitle().isBlank() ? words.of("setup.untitled") : setup.cellTitle();
    }
}
