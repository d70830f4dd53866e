package org.spikebook.cli.option;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.training.interchange.nir.NirDialect;
import org.spikebook.training.interchange.nir.NirSettings;

import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a NIR file is to be understood. */
public final class NirOptions {

    @Option(names = "--framework", paramLabel = "NAME", descriptionKey = "framework")
    private @Nullable String framework;

    @Option(names = "--file-step", paramLabel = "STEP", descriptionKey = "fileStep")
    private @Nullable Double fileStep;

    @Option(names = "--reset", paramLabel = "hard|subtract", descriptionKey = "reset")
    private @Nullable String reset;

    public NirSettings settings() throws StopException {
        if (fileStep != null && !(fileStep > 0)) {
            throw StopException.badInput("--file-step", "notPositive", fileStep);
        }
        NirSettings usual = NirSettings.of(dialect());
        NirSettings stepped = fileStep == null ? usual : usual.withStep(fileStep);
        return subtracts().map(stepped::withSubtracts).orElse(stepped);
    }

    private NirDialect dialect() throws StopException {
        String name = framework == null ? NirDialect.NIR.word() : framework;
        return Arrays.stream(NirDialect.values())
                .filter(dialect -> dialect.word().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        StopException.badInput("--framework", "unknownFramework", name, known()));
    }

    private static String known() {
        return Arrays.stream(NirDialect.values())
                .map(NirDialect::word)
                .collect(Collectors.joining(", "));
    }

    private Optional<Boolean> subtracts() throws StopException {
        if (reset == null) {
            return Optional.empty();
        }
        return switch (reset) {
            case "hard" -> Optional.of(false);
            case "subtract" -> Optional.of(true);
            default -> throw StopException.badInput("--reset", "unknownReset", reset);
        };
    }
}
