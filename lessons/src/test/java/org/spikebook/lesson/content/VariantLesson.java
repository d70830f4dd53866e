package org.spikebook.lesson.content;

import java.util.HashMap;
import java.util.Map;

/** A lesson whose neuron, wanted rate and model solution differ from student to student. */
final class VariantLesson {

    static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 1, "model": {"type": "lif"}}],
             "stimuli": [{"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 0}],
             "projections": [{"id": "in", "from": "current", "to": "exc",
                              "connector": {"type": "oneToOne"}}],
             "run": {"dtMs": 0.1, "durationMs": 1000, "seed": 1}}
            """;

    static final String LESSON =
            """
            ---
            title: Fire at {{wantedHz}} Hz
            summary: One line.
            goals: [See it spike]
            minutes: 5
            version: 2
            variants:
              factors:
                - wantedHz: [17.5, 34, 46]
                  capacityPf: [250, 500, 250]
                  drivePa: [200, 500, 300]
                  word: [slow, fast, faster]
                - deadTimeMs: [2, 2.5]
              change:
                net: {/populations/exc/model/cMemPf: capacityPf, /populations/exc/model/tRefMs: deadTimeMs}
              solution:
                net: {/stimuli/current/amplitudePa: drivePa}
            ---
            Be {{word}}: the dead time is {{deadTimeMs}} ms.

            ```network net
            document: net.json
            ```

            ```task task
            title: Rate
            inputs: [net]
            points: 2
            ask: Make it fire at {{wantedHz}} Hz.
            check: {type: populationRate, population: exc, wantedHz: {{wantedHz}}, toleranceHz: 2}
            wrong:
              - {name: no current, change: {net: {/stimuli/current/amplitudePa: 0}}, expect: did not fire}
            ```
            """;

    static final String GERMAN =
            """
            ---
            title: Feuere mit {{wantedHz}} Hz
            summary: Eine Zeile.
            goals: [Sieh es feuern]
            ---
            Sei {{word}}: Die Totzeit ist {{deadTimeMs}} ms.

            ```network net
            ```

            ```task task
            title: Rate
            ask: Lass es mit {{wantedHz}} Hz feuern.
            ```
            """;

    private VariantLesson() {}

    static LessonFolder folder() {
        return folder(LESSON);
    }

    static LessonFolder folder(String lesson) {
        Map<String, String> files = new HashMap<>();
        files.put("lesson.md", lesson);
        files.put("lesson.de.md", GERMAN);
        files.put("net.json", NETWORK);
        return new LessonFolder("50-variants", files);
    }

    static Lesson read() {
        return LessonReader.read(folder()).orThrow("the lesson");
    }
}
