package org.spikebook.web.account.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.classroom.CourseRole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of roles in docs/security.md is that of the code. */
class CourseActionDocTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|[^|]+\\| (\\S+) \\| (\\S+) \\| (\\S+) \\|$");

    private static final List<CourseRole> COLUMNS =
            List.of(CourseRole.STUDENT, CourseRole.TEACHING_ASSISTANT, CourseRole.INSTRUCTOR);

    @Test
    void securityPage_saysWhatEachRoleMayDo() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "security.md"));

        Map<String, List<String>> documented = new LinkedHashMap<>();
        ROW.matcher(page)
                .results()
                .forEach(row ->
                        documented.put(
                                row.group(1), List.of(row.group(2), row.group(3), row.group(4))));

        Map<String, List<String>> coded =
                Arrays.stream(CourseAction.values())
                        .collect(
                                Collectors.toMap(
                                        CourseAction::name,
                                        action ->
                                                COLUMNS.stream()
                                                        .map(r -> action.isFor(r) ? "yes" : "–")
                                                        .toList()));
        assertThat(documented).containsExactlyInAnyOrderEntriesOf(coded);
    }
}
