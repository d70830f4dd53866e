package org.spikebook.web.traininglab.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.bundled.DatasetCatalog;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

class SampleSoundTest {

    private static Dataset data(String name) {
        return DatasetCatalog.standard().dataset(name).orElseThrow();
    }

    @Test
    void wav_ofASpokenWord_isListenedToAgain() {
        Sample.Series word = (Sample.Series) data("spokenDigits").at(0);

        byte[] wav = SampleSound.wav(word);

        assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        assertThat(wav).hasSize(44 + 2 * 16_384);
        assertThat(UploadedSound.of("word.wav", wav)).isInstanceOf(UploadedSound.Heard.class);
    }

    @Test
    void whatIsNotASound_isNotPlayed_norListenedTo() {
        assertThat(SampleSound.isHeard(data("spokenDigits").at(1))).isTrue();
        assertThat(SampleSound.isHeard(data("digits8x8").at(1))).isFalse();
        UploadedSound text = UploadedSound.of("a<b>.wav", "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(text).isInstanceOf(UploadedSound.Refused.class);
        assertThat(((UploadedSound.Refused) text).problem().message(Locale.ENGLISH))
                .startsWith("a<b>.wav is not a WAV file");
    }
}
