package org.spikebook.lesson.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small lesson in a folder beside those that ship, {@code 50-mine}. */
final class WrittenLesson {

    static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 5, "model": {"type": "lif"}}]}
            """;

    static final String FRONT =
            """
            ---
            title: Mine
            summary: One line.
            goals: [See it spike]
            minutes: 5
            version: 3
            ---
            """;

    static final String LESSON =
            FRONT
                    + """
                    Hello *there*.

                    ```network net
                    title: My network
                    document: net.json
                    layout:
                      exc: {x: 10, y: 20.5}
                    ```

                    ```python
                    print("not a cell")
                    ```

                    ```task task
                    title: Ten hertz
                    inputs: [net]
                    points: 2
                    ask: |
                      Make it fire at $f = 10$ Hz.
                    check: {type: populationRate, population: exc, wantedHz: 10}
                    hints: [More input., Raise the rate to 900 Hz.]
                    wrong:
                      - {name: nothing changed, files: {net: net.json}, expect: did not fire}
                    ```
                    """;

    private static final String CLAIM =
            """
            ```question claim
            kind: text
            ```
            ```task task
            check: %s
            title: A claim
            inputs: [claim]
            points: %s
            ask: Explain.
            ```
            """;

    private final Path folder;

    /** A question in the learner's own words, and the task that marks its answer. */
    static String claim(String check, String points) {
        return CLAIM.formatted(check, points);
    }

    private WrittenLesson(Path folder) {
        this.folder = folder;
    }

    /** Writes it into a folder of lessons. */
    static WrittenLesson in(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("50-mine/solution")).getParent();
        WrittenLesson lesson = new WrittenLesson(folder);
        lesson.write("lesson.md", LESSON);
        lesson.write("net.json", NETWORK);
        lesson.write("solution/net.json", NETWORK.replace("5", "50"));
        return lesson;
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** Adds to the end of its text. */
    void append(String text) throws IOException {
        write("lesson.md", LESSON + text);
    }
}
