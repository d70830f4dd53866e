package org.spikebook.web.common.ui;

import com.vaadin.flow.component.UI;

import org.spikebook.simulator.text.Text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Times as the reader's clock shows them, in the language of the page and the habits of the
 * reader's country: who reads an English page in Germany reads 14:02, in the United States 2:02 PM.
 */
public final class LocalTime {

    private static final String EUROPE = "150";

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

    /** The same as clocks in another zone show it. */
    public static String dateAndTime(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(at.atZone(zone));
    }

    /** When the reader's clock shows this. */
    public static Instant instant(LocalDateTime shown) {
        return shown.atZone(zone()).toInstant();
    }

    /** What the reader's clock shows then. */
    public static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone());
    }

    /** The language of the page as it is used in the reader's country: for fields of times. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        Locale words = Words.of(LocalTime.class).locale();
        return ui == null ? words : locale(words, ui.getSession().getBrowser().getLocale());
    }

    /**
     * A language as it is used in the country of a browser; in Europe, where the browser names no
     * country and its language counts 24 hours.
     */
    static Locale locale(Locale words, Locale browser) {
        if (words.equals(Text.PSEUDO_LOCALE)) {
            return words;
        }
        String named = browser.getCountry();
        String country = named.isEmpty() && countsTo24(browser) ? EUROPE : named;
        return new Locale.Builder().setLocale(words).setRegion(country).build();
    }

    private static boolean countsTo24(Locale browser) {
        return !DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        null, FormatStyle.SHORT, IsoChronology.INSTANCE, browser)
                .contains("a");
    }

    private static String format(Instant at, DateTimeFormatter formatter) {
        return formatter.withLocale(locale()).format(at.atZone(zone()));
    }

    /** The zone of the reader's clock; UTC before the browser has told. */
    public static ZoneId zone() {
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
