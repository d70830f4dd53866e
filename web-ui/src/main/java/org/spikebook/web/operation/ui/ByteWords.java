package org.spikebook.web.operation.ui;

import org.spikebook.web.common.ui.Words;

import java.text.NumberFormat;

/** Numbers of bytes as people read them: megabytes, or gigabytes where there are many. */
record ByteWords(Words words) {

    private static final double MEGABYTE = 1 << 20;
    private static final double GIGABYTE = 1 << 30;

    String of(long bytes) {
        NumberFormat number = NumberFormat.getInstance(words.locale());
        number.setMaximumFractionDigits(1);
        return bytes < GIGABYTE
                ? words.of("server.megabytes", number.format(bytes / MEGABYTE))
                : words.of("server.gigabytes", number.format(bytes / GIGABYTE));
    }
}
