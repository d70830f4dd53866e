package org.spikebook.web.classboard.spotlight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.function.BiConsumer;

/** A student chooses which network to show, and whether with the name. */
final class ConsentDialog extends Dialog {

    private final Words words = Words.of(ConsentDialog.class);

    /**
     * @param networks those of the notebook
     * @param consent told the network, and whether the name is shown
     */
    ConsentDialog(List<NetworkCell> networks, BiConsumer<NetworkCell, Boolean> consent) {
        setHeaderTitle(words.of("consent.heading"));
        Select<NetworkCell> network = new Select<>();
        network.setLabel(words.of("consent.network"));
        network.setItems(networks);
        network.setItemLabelGenerator(cell -> cell.title().isBlank() ? cell.id() : cell.title());
        network.setWidthFull();
        Checkbox name = new Checkbox(words.of("consent.name"));
        Button show =
                new Button(
                        words.of("banner.show"),
                        click -> {
                            close();
                            consent.accept(network.getValue(), name.getValue());
                        });
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.setEnabled(!networks.isEmpty());
        if (!networks.isEmpty()) {
            network.setValue(networks.getFirst());
        }
        add(new Paragraph(words.of("consent.what")), network, name);
        getFooter().add(new Button(words.of("cancel"), click -> close()), show);
    }
}
