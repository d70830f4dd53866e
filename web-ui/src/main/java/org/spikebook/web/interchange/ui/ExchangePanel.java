package org.spikebook.web.interchange.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;

import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A drawn network from and for other programs; folded away at first. */
public final class ExchangePanel extends Details {

    private final ExportPanel takeAway;

    /**
     * @param sources of data sets that a network shows
     * @param network as it is drawn now; empty while it is not valid
     * @param arrived given the document of a network that came; nothing can come where it is empty
     */
    public ExchangePanel(
            Background background,
            SpikeSources sources,
            Supplier<Optional<NetworkModel>> network,
            Optional<Consumer<String>> arrived) {
        Words words = Words.of(ExchangePanel.class);
        setSummaryText(words.of("exchange.title"));
        addClassName("sb-analysis");
        Div parts = new Div();
        parts.addClassName("sb-exchange");
        arrived.ifPresent(taker ->
                parts.add(part(words.of("exchange.bring"), new ImportPanel(background, taker))));
        takeAway =
                new ExportPanel(
                        background,
                        sources,
                        () ->
                                network.get()
                                        .map(model ->
                                                new ExportPanel.Network(model, WeightSet.EMPTY)));
        parts.add(part(words.of("exchange.takeAway"), takeAway));
        add(parts);
    }

    /** The network is another one than before. */
    public void networkChanged() {
        takeAway.networkChanged();
    }

    private static Div part(String heading, Div content) {
        return new Div(new H5(heading), content);
    }
}
