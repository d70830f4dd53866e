package org.spikebook.web.traininglab.ui.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.FigureFile;
import org.spikebook.web.plot.SignedImage;
import org.spikebook.web.plot.ui.FigureLinks;
import org.spikebook.web.traininglab.history.FormingFields;

import java.util.Locale;
import java.util.Objects;

/** Incoming weights of some neurons as pictures, with the scale of their colors. */
final class WeightsView extends Div {

    private static final int SCALE_PIXELS = 65;
    private static final int FILE_WIDTH = 720;

    private final Words words = Words.of(WeightsView.class);
    private final Image pictures = new Image();
    private final Span least = new Span();
    private final Span most = new Span();
    private final Remark caption = new Remark("");
    private transient volatile @Nullable Shown shown;

    /** What is shown; files are made of it away from the UI thread. */
    private record Shown(FormingFields fields, int moment) {

        FigureFile figure(Locale locale) {
            return fields.figure(moment, locale).file(FILE_WIDTH, locale);
        }

        String csv() {
            return fields.csv(moment);
        }
    }

    WeightsView() {
        addClassName("sb-forming");
        pictures.addClassName("sb-forming-sheet");
        Image colors = new Image(SignedImage.scaleDataUrl(SCALE_PIXELS), "");
        colors.addClassName("sb-forming-colors");
        Div scale = new Div(least, colors, most);
        scale.addClassNames("sb-forming-scale", "sb-number", "sb-small");
        add(new H5(words.of("forming.heading")), pictures, scale, caption, downloads());
    }

    private Div downloads() {
        Div downloads = new Div();
        downloads.addClassName("sb-downloads");
        downloads.add(
                new FigureLinks(
                                words.of("forming.heading"),
                                "weights",
                                () -> now().figure(words.locale()))
                        .all());
        downloads.add(
                new FileLink(
                        words.of("forming.csv"), "weights.csv", "text/csv", () -> now().csv()));
        return downloads;
    }

    private Shown now() {
        return Objects.requireNonNull(shown);
    }

    void show(FormingFields fields, int moment) {
        shown = new Shown(fields, moment);
        String said = words.of(fields.caption(moment));
        pictures.setSrc(fields.dataUrl(moment));
        pictures.setAlt(said);
        caption.setText(said + " " + words.of("forming.meaning"));
        String scale = fields.scale(words.locale());
        least.setText(Numbers.MINUS + scale);
        most.setText("+" + scale);
    }
}
