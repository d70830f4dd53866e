package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainedNetworkReader;
import org.spikebook.web.common.ui.FileUpload;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.traininglab.sample.UploadedNetwork;

import java.util.List;
import java.util.function.Consumer;

/** Takes the file of a trained network, from the command line or from another notebook. */
final class OpenTrainedPanel extends Details {

    private final transient Words words = Words.of(OpenTrainedPanel.class);
    private final transient TrainingTools tools;
    private final transient Consumer<TrainedNetworkDocument> opened;
    private final Div answer = new Div();

    OpenTrainedPanel(TrainingTools tools, Consumer<TrainedNetworkDocument> opened) {
        this.tools = tools;
        this.opened = opened;
        setSummaryText(words.of("brought.title"));
        addClassName("sb-more");
        answer.getElement().setAttribute("role", "alert");
        Div part = new Div(new Remark(words.of("brought.meaning")), upload(), answer);
        part.addClassName("sb-exchange-part");
        add(part);
    }

    private FileUpload upload() {
        int mostBytes = TrainedNetworkReader.MAX_CHARS;
        FileUpload upload =
                new FileUpload(
                        words.of("brought.button"),
                        mostBytes,
                        this::read,
                        () -> answer.setText(words.of("brought.rejected", mostBytes >> 20)),
                        ".json");
        upload.setDropLabel(new Span(words.of("brought.drop")));
        return upload;
    }

    /** Reads a file away from the page, then shows it, or says what is wrong with it. */
    void read(String name, byte[] bytes) {
        answer.setText(words.of("brought.reading", name));
        tools.background()
                .start(
                        this,
                        task -> UploadedNetwork.read(bytes, tools.trainedReader(), tools.data()),
                        file -> show(name, file),
                        () -> answer.setText(words.of("brought.broken", name)));
    }

    private void show(String name, UploadedNetwork file) {
        answer.removeAll();
        switch (file) {
            case UploadedNetwork.Refused(List<Problem> problems) ->
                    answer.add(
                            new Paragraph(words.of("brought.refused", name)),
                            ProblemSentences.first(problems));
            case UploadedNetwork.Usable(TrainedNetworkDocument document) -> {
                opened.accept(document);
                answer.add(new Paragraph(words.of("brought.opened", name)));
            }
        }
    }
}
