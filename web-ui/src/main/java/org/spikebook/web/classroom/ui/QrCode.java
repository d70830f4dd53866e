package org.spikebook.web.classroom.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Svg;

import java.util.Map;

/** A QR code, dark on light in both themes, as cameras want it. */
final class QrCode extends Svg {

    /** In modules; the standard asks for four. */
    private static final int QUIET_ZONE = 4;

    /**
     * @param content what a camera reads
     * @param label what it is, for screen readers
     */
    QrCode(String content, String label) {
        super(markup(modules(content)));
        addClassName("sb-qr-code");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    private static BitMatrix modules(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds " + content.length(), e);
        }
    }

    private static String markup(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
        <svg viewBox="0 0 %d %d" shape-rendering="crispEdges"><path d="%s"/></svg>\
        """
                .formatted(modules.getWidth(), modules.getHeight(), path);
    }
}
