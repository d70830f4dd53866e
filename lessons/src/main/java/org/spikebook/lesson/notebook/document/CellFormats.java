package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of cells that a notebook can have. */
final class CellFormats {

    private static final Map<String, CellFormat<?>> BY_TYPE =
            List.of(
                            new TextFormat(),
                            new NetworkFormat(),
                            new TrainingFormat(),
                            new ChipFormat(),
                            new SweepFormat(),
                            new RunsFormat(),
                            new TaskFormat(),
                            new QuestionFormat())
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(CellFormat::type, Function.identity()));

    private CellFormats() {}

    /** The names of those that have a title. */
    static Set<String> titled() {
        return BY_TYPE.values().stream()
                .filter(CellFormat::isTitled)
                .map(CellFormat::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The kind of this name, if there is one. */
    static Optional<CellFormat<?>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The kind of a cell. */
    static CellFormat<?> of(Cell cell) {
        return find(cell.type()).orElseThrow();
    }
}
