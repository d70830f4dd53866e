package org.spikebook.web.grading;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;

import java.util.Map;

/** A lesson whose tasks have hidden checks: the first beside one that is not, the second only. */
public final class HiddenCheckLesson {

    private static final String TEXT =
            """
            ---
            title: Fire, but not together
            summary: One line.
            goals: [See it spike]
            minutes: 5
            version: 1
            ---
            ```network net
            document: net.json
            ```

            ```task some
            title: Some are hidden
            inputs: [net]
            points: 2
            ask: Keep it quiet.
            check:
              type: all
              of:
                - {type: spikeCount, population: exc, mostSpikes: 10}
                - {type: synchrony, population: exc, most: 0.1, hide: untilGraded}
                - {type: populationRate, population: exc, wantedHz: 17, hide: always}
            ```

            ```task all
            title: All is hidden
            inputs: [net]
            points: 2
            ask: Make it fire.
            check: {type: populationRate, population: exc, wantedHz: 17, hide: untilGraded}
            ```
            """;

    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 5, "model": {"type": "lif"}}]}
            """;

    private HiddenCheckLesson() {}

    public static Lesson read() {
        return LessonCatalog.read("60-hidden", files()).orThrow("the lesson");
    }

    public static Map<String, String> files() {
        return Map.of("lesson.md", TEXT, "net.json", NETWORK);
    }
}
