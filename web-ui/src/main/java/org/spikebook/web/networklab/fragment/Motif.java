package org.spikebook.web.networklab.fragment;

import org.spikebook.simulator.text.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Circuits that networks are made of, ready to be put into one: each is a fragment of its own. */
public enum Motif {
    /** Excitation and inhibition in balance: irregular spikes at a few Hz. */
    EI_PAIR("eiPair"),
    /** Two layers, each reaching the next. */
    LAYER("layer"),
    /** Two groups that share inhibition: the one with more input silences the other. */
    WINNER_TAKE_ALL("winnerTakeAll"),
    /** Random recurrent connections with many delays, read out by leaky neurons. */
    RESERVOIR("reservoir"),
    /** Two kernels moved over an image, then pooled. */
    CONVOLUTION("convolution"),
    /** Neurons in a circle around which a spike travels. */
    RING("ring");

    private final String type;

    Motif(String type) {
        this.type = type;
    }

    /** The motif of a type. */
    public static Optional<Motif> of(String type) {
        return Arrays.stream(values()).filter(motif -> motif.type.equals(type)).findFirst();
    }

    public String type() {
        return type;
    }

    /** Its name. */
    public Text title() {
        return Text.of(Motif.class, "motif." + type);
    }

    /** What it does, in a line. */
    public Text summary() {
        return Text.of(Motif.class, "motif." + type + ".summary");
    }

    /** Its parts, as the text of a {@link Fragment}. */
    public String fragment() {
        try (InputStream in = Motif.class.getResourceAsStream("motif/" + type + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
