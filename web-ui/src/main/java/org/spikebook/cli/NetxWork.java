package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.option.InputFile;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.hardware.emulation.NetworkTracer;
import org.spikebook.hardware.interchange.NetxInput;
import org.spikebook.hardware.interchange.NetxNetwork;
import org.spikebook.hardware.interchange.NetxReader;
import org.spikebook.hardware.interchange.NpyArray;
import org.spikebook.lesson.experiment.document.NetxRunWriter;

import java.nio.file.Path;

/**
 * Runs a network of Lava's exchange format.
 *
 * @param input a NumPy array that it is shown; null for random spikes
 */
record NetxWork(Path file, @Nullable Path input, Output output, Terminal terminal) {

    private static final int STEPS = 64;

    int run() throws StopException {
        NetxNetwork netx = new InputFile(file).content(NetxReader.read(file));
        NetxInput shown = input == null ? NetxInput.random(netx, STEPS, 1) : shown(netx, input);
        NetworkTracer.Trace trace = new NetworkTracer(shown.network(), shown.spikes()).run();
        output.write(NetxRunWriter.write(netx, shown, trace), terminal.out());
        return ExitCode.DONE;
    }

    private static NetxInput shown(NetxNetwork netx, Path input) throws StopException {
        byte[] bytes = new InputFile(input).bytes(NpyArray.MAX_BYTES, "arrayTooLarge");
        NpyArray array = new InputFile(input).content(NpyArray.read(bytes));
        return new InputFile(input).content(NetxInput.of(netx, array, STEPS));
    }
}
