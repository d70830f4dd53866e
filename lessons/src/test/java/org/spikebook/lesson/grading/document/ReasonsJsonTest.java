package org.spikebook.lesson.grading.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;

class ReasonsJsonTest {

    @Test
    void storedReasons_comeInTheLanguageOfTheirReader() {
        Text reason = Measured.text("cv.enough", "exc", Measured.hundredths(0.97), "0.8", "12.5");

        Text read = ReasonsJson.read(ReasonsJson.write(List.of(reason))).getFirst();

        assertThat(read.in(Locale.ENGLISH)).contains("a CV of 0.97").contains("12.5 Hz");
        assertThat(read.in(Locale.GERMAN)).contains("Population").contains("0,97", "0,8", "12,5");
    }

    @Test
    void storedReason_thatNamesAnotherText_hasItInEachLanguage() {
        Text method = Measured.text("option.method.conversion");
        Text reason = Measured.text("trainedBy.as", method, method, 4, 4);

        Text read = ReasonsJson.read(ReasonsJson.write(List.of(reason))).getFirst();

        assertThat(read.english()).contains(method.english());
        assertThat(read.in(Locale.GERMAN)).contains(method.in(Locale.GERMAN));
    }
}
