package org.spikebook.web.networklab.ui.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A network as a script for another simulator: to read, to copy, to download, and what that does
 * otherwise or cannot do. Written away from the UI thread, when the panel is looked at.
 */
public final class CodePanel extends Div {

    /** Longer scripts, such as those of networks with listed weights, are files only. */
    private static final int LONGEST_SHOWN = 1_000_000;

    private final transient Words words = Words.of(CodePanel.class);
    private final transient Background background;
    private final transient SpikeSources sources;
    private final transient Supplier<Optional<NetworkModel>> network;
    private final CodeView view;
    private final Div answer = new Div();
    private final Div actions = new Div();
    private final Span copied = new Span();
    private OtherFormat format = OtherFormat.BRIAN2;
    private transient Optional<NetworkModel> shown = Optional.empty();

    /**
     * @param sources of data sets that a network shows
     * @param network as it was applied last; empty while it is not valid
     */
    public CodePanel(
            Background background, SpikeSources sources, Supplier<Optional<NetworkModel>> network) {
        this.background = background;
        this.sources = sources;
        this.network = network;
        view =
                new CodeView(
                        EditorTexts.of(words, words.of("code.name")),
                        done -> copied.setText(words.of(done ? "code.copied" : "code.notCopied")));
        addClassName("sb-code-panel");
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("sb-code-answer");
        actions.addClassName("sb-text-actions");
        copied.addClassNames("sb-muted", "sb-small");
        copied.getElement().setAttribute("role", "status");
        add(view, answer, actions);
        view.setVisible(false);
    }

    /**
     * Shows the network for another simulator.
     *
     * @param chosen one of the scripts
     */
    public void show(OtherFormat chosen) {
        if (format != chosen) {
            format = chosen;
            shown = Optional.empty();
        }
        refresh();
    }

    /** Shows the network as it is now, unless it is shown already. */
    public void refresh() {
        Optional<NetworkModel> now = network.get();
        if (now.isPresent() && shown.isPresent() && now.get() == shown.get()) {
            return;
        }
        shown = now;
        answer.removeAll();
        actions.removeAll();
        copied.setText("");
        if (now.isEmpty()) {
            view.setVisible(false);
            answer.add(new Paragraph(words.of("code.invalid")));
            return;
        }
        NetworkModel asked = now.get();
        OtherFormat target = format;
        background.start(
                this,
                task -> target.write(asked, WeightSet.EMPTY, sources),
                result -> {
                    if (isShown(asked, target)) {
                        show(result);
                    }
                },
                () -> {
                    if (isShown(asked, target)) {
                        shown = Optional.empty(); // the next look tries again
                        answer.add(new Paragraph(words.of("code.broken")));
                    }
                });
    }

    private boolean isShown(NetworkModel network, OtherFormat target) {
        return format == target && shown.filter(model -> model == network).isPresent();
    }

    private void show(ExportResult result) {
        switch (result) {
            case ExportResult.Refused(List<Problem> problems) -> {
                view.setVisible(false);
                answer.add(
                        new Paragraph(words.of("code.refused", simulator())),
                        ProblemSentences.first(problems));
            }
            case ExportResult.Ready(byte[] file, List<Problem> warnings) -> {
                show(file);
                if (!warnings.isEmpty()) {
                    answer.add(
                            new Paragraph(words.of("code.different", simulator())),
                            ProblemSentences.first(warnings));
                }
            }
        }
    }

    private String simulator() {
        return words.of("simulator." + format.key());
    }

    private void show(byte[] file) {
        String script = new String(file, StandardCharsets.UTF_8);
        boolean isShown = script.length() <= LONGEST_SHOWN;
        view.setVisible(isShown);
        if (isShown) {
            view.show(script);
            Button copy = new Button(words.of("code.copy"));
            copy.addThemeVariants(ButtonVariant.LUMO_SMALL);
            view.copyBy(copy);
            actions.add(copy);
        } else {
            answer.add(new Paragraph(words.of("code.tooLong")));
        }
        actions.add(
                FileLink.of(
                        words.of("code.download", format.file()),
                        format.file(),
                        format.mediaType(),
                        file),
                copied);
    }
}
