package org.spikebook.web.interchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.interchange.OtherFormat;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a file of a network for another program, and says what that one will do otherwise. */
public final class ExportPanel extends Div {

    /** A network to take away, with its weights. */
    public record Network(NetworkModel model, WeightSet weights) {}

    private final transient Words words = Words.of(ExportPanel.class);
    private final transient Background background;
    private final transient SpikeSources sources;
    private final transient Supplier<Optional<Network>> network;
    private final Select<OtherFormat> format = new Select<>();
    private final Div answer = new Div();

    /**
     * @param sources of data sets that a network shows
     * @param network asked when a file is wanted; empty while there is none
     */
    public ExportPanel(
            Background background, SpikeSources sources, Supplier<Optional<Network>> network) {
        this.background = background;
        this.sources = sources;
        this.network = network;
        addClassName("sb-exchange-part");
        format.setLabel(words.of("takeAway.format"));
        format.setItems(OtherFormat.values());
        format.setItemLabelGenerator(each -> words.of("takeAway." + each.key()));
        format.addClassName("sb-setting");
        format.addValueChangeListener(change -> choose(change.getValue()));
        format.setValue(OtherFormat.NIR);
        Button make = new Button(words.of("takeAway.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_SMALL);
        answer.getElement().setAttribute("role", "status");
        add(format, make, answer);
    }

    /** The network is another one: a file that was made of it is out of date. */
    public void networkChanged() {
        answer.removeAll();
    }

    private void choose(OtherFormat chosen) {
        format.setHelperText(words.of("takeAway." + chosen.key() + ".meaning"));
        answer.removeAll();
    }

    private void make() {
        answer.removeAll();
        Optional<Network> wanted = network.get();
        if (wanted.isEmpty()) {
            answer.add(new Paragraph(words.of("takeAway.none")));
            return;
        }
        OtherFormat chosen = format.getValue();
        answer.add(new Paragraph(words.of("takeAway.making")));
        background.start(
                this,
                task -> chosen.write(wanted.get().model(), wanted.get().weights(), sources),
                result -> show(chosen, result),
                () -> answer.setText(words.of("takeAway.broken")));
    }

    private void show(OtherFormat chosen, ExportResult result) {
        answer.removeAll();
        switch (result) {
            case ExportResult.Refused(List<Problem> problems) ->
                    answer.add(
                            new Paragraph(words.of("takeAway.refused")),
                            ProblemSentences.first(problems));
            case ExportResult.Ready(byte[] file, List<Problem> warnings) -> {
                answer.add(download(chosen, file));
                if (!warnings.isEmpty()) {
                    answer.add(
                            new Paragraph(words.of("takeAway.different")),
                            ProblemSentences.first(warnings));
                }
            }
        }
    }

    private FileLink download(OtherFormat chosen, byte[] file) {
        return FileLink.of(
                words.of(
                        "takeAway.download",
                        chosen.file(),
                        Quantity.si(file.length, "B", words.locale())),
                chosen.file(),
                chosen.mediaType(),
                file);
    }
}
