package org.spikebook.web.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "2.134e-6, 2.13 µJ",
        "9.9999e-7, 1 µJ",
        "2.36e-11, 23.6 pJ",
        "0.0298, 29.8 mJ",
        "0, 0 J",
        "123456, 123 kJ",
        "1, 1 J",
        "4e-19, 0.0004 fJ",
        "-2.134e-6, −2.13 µJ"
    })
    void si_value_hasThreeDigitsAndPrefix(double value, String expected) {
        assertThat(Quantity.si(value, "J", Locale.ENGLISH).replace('\u00a0', ' '))
                .isEqualTo(expected);
    }

    @Test
    void numbers_german_useItsSeparators() {
        assertThat(Quantity.percent(0.9667, Locale.GERMAN)).isEqualTo("96,7\u00a0%");
        assertThat(Quantity.count(131072, Locale.GERMAN)).isEqualTo("131.072");
    }

    @Test
    void numbers_below0_haveTheMinusThatPeopleRead() {
        assertThat(Quantity.count(-131072, Locale.ENGLISH)).isEqualTo("−131,072");
        assertThat(Quantity.decimals(-0.25, 2, Locale.GERMAN)).isEqualTo("−0,25");
        assertThat(Quantity.readable(-58.25, Locale.GERMAN)).isEqualTo("−58,25");
        assertThat(Quantity.readable(-1.5e-9, Locale.ENGLISH)).isEqualTo("−1.5E−9");
        assertThat(Quantity.percent(-0.125, Locale.ENGLISH)).isEqualTo("−12.5\u00a0%");
    }

    @ParameterizedTest
    @CsvSource({
        "-3, 1, −3.0",
        "20.05, 1, 20.1",
        "1234.56, 0, '1,235'",
        "3, 2, 3.00",
        "0.25, 1, 0.3"
    })
    void fixed_value_hasThatManyDecimals(double value, int decimals, String expected) {
        assertThat(Quantity.fixed(value, decimals, Locale.ENGLISH)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.000123456, 0.000123", "1234.5, '1,230'", "-0.5, −0.5", "0, 0", "99.96, 100"})
    void significant_value_keepsDigits(double value, String expected) {
        assertThat(Quantity.significant(value, 3, Locale.ENGLISH)).isEqualTo(expected);
    }
}
