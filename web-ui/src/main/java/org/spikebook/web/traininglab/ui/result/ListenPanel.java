package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Sample;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.FileUpload;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.traininglab.sample.TestEvaluation;
import org.spikebook.web.traininglab.sample.UploadedSound;

import java.util.List;

/** Give the trained network a sound of one's own to listen to: a file, no microphone. */
public final class ListenPanel extends Div {

    private static final int MOST_BYTES = 8 << 20;

    private final transient Words words = Words.of(ListenPanel.class);
    private final transient Background background;
    private final SampleDetail detail;
    private final Div answer = new Div();

    public ListenPanel(Background background, TestEvaluation evaluation) {
        this.background = background;
        this.detail = new SampleDetail(evaluation);
        addClassName("sb-draw");
        detail.setVisible(false);
        answer.getElement().setAttribute("role", "alert");
        Div left = new Div(upload(), new Remark(words.of("listen.meaning")), answer);
        left.addClassName("sb-draw-left");
        Div columns = new Div(left, detail);
        columns.addClassName("sb-browser");
        add(new H4(words.of("draw.heading")), columns);
    }

    private FileUpload upload() {
        FileUpload upload =
                new FileUpload(
                        words.of("listen.button"), MOST_BYTES, this::listen, this::refuse, ".wav");
        upload.setDropLabel(new Span(words.of("listen.drop")));
        return upload;
    }

    private void refuse() {
        detail.setVisible(false);
        answer.setText(words.of("listen.rejected", MOST_BYTES >> 20));
    }

    /** Listens to a file away from the page, then shows what the network makes of it. */
    void listen(String name, byte[] wav) {
        answer.removeAll();
        background.start(
                this,
                task -> UploadedSound.of(name, wav),
                this::show,
                () -> answer.setText(words.of("listen.broken", name)));
    }

    private void show(UploadedSound sound) {
        switch (sound) {
            case UploadedSound.Refused(Problem problem) -> {
                detail.setVisible(false);
                answer.add(new ProblemSentences(List.of(problem)));
            }
            case UploadedSound.Heard(Sample.Series series) -> {
                detail.setVisible(true);
                detail.showOwn(series);
            }
        }
    }
}
