package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.spikebook.training.dataset.Sample;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.traininglab.sample.SampleSound;

import java.io.ByteArrayInputStream;

/** Plays a sample that was heard by a cochlea; nothing is there for any other. */
public final class SoundPlayer extends Div {

    private final Words words = Words.of(SoundPlayer.class);

    public SoundPlayer() {
        addClassName("sb-sound");
        setVisible(false);
    }

    public void show(Sample sample) {
        removeAll();
        boolean heard = SampleSound.isHeard(sample);
        setVisible(heard);
        if (heard && sample instanceof Sample.Series series) {
            getElement().appendChild(audio(series));
            add(new Remark(words.of("sound.meaning")));
        }
    }

    private Element audio(Sample.Series heard) {
        Element audio = new Element("audio");
        audio.setAttribute("controls", true);
        audio.setAttribute("preload", "none");
        audio.setAttribute("aria-label", words.of("sound.play"));
        audio.setAttribute(
                "src",
                DownloadHandler.fromInputStream(
                                event -> {
                                    byte[] wav = SampleSound.wav(heard);
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(wav),
                                            "sample.wav",
                                            "audio/wav",
                                            wav.length);
                                })
                        .inline());
        return audio;
    }
}
