package org.spikebook.web.traininglab.ui.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.text.Numbers;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.SignedImage;
import org.spikebook.web.traininglab.history.FormingFields;

/** Incoming weights of some neurons as pictures, with the scale of their colors. */
final class WeightsView extends Div {

    private static final int SCALE_PIXELS = 65;

    private final Words words = Words.of(WeightsView.class);
    private final Image pictures = new Image();
    private final Span least = new Span();
    private final Span most = new Span();
    private final Remark caption = new Remark("");

    WeightsView() {
        addClassName("sb-forming");
        pictures.addClassName("sb-forming-sheet");
        Image colors = new Image(SignedImage.scaleDataUrl(SCALE_PIXELS), "");
        colors.addClassName("sb-forming-colors");
        Div scale = new Div(least, colors, most);
        scale.addClassNames("sb-forming-scale", "sb-number", "sb-small");
        add(new H5(words.of("forming.heading")), pictures, scale, caption);
    }

    void show(FormingFields fields, int moment) {
        String said = words.of(fields.caption(moment));
        pictures.setSrc(fields.dataUrl(moment));
        pictures.setAlt(said);
        caption.setText(said + " " + words.of("forming.meaning"));
        String scale = fields.scale(words.locale());
        least.setText(Numbers.MINUS + scale);
        most.setText("+" + scale);
    }
}
