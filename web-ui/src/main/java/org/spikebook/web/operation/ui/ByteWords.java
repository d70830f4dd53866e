package org.spikebook.web.operation.ui;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

/** Numbers of bytes as people read them: megabytes, or gigabytes where there are many. */
record ByteWords(Words words) {

    private static final double MEGABYTE = 1 << 20;
    private static final double GIGABYTE = 1 << 30;

    String of(long bytes) {
        return bytes < GIGABYTE
                ? words.of("server.megabytes", oneDecimal(bytes / MEGABYTE))
                : words.of("server.gigabytes", oneDecimal(bytes / GIGABYTE));
    }

    private String oneDecimal(double value) {
        return Quantity.decimals(value, 1, words.locale());
    }
}
