package org.spikebook.web.common.ui.field;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;

import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A day and a time of day, in the language of the page and the habits of the reader's country. */
public final class DateTimeField extends DateTimePicker {

    public DateTimeField(String label) {
        super(label);
        Words words = Words.of(DateTimeField.class);
        Locale locale = LocalTime.locale();
        setLocale(locale);
        setDateAriaLabel(words.of("date.day"));
        setTimeAriaLabel(words.of("date.time"));
        setDatePickerI18n(calendar(words, locale));
        setI18n(
                new DateTimePickerI18n()
                        .setBadInputErrorMessage(words.of("date.unreadable"))
                        .setIncompleteInputErrorMessage(words.of("date.incomplete")));
    }

    /**
     * Shows whether what was typed is a date and a time, or nothing: half of it has no value, as
     * nothing has.
     *
     * @return false if it is neither
     */
    public boolean isComplete() {
        ValidationResult result = getDefaultValidator().apply(getValue(), new ValueContext(this));
        setErrorMessage(result.isError() ? result.getErrorMessage() : "");
        setInvalid(result.isError());
        return !result.isError();
    }

    private static DatePicker.DatePickerI18n calendar(Words words, Locale locale) {
        DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
        DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
        return new DatePicker.DatePickerI18n()
                .setMonthNames(List.of(names.getMonths()).subList(0, 12))
                .setWeekdays(days(names.getWeekdays()))
                .setWeekdaysShort(days(names.getShortWeekdays()))
                .setFirstDayOfWeek(first.getValue() % 7)
                .setToday(words.of("date.today"))
                .setCancel(words.of("date.cancel"));
    }

    /** From Sunday on; the first is none. */
    private static List<String> days(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
