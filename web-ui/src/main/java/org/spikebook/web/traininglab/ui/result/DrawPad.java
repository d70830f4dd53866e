package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.traininglab.sample.Drawing;

import java.util.Base64;
import java.util.function.Consumer;

/**
 * A square to draw on, by pointer or by keyboard (arrows move, space draws). Tells what is drawn
 * after every stroke.
 */
@Tag("draw-pad")
@JsModule("./draw-pad/draw-pad.ts")
final class DrawPad extends HtmlComponent implements HasStyle {

    /** Rows and columns of what is sent. */
    static final int SIZE = 56;

    private final transient Consumer<Drawing> drawn;

    DrawPad(Consumer<Drawing> drawn) {
        this.drawn = drawn;
        addClassName("sb-draw-pad");
        Words words = Words.of(DrawPad.class);
        getElement().setProperty("size", SIZE);
        getElement().setProperty("label", words.of("draw.pad"));
    }

    void clear() {
        getElement().callJsFunction("clear");
    }

    /**
     * Called by the browser.
     *
     * @param ink one byte a pixel in base64, row by row; anything else is ignored
     */
    @ClientCallable
    void stroke(String ink) {
        if (ink.length() > 2 * SIZE * SIZE) {
            return;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(ink);
            if (bytes.length == SIZE * SIZE) {
                drawn.accept(new Drawing(SIZE, values(bytes)));
            }
        } catch (IllegalArgumentException notBase64) {
            return;
        }
    }

    private static float[] values(byte[] bytes) {
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = (bytes[i] & 0xFF) / 255f;
        }
        return values;
    }
}
