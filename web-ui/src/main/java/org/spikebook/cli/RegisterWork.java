package org.spikebook.cli;

import org.spikebook.cli.option.InputFile;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.hardware.document.CrossbarFile;
import org.spikebook.hardware.document.CrossbarFileReader;
import org.spikebook.hardware.document.CrossbarTraceWriter;
import org.spikebook.hardware.document.RegisterFile;
import org.spikebook.hardware.document.RegisterFileReader;
import org.spikebook.hardware.document.RegisterTraceWriter;
import org.spikebook.hardware.emulation.CrossbarRunner;
import org.spikebook.hardware.emulation.CrossbarTrace;
import org.spikebook.hardware.emulation.RegisterRunner;
import org.spikebook.hardware.emulation.RegisterTrace;
import org.spikebook.lesson.experiment.document.DocumentKind;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a file of registers as it is. One that says what to expect fails where that differs. */
record RegisterWork(Path file, Output output, Terminal terminal) {

    int run(String text, DocumentKind kind) throws StopException {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        return kind == DocumentKind.TRUE_NORTH_CORE
                ? runCore(new InputFile(file).content(CrossbarFileReader.read(json)))
                : runRegisters(new InputFile(file).content(RegisterFileReader.read(json)));
    }

    private int runCore(CrossbarFile core) throws StopException {
        CrossbarTrace trace = CrossbarRunner.run(core.core());
        return written(CrossbarTraceWriter.write(core, trace), core.firstMismatch(trace).isEmpty());
    }

    private int runRegisters(RegisterFile registers) throws StopException {
        RegisterTrace trace = RegisterRunner.run(registers.network());
        return written(
                RegisterTraceWriter.write(registers, trace),
                registers.firstMismatch(trace).isEmpty());
    }

    private int written(String json, boolean asExpected) throws StopException {
        output.write(json, terminal.out());
        if (!asExpected) {
            throw StopException.failed(file.toString(), "notAsExpected");
        }
        return ExitCode.DONE;
    }
}
