package org.spikebook.web.interchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;

import org.spikebook.simulator.interchange.ImportResult;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.interchange.nir.NirDialect;
import org.spikebook.training.interchange.nir.NirSettings;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.FileUpload;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.interchange.NirUpload;

import java.util.List;
import java.util.function.Consumer;

/** Takes a NIR file, and puts the network that it holds in the place of the one that is there. */
final class ImportPanel extends Div {

    /** As much as networks of a page can hold. */
    private static final int MOST_BYTES = 64 << 20;

    private final transient Words words = Words.of(ImportPanel.class);
    private final transient Background background;
    private final transient Consumer<String> arrived;
    private final Select<NirDialect> framework = new Select<>();
    private final Div answer = new Div();

    /**
     * @param arrived given the document of a network that came
     */
    ImportPanel(Background background, Consumer<String> arrived) {
        this.background = background;
        this.arrived = arrived;
        addClassName("sb-exchange-part");
        framework.setLabel(words.of("bring.framework"));
        framework.setHelperText(words.of("bring.framework.meaning"));
        framework.setItems(NirDialect.values());
        framework.setItemLabelGenerator(each -> words.of("bring." + each.word()));
        framework.setValue(NirDialect.NIR);
        framework.addClassName("sb-setting");
        answer.getElement().setAttribute("role", "alert");
        add(framework, upload(), answer);
    }

    private FileUpload upload() {
        FileUpload upload =
                new FileUpload(
                        words.of("bring.button"),
                        MOST_BYTES,
                        this::read,
                        () -> answer.setText(words.of("bring.rejected", MOST_BYTES >> 20)),
                        ".nir",
                        ".h5",
                        ".hdf5");
        upload.setDropLabel(new Span(words.of("bring.drop")));
        return upload;
    }

    private void read(String name, byte[] file) {
        answer.setText(words.of("bring.reading", name));
        NirSettings settings = NirSettings.of(framework.getValue());
        background.start(
                this,
                task -> NirUpload.read(name, file, settings),
                result -> show(name, result),
                () -> answer.setText(words.of("bring.broken", name)));
    }

    private void show(String name, ImportResult result) {
        answer.removeAll();
        switch (result) {
            case ImportResult.Refused(List<Problem> problems) ->
                    answer.add(
                            new Paragraph(words.of("bring.refused", name)),
                            ProblemSentences.first(problems));
            case ImportResult.Imported(NetworkModel network, List<Problem> warnings) -> {
                arrived.accept(NetworkWriter.write(network));
                answer.add(new Paragraph(words.of("bring.arrived", name)));
                if (!warnings.isEmpty()) {
                    answer.add(
                            new Paragraph(words.of("bring.different")),
                            ProblemSentences.first(warnings));
                }
            }
        }
    }
}
