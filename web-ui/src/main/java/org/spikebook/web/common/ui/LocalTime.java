package org.spikebook.web.common.ui;

import com.vaadin.flow.component.UI;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Times as the reader's clock and language show them. */
public final class LocalTime {

    private LocalTime() {}

    /** {@code 14:02}. */
    public static String timeOfDay(Instant at) {
        return format(at, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    /** {@code 3 May 2026, 14:02}. */
    public static String dateAndTime(Instant at) {
        return format(
                at, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /** When the reader's clock shows this. */
    public static Instant instant(LocalDateTime shown) {
        return shown.atZone(zone()).toInstant();
    }

    private static String format(Instant at, DateTimeFormatter formatter) {
        return formatter.withLocale(Words.of(LocalTime.class).locale()).format(at.atZone(zone()));
    }

    private static ZoneId zone() {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return ZoneOffset.UTC;
        }
        String id = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
